import { parentPort } from 'node:worker_threads';
import { isAppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import { type PdfText, readPdf } from './pdf.js';

export interface PdfJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

export type PdfAnswer =
  | { readonly ok: true; readonly text: PdfText }
  | { readonly ok: false; readonly code: string | null; readonly message: string; readonly fix: string };

parentPort?.on('message', async ({ bytes, name, limits }: PdfJob) => {
  let answer: PdfAnswer;
  try {
    answer = { ok: true, text: await readPdf(bytes, name, limits) };
  } catch (error) {
    answer = isAppError(error)
      ? { ok: false, code: error.code, message: error.message, fix: error.fix }
      : { ok: false, code: null, message: error instanceof Error ? error.message : String(error), fix: '' };
  }
  parentPort?.postMessage(answer);
});
