import type { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { RawDocument } from '../model/raw-document.js';
import { sourceName } from '../model/source.js';
import { detectFormat } from './detect.js';
import { isHarmlessDocument } from './harmless.js';
import { originOf, parseDocument } from './parse-document.js';
import type { ParseOptions } from './parse-options.js';
import type { ReaderAnswer, ReaderJob } from './reader-worker.js';

/**
 * As `parseDocument`, but a document that could keep a reader busy or fill the memory is read in a thread with a limit
 * of both. What was read of it before the limit is given. Lines and rows come one by one, each with a limit of its own.
 */
export async function* readApart(
  document: RawDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const format = detectFormat(document.head, sourceName(document.source));
  const origin = originOf(document.source);
  if (format === 'jsonl' || format === 'table' || format === 'sqlite' || format === 'pdf') {
    yield* parseDocument(document, options);
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = await document.bytes();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { ok: false, origin, error };
    return;
  }
  // The head of a packed file is empty; now it is known what came out of it.
  const unpacked = detectFormat(bytes.subarray(0, HEAD_BYTES), sourceName(document.source));
  if (isHarmlessDocument(unpacked, bytes.length)) {
    yield* parseDocument({ ...document, bytes: async () => bytes }, options);
    return;
  }
  const { source, charset = null, head } = document;
  const portion = { kind: 'whole' as const, source, charset, headBytes: head.length, bytes };
  try {
    for await (const answer of answersOf({ portion, options })) {
      if (answer.kind === 'posting') yield { ok: true, value: answer.posting };
      else if (answer.kind === 'failed') yield { ok: false, origin: answer.origin, error: errorOf(answer) };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { ok: false, origin, error };
  }
}

function errorOf({ code, message, fix }: Extract<ReaderAnswer, { kind: 'failed' }>): AppError {
  return new AppError(code as ErrorCode, message, fix); // the thread sends the code of an AppError
}

const HEAD_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/** The thread's answers as they come. @throws AppError TIMEOUT, TOO_LARGE; Error for a bug of a reader */
async function* answersOf(job: ReaderJob): AsyncGenerator<ReaderAnswer> {
  const { startThread } = await import('./start-thread.js');
  const { limits } = job.options;
  const { bytes, source } = job.portion;
  const name = sourceName(source);
  const ms = Math.round(limits.taskMs + (bytes.length / MEGABYTE) * limits.taskMsPerMegabyte);
  const worker = startThread(new URL('./reader-worker.js', import.meta.url), limits.workerMegabytes);
  const queue: (ReaderAnswer | Error)[] = [];
  let wake = () => {};
  const put = (item: ReaderAnswer | Error) => {
    queue.push(item);
    wake();
  };
  const timer = setTimeout(() => put(tooSlow(name, ms)), ms);
  listen(worker, put, name, limits);
  worker.postMessage(job, given(bytes));
  try {
    while (true) {
      const next = queue.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (next instanceof Error) throw next;
      if (next.kind === 'end') return;
      if (next.kind === 'bug') throw new Error(next.stack);
      yield next;
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Bytes with nothing else under them are handed over, not copied. */
function given(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && bytes.length === buffer.byteLength ? [buffer] : [];
}

const FIX = 'Look whether it is one posting; split what holds many.';

function tooSlow(name: string, ms: number): AppError {
  return new AppError('TIMEOUT', `"${name}" takes longer than ${Math.ceil(ms / 1000)} s to read.`, FIX);
}

function listen(
  worker: Worker,
  put: (item: ReaderAnswer | Error) => void,
  name: string,
  { workerMegabytes }: Limits,
): void {
  worker.on('message', put);
  worker.on('error', (cause) => {
    const isMemory = (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    const message = `"${name}" takes more than ${workerMegabytes} MB of memory to read.`;
    put(isMemory ? new AppError('TOO_LARGE', message, FIX, { cause }) : cause);
  });
  worker.on('exit', () => put(new Error(`The thread that read "${name}" ended before it was done.`)));
}
