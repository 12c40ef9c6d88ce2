/** Starts the demo boards on loopback and says what to try. `npm run demo:server -- 8080` takes a port of your choice. */
import { startDemo } from './demo/server.js';

const demo = await startDemo({ port: Number(process.argv[2] ?? 0) });
console.log(`Made-up job boards on ${demo.origin}, for you alone (loopback). Stop with Ctrl-C. Try:\n`);
for (const address of demo.addresses)
  console.log(`  npx skillgauge fetch ${address} --allow-host 127.0.0.1:${demo.port} --db demo.db --delay 0`);
console.log(
  `\nThen look at what was fetched, without asking again:\n\n  npx skillgauge analyze ${demo.addresses[0]} --cache demo.db --offline --allow-host 127.0.0.1:${demo.port}`,
);
process.on('SIGINT', () => void demo.close().then(() => process.exit(0)));
