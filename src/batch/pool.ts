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
  // Tasks are begun in the order they are handed over: the first of them, one a thread, are at work, and only their time counts.
  const clocks: Clock[] = [];
  const startClocks = () => {
    for (const clock of clocks.slice(0, workers)) clock.start();
  };
  const run = async (task: Task, ms: number): Promise<Prepared[]> => {
    const clock = clockOf(ms);
    clocks.push(clock);
    startClocks();
    try {
      return await pool.run(task, { signal: clock.signal, transferList: givenAway(task) });
    } finally {
      clock.stop();
      clocks.splice(clocks.indexOf(clock), 1);
      startClocks();
    }
  };
  const prepare = async (task: Task): Promise<Prepared[]> => {
    // Read now: the bytes may be handed over.
    const ms = msFor(task, limits);
    try {
      return await run(task, ms);
    } catch (error) {
      const why = limitReached(error, ms, limits);
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

/** The bytes of a single document are handed over, not copied: it is not read again where it fails. */
function givenAway({ portions }: Task): ArrayBuffer[] {
  const [only, ...more] = portions;
  if (only === undefined || more.length > 0 || !('bytes' in only)) return [];
  const { bytes } = only;
  return bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength
    ? [bytes.buffer]
    : [];
}

interface Clock {
  readonly signal: AbortSignal;
  start(): void;
  stop(): void;
}

function clockOf(ms: number): Clock {
  const ended = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: ended.signal,
    start() {
      timer ??= setTimeout(() => ended.abort(), ms);
    },
    stop: () => clearTimeout(timer),
  };
}

/** A dump of a whole board may take long; a page may not. */
function msFor({ portions }: Task, limits: Limits): number {
  const bytes = portions.reduce((sum, portion) => sum + ('bytes' in portion ? portion.bytes.length : 0), 0);
  return Math.round(limits.taskMs + (bytes / MEGABYTE) * limits.taskMsPerMegabyte);
}

const MEGABYTE = 1024 * 1024;

/**
 * A posting leaves short-lived objects only, but the rows of a task live until all of them are made: in half the room they
 * are taken for long-lived ones, and collecting takes a sixth of a thread's time instead of a tenth. Twice the room gains
 * little more, for 10 MB a thread.
 */
const YOUNG_MEGABYTES = 8;

function limitReached(error: unknown, ms: number, limits: Limits): AppError | null {
  if (!(error instanceof Error)) return null;
  const fix = 'Look whether it is one posting; split what holds many.';
  if (error.name === 'AbortError')
    return new AppError('TIMEOUT', `Reading it takes longer than ${Math.ceil(ms / 1000)} s.`, fix, {
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
