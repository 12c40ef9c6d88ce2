import type { Portion } from '../parse/portions.js';
import type { Engine } from '../pipeline.js';
import { isHarmless } from './harmless.js';
import { inOrder } from './in-order.js';
import type { Pool } from './pool.js';
import { type Prepared, type PrepareOptions, preparing, type Task } from './prepare.js';
import { type KnownAt, tasksOf } from './tasks.js';

export interface PreparedOptions extends PrepareOptions {
  readonly engine: Engine;
  /** True where the engine's taxonomy is not the shipped one. */
  readonly hasOverlay: boolean;
  /** Threads beside this one where there is much to do; 0: this one does all that is harmless. */
  readonly workers: number;
  readonly knownAt: KnownAt;
}

/**
 * Tasks of an input that is read without threads: a thread takes .4 s of a processor to start and 70 MB, a task .2 s of
 * work. Where there are more, none of them is done here: what reading them leaves in this thread would be held on top.
 */
const FEW_TASKS = 4;

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
    const first = workers === 0 ? [] : await upTo(FEW_TASKS + 1, tasks);
    const isSmall = first.length <= FEW_TASKS && first.every(isHarmless);
    if (workers === 0 || isSmall) {
      for await (const task of chained(first, tasks))
        yield* await (isHarmless(task) ? here(task) : (await threads()).prepare(task));
    } else {
      // One more than there are threads: none waits for the next task, and few large documents are held at a time.
      const ready = inOrder(chained(first, tasks), (await threads()).prepare, workers + 1);
      for await (const items of ready) yield* items;
    }
  }
  async function threads(): Promise<Pool> {
    const { startPool } = await import('./pool.js');
    const { map, engineVersion } = options;
    const taxonomy = hasOverlay ? engine.taxonomy : null;
    pool ??= startPool(
      Math.max(1, workers),
      { taxonomy, names: engine.names, map, engineVersion },
      engine.limits,
    );
    return pool;
  }
  return {
    items: items(),
    async close() {
      await pool?.close();
    },
  };
}

/** Fewer where there are no more, or where one is met that is not harmless: it is for the threads anyway, and may be large. */
async function upTo(count: number, tasks: AsyncIterator<Task>): Promise<Task[]> {
  const first: Task[] = [];
  while (first.length < count && first.every(isHarmless)) {
    const { value: task, done } = await tasks.next();
    if (done) break;
    first.push(task);
  }
  return first;
}

async function* chained(first: readonly Task[], rest: AsyncIterable<Task>): AsyncGenerator<Task> {
  yield* first;
  yield* rest;
}
