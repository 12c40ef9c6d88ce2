import type { Portion } from '../parse/portions.js';
import type { Engine } from '../pipeline.js';
import { isHarmless } from './harmless.js';
import { inOrder } from './in-order.js';
import type { Pool } from './pool.js';
import { type Prepared, type PrepareOptions, preparing } from './prepare.js';
import { type KnownAt, tasksOf } from './tasks.js';

export interface PreparedOptions extends PrepareOptions {
  readonly engine: Engine;
  /** True where the engine's taxonomy is not the shipped one. */
  readonly hasOverlay: boolean;
  /** Threads beside this one; 0: this one does all that is harmless. */
  readonly workers: number;
  readonly knownAt: KnownAt;
}

/**
 * Tasks done here before threads are started. A thread takes .4 s of a processor to start, a task .2 s of work: sooner,
 * and starting them costs more than they do.
 */
const TASKS_ALONE = 4;

export interface PreparedRun {
  readonly items: AsyncGenerator<Prepared>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Everything the portions hold, ready for the store, in the order of the portions however many threads there are. */
export function prepared(portions: AsyncIterable<Portion>, options: PreparedOptions): PreparedRun {
  const { engine, workers, hasOverlay, knownAt } = options;
  const here = preparing(engine, options);
  const tasks = tasksOf(portions, knownAt);
  let pool: Pool | null = null;
  async function* items(): AsyncGenerator<Prepared> {
    for (let done = 0; workers === 0 || done < TASKS_ALONE; done++) {
      const { value: task, done: ended } = await tasks.next();
      if (ended) return;
      yield* await (isHarmless(task) ? here(task) : (await threads()).prepare(task));
    }
    // One more than there are threads: none waits for the next task, and few large documents are held at a time.
    for await (const ready of inOrder(tasks, (await threads()).prepare, workers + 1)) yield* ready;
  }
  async function threads(): Promise<Pool> {
    const { startPool } = await import('./pool.js');
    const { map, engineVersion } = options;
    const taxonomy = hasOverlay ? engine.taxonomy : null;
    pool ??= startPool(Math.max(1, workers), { taxonomy, map, engineVersion }, engine.limits);
    return pool;
  }
  return {
    items: items(),
    async close() {
      await pool?.close();
    },
  };
}
