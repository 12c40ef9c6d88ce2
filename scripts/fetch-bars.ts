/**
 * Measures the bars of fetching against ../shared/hostile/chaos-server.mjs, which runs as a process of its own so that
 * the memory is ours alone: `npx tsx scripts/fetch-bars.ts`. Loopback only; ends by itself within some minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DEFAULT_TIMEOUT_MS } from '../src/read/fetcher.js';
import { CHAOS_PATH, type ChaosPorts, chaosLog, chaosModule } from './fetch-bars/chaos.js';
import {
  type ProbeRow,
  probeCertificates,
  probeInside,
  probeRebinding,
  probeRobots,
  probeRoutes,
  probeStorm,
  probeYear,
} from './fetch-bars/probes.js';

const module = await chaosModule();
if (!module) {
  console.log(`Skipped: ${CHAOS_PATH} is not there.`);
  process.exit(0);
}
let unhandled = 0;
process.on('unhandledRejection', (error) => {
  unhandled++;
  console.log('unhandled rejection:', error);
});
const startMb = process.memoryUsage().rss / 1024 / 1024;
let peakMb = 0;
const watch = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 1024 / 1024);
}, 20);

const server = spawn(process.execPath, [CHAOS_PATH], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const ports = JSON.parse(line) as ChaosPorts;

  say('routes', await probeRoutes(module, ports, DEFAULT_TIMEOUT_MS, Number(process.argv[2] ?? 2)));
  console.log(
    `peak memory over the routes: ${Math.round(peakMb)} MB (bar 150), ${Math.round(startMb)} MB before the first`,
  );
  say('robots', await probeRobots(module, ports, 5000));
  say('certificates', await probeCertificates(ports));
  say('ways inside', await probeInside(ports));
  say('rebinding', await probeRebinding(module, ports, 250));
  const before = (await chaosLog(ports)).main.filter((r) => r.url.startsWith('/storm')).length;
  const storm = await probeStorm(ports);
  const requests = (await chaosLog(ports)).main.filter((r) => r.url.startsWith('/storm')).length - before;
  console.log(
    `storm: ${storm.length} URLs, ${requests} requests (bar 15), ${storm.filter((s) => s === 'HOST_FAILING').length} skipped`,
  );
  const year = await probeYear(ports);
  console.log(`a year: ${Math.round(year.ms)} ms (bar 1000): ${year.message}`);
  console.log(
    `canary hits: ${(await chaosLog(ports)).canary.length} (bar 0); unhandled rejections: ${unhandled}`,
  );
} finally {
  clearInterval(watch);
  server.kill();
  await once(server, 'exit');
}
await new Promise((resolve) => setTimeout(resolve, 200));
console.log(
  `open sockets: ${process.getActiveResourcesInfo().filter((r) => r === 'TCPSocketWrap' || r === 'TLSWrap').length} (bar 0; the keep-alive of this script's own log requests may count until it closes)`,
);

function say(what: string, rows: readonly ProbeRow[]): void {
  const bad = rows.filter((r) => !r.good);
  console.log(
    `${what}: ${rows.length - bad.length}/${rows.length} as expected, slowest ${Math.round(Math.max(...rows.map((r) => r.ms)))} ms`,
  );
  for (const r of bad) console.log(`  ${r.name}: expected ${r.expected}, got ${r.got}`);
}
