import type { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import { startThread } from '../start-thread.js';
import type { PdfText } from './pdf.js';
import type { PdfAnswer, PdfJob } from './pdf-worker.js';

/** A thread without work is ended after this: it holds some 80 MB, and the next PDF starts one in .2 s. */
const REST_MS = 1_000;

let idle: Worker | null = null;
let rest: NodeJS.Timeout | undefined;

/**
 * Reads a PDF in a thread with a time and a memory limit, so that no document can stop a run: the thread is ended
 * where it takes longer or more, and the next PDF gets a new one.
 *
 * @throws AppError PARSE, TOO_LARGE, NO_TEXT, UNSUPPORTED, TIMEOUT
 */
export async function readPdfApart(bytes: Uint8Array, name: string, limits: Limits): Promise<PdfText> {
  clearTimeout(rest);
  const worker = idle ?? startThread(new URL('./pdf-worker.js', import.meta.url), limits.parseMegabytes);
  idle = null;
  worker.ref();
  const answer = await answerOf(worker, { bytes, name, limits }).catch((error: unknown) => {
    void worker.terminate();
    throw error;
  });
  worker.unref();
  keepForNext(worker);
  if (answer.ok) return answer.text;
  if (answer.code !== null) throw new AppError(answer.code as ErrorCode, answer.message, answer.fix);
  throw new AppError(
    'PARSE',
    `"${name}" cannot be read as a PDF: ${answer.message.slice(0, 160)}`,
    'Open it in a viewer and save it again, or copy its text.',
  );
}

function keepForNext(worker: Worker): void {
  if (idle !== null) void idle.terminate();
  idle = worker;
  rest = setTimeout(() => {
    idle = null;
    void worker.terminate();
  }, REST_MS).unref();
}

function answerOf(worker: Worker, job: PdfJob): Promise<PdfAnswer> {
  const { name, limits } = job;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        done(
          new AppError(
            'TIMEOUT',
            `"${name}" takes longer than ${limits.parseMs / 1000} s to read.`,
            'Save the pages you need as a new PDF, or copy the text.',
          ),
        ),
      limits.parseMs,
    );
    const done = (result: PdfAnswer | Error) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const onMessage = (answer: PdfAnswer) => done(answer);
    const onError = (cause: Error) => {
      const isMemory = (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = isMemory
        ? `needs more than ${limits.parseMegabytes} MB of memory`
        : `cannot be read: ${cause.message.slice(0, 120)}`;
      done(
        new AppError(
          isMemory ? 'TOO_LARGE' : 'PARSE',
          `"${name}" ${why}.`,
          'Save the pages you need as a new PDF, or copy the text.',
          { cause },
        ),
      );
    };
    const onExit = () =>
      done(
        new AppError(
          'PARSE',
          `The reader of "${name}" ended before it was done.`,
          'Save the document again, or copy its text.',
        ),
      );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
