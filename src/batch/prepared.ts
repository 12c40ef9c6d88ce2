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
 * work. Where more come at once, none of them is done here: what reading them leaves in this thread would be held on top.
 */
const FEW_TASKS = 4;
/** What comes more slowly than this does not wait for more. */
const PATIENCE_MS = 200;

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
  async function* alone(some: Iterable<Task> | AsyncIterable<Task>): AsyncGenerator<Prepared> {
    for await (const task of some)
      yield* await (isHarmless(task) ? here(task) : (await threads()).prepare(task));
  }
  async function* items(): AsyncGenerator<Prepared> {
    if (workers === 0) return yield* alone(tasks);
    const next = patiently(tasks, PATIENCE_MS);
    let first: Task[] = [];
    // One that is not harmless is for the threads anyway, and may be large: no more are held beside it.
    for (let seen = 0; seen <= FEW_TASKS && first.every(isHarmless); ) {
      const task = await next(first.length > 0);
      if (task === null) return yield* alone(first);
      if (task === 'slow') {
        yield* alone(first);
        first = [];
      } else {
        first.push(task);
        seen++;
      }
    }
    // One more than there are threads: none waits for the next task, and few large documents are held at a time.
    const ready = inOrder(chained(first, next), (await threads()).prepare, workers + 1);
    for await (const items of ready) yield* items;
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

type Next<T> = (isHurried: boolean) => Promise<T | 'slow' | null>;

/** @returns the next item, or null at the end; where the caller is in a hurry and it takes longer than `ms`, word of that */
function patiently<T>(items: AsyncIterator<T>, ms: number): Next<T> {
  let coming: Promise<T | null> | null = null;
  return async (isHurried) => {
    coming ??= heard(items.next());
    const waiting = coming;
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<'slow'>((resolve) => {
      if (isHurried) timer = setTimeout(() => resolve('slow'), ms);
    });
    const came = await Promise.race([waiting, slow]);
    clearTimeout(timer);
    if (came !== 'slow') coming = null;
    return came;
  };
}

/** Its failure is met where it is awaited, which may be later than it comes. */
function heard<T>(coming: Promise<IteratorResult<T>>): Promise<T | null> {
  const value = coming.then(({ value, done }) => (done ? null : value));
  value.catch(() => {});
  return value;
}

async function* chained(first: readonly Task[], next: Next<Task>): AsyncGenerator<Task> {
  yield* first;
  while (true) {
    const task = await next(false);
    if (task === null || task === 'slow') return;
    yield task;
  }
}
