import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { AppError } from '../errors.js';
import { type Failure, failureOf } from '../model/failure.js';
import type { Limits } from '../model/limits.js';
import { originOf } from '../parse/parse-document.js';
import type { Portion } from '../parse/portions.js';
import type { Prepare, Prepared, Task } from './prepare.js';
import type { ThreadData } from './thread.js';

export interface Pool {
  readonly prepare: Prepare;
  /** Ends the threads at once, also those at work. */
  close(): Promise<void>;
}

/** Threads that prepare tasks. What takes too long or too much memory in one of them fails by itself, and the thread is replaced. */
export function startPool(workers: number, data: ThreadData, limits: Limits): Pool {
  const isSource = import.meta.url.endsWith('.ts');
  const pool = new Piscina({
    filename: fileURLToPath(
      isSource ? new URL('./thread.ts', import.meta.url) : new URL('./thread.js', import.meta.url),
    ),
    // Run from the sources, a thread needs tsx as this one does; the built program never does.
    ...(isSource ? { execArgv: ['--import', import.meta.resolve('tsx')] } : {}),
    minThreads: workers,
    maxThreads: workers,
    workerData: data,
    // Tasks take tenths of a second: waking a thread by a message costs nothing beside that, and it keeps PDFs moving.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.workerMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  const run = (task: Task): Promise<Prepared[]> =>
    pool.run(task, { signal: AbortSignal.timeout(limits.taskMs) });
  const prepare = async (task: Task): Promise<Prepared[]> => {
    try {
      return await run(task);
    } catch (error) {
      const why = limitReached(error, limits);
      if (why === null) throw error;
      const [portion, ...more] = task.portions;
      if (portion === undefined) throw error;
      if (more.length === 0) return [{ kind: 'failed', failure: failureAt(portion, why) }];
      // One of them is to blame; the others are read, one by one.
      const ready: Prepared[] = [];
      for (const alone of task.portions) ready.push(...(await prepare({ ...task, portions: [alone] })));
      return ready;
    }
  };
  return { prepare, close: () => pool.destroy() };
}

/** A posting leaves short-lived objects only; more room for them made no batch faster, and each thread takes it. */
const YOUNG_MEGABYTES = 16;

function limitReached(error: unknown, limits: Limits): AppError | null {
  if (!(error instanceof Error)) return null;
  const fix = 'Look whether it is one posting; split what holds many.';
  if (error.name === 'AbortError')
    return new AppError('TIMEOUT', `Reading it takes longer than ${limits.taskMs / 1000} s.`, fix, {
      cause: error,
    });
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError(
      'TOO_LARGE',
      `Reading it takes more than ${limits.workerMegabytes} MB of memory.`,
      fix,
      { cause: error },
    );
  return null;
}

function failureAt(portion: Portion, error: AppError): Failure {
  switch (portion.kind) {
    case 'failed':
      return portion.failure;
    case 'posting':
      return failureOf(portion.posting, error);
    case 'line':
      return failureOf({ ...originOf(portion.source), row: portion.row }, error);
    case 'whole':
      return failureOf(originOf(portion.source), error);
  }
}
