/**
 * The accuracy ratchet: `npm run quality` scores the analyzer on `samples/gold`, and on `../shared/gold` where that
 * folder lies beside the project, and fails when a figure falls below its floor.
 *
 *   npm run quality                              print the figures, exit 3 below a floor
 *   npm run quality -- --raise                   raise floors to what is reached now
 *   npm run quality -- --lower "KEY=0.5: why"    lower one floor, with the reason kept in the file
 *   npm run quality -- --misses                  also list what was missed and what was wrong
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../src/pipeline.js';
import { taggedOf } from './quality/predictions.js';
import { scoreSamples } from './quality/score-samples.js';
import { GOLD, sharedGold } from './quality/shared-gold.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FLOORS_FILE = join(ROOT, 'scripts/quality/floors.json');
/** A figure may wobble by less than this without meaning anything; floors are stored rounded down to it. */
const STEP = 0.001;

interface Floors {
  floors: Record<string, number>;
  lowered: { key: string; from: number; to: number; why: string }[];
}

const args = process.argv.slice(2);
const engine = createEngine();
const scores: Record<string, number> = { ...(await samples(engine)) };
if (existsSync(GOLD))
  Object.assign(scores, await sharedGold(engine, { misses: args.includes('--misses'), print: console.log }));
else
  console.log(`SKIPPED: the hand-annotated postings at ${GOLD} are not here; only samples/gold was scored.`);

const file = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Floors;
applyLowering(file);
let below = 0;
console.log(`\n${'figure'.padEnd(40)}  now    floor`);
for (const [key, score] of Object.entries(scores)) {
  const floor = file.floors[key] ?? 0;
  const fails = score < floor;
  if (fails) below++;
  console.log(`${key.padEnd(40)}  ${score.toFixed(3)}  ${floor.toFixed(3)}${fails ? '  BELOW' : ''}`);
  if (args.includes('--raise')) file.floors[key] = Math.max(floor, Math.floor(score / STEP) * STEP);
}
if (args.includes('--raise') || args.includes('--lower')) {
  const sorted = Object.fromEntries(
    Object.entries(file.floors)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, Number(v.toFixed(3))]),
  );
  writeFileSync(FLOORS_FILE, `${JSON.stringify({ floors: sorted, lowered: file.lowered }, null, 2)}\n`);
}
if (below > 0 && !args.includes('--raise')) {
  console.error(
    `${below} figures are below their floors. Mend the change, or lower a floor with a reason: npm run quality -- --lower "KEY=VALUE: why".`,
  );
  process.exitCode = 3;
}

async function samples(engine: Engine): Promise<Record<string, number>> {
  return scoreSamples(join(ROOT, 'samples/gold'), await taggedOf(engine, join(ROOT, 'samples/postings')));
}

function applyLowering(file: Floors): void {
  if (!args.includes('--lower')) return;
  const match = /^(.+)=([\d.]+):\s*(\S.*)$/.exec(args[args.indexOf('--lower') + 1] ?? '');
  const [, key, to, why] = match ?? [];
  if (!key || !to || !why || file.floors[key] === undefined)
    throw new Error('Write --lower "KEY=VALUE: why", with a key of the table.');
  file.lowered.push({ key, from: file.floors[key], to: Number(to), why });
  file.floors[key] = Number(to);
}
