import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function machineLine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The collector's threads go on sweeping after a collection; this long is enough. */
const SWEEPING_MS = 50;

/**
 * Milliseconds of processor time one run takes, its garbage collection included: what else runs on the machine counts
 * far less than by the clock.
 */
export function processorMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds by the clock: for runs that wait or are processes of their own. */
export function clockMs(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What takes longer than this is measured in a few rounds only. */
const SLOW_MS = 1500;
const SLOW_ROUNDS = 3;

/**
 * The median of some rounds of each figure. All take turns, so that a slow moment of the machine hits all of them, and
 * none pays for the garbage of another; a first round only warms up.
 */
export async function mediansInTurn(
  figures: Readonly<Record<string, () => number | Promise<number>>>,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const measured = new Map(Object.keys(figures).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, figure] of Object.entries(figures)) {
      const [first = 0] = measured.get(name) as readonly number[];
      if (first > SLOW_MS && round > SLOW_ROUNDS) continue;
      collectGarbage();
      await setTimeout(SWEEPING_MS);
      const value = await figure();
      if (round > 0) measured.get(name)?.push(value);
    }
  return new Map([...measured].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
