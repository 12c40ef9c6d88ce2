import { parentPort } from 'node:worker_threads';
import { isAppError } from '../errors.js';
import type { Posting } from '../model/posting.js';
import type { ParseOptions } from './parse-options.js';
import { type Portion, readPortion } from './portions.js';
import type { RecordOrigin } from './record.js';

export interface ReaderJob {
  readonly portion: Extract<Portion, { kind: 'whole' }>;
  readonly options: ParseOptions;
}

/** One outcome after the other, then the end; a bug ends the reading with its message. Errors lose their class on the way. */
export type ReaderAnswer =
  | { readonly kind: 'posting'; readonly posting: Posting }
  | {
      readonly kind: 'failed';
      readonly origin: RecordOrigin;
      readonly code: string;
      readonly message: string;
      readonly fix: string;
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'bug'; readonly stack: string };

const say = (answer: ReaderAnswer) => parentPort?.postMessage(answer);

parentPort?.once('message', async ({ portion, options }: ReaderJob) => {
  try {
    for await (const outcome of readPortion(portion, options)) {
      if (outcome.ok) say({ kind: 'posting', posting: outcome.value });
      else {
        const { code, message, fix } = outcome.error;
        const { file, url, row } = outcome.origin;
        say({ kind: 'failed', origin: { file, url, row }, code, message, fix });
      }
    }
    say({ kind: 'end' });
  } catch (error) {
    const isKnown = isAppError(error) || !(error instanceof Error);
    say({ kind: 'bug', stack: isKnown ? String(error) : (error.stack ?? error.message) });
  }
});
