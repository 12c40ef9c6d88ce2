import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Origin } from '../model/outcome.js';
import type { RawDocument } from '../model/raw-document.js';
import type { Fetcher } from './fetcher.js';
import { filesAt, openDocument, type Unread } from './files.js';
import { stdinDocument } from './stdin.js';
import { isUrl } from './targets.js';

export type Opened =
  | { readonly ok: true; readonly document: RawDocument }
  | { readonly ok: false; readonly origin: Origin; readonly error: AppError };

/** What is heard of files in folders that are not read, and what is not to be. */
export type Folders = Pick<Unread, 'passedOver' | 'isOutput'>;

/**
 * All documents of the inputs, in the order given, folders in a stable order of their own. One at a time: a document
 * is opened when the one before is done with, so memory does not grow with the folder.
 *
 * @param stdin  gives standard input; called where "-" is asked for
 * @param web  gives the fetcher for URLs; called at the first of them, so that files alone load no network
 * @param folders  hears of each file of a folder that is passed over, such as a README, and tells what else is to be
 */
export async function* documentsOf(
  inputs: readonly string[],
  limits: Limits,
  stdin: () => AsyncIterable<Uint8Array>,
  web?: () => Promise<Fetcher>,
  folders: Folders = { passedOver() {}, isOutput: () => false },
): AsyncGenerator<Opened> {
  for (const input of inputs) {
    const origin = (file: string | null): Origin => ({ file, url: null, row: null });
    if (input === '-') {
      yield await attempt(origin('-'), () => stdinDocument(stdin(), limits));
      continue;
    }
    if (web && isUrl(input)) {
      yield* fromWeb(input, await web());
      continue;
    }
    let found = 0;
    const refused: Opened[] = [];
    const files = filesAt(input, limits, {
      refused: (path, error) => refused.push({ ok: false, origin: origin(path), error }),
      ...folders,
    });
    while (true) {
      const next = attemptSync(() => files.next());
      found += refused.length;
      yield* refused.splice(0);
      if (!next.ok) {
        yield { ok: false, origin: origin(input), error: next.error };
        break;
      }
      if (next.value.done) {
        if (found === 0) yield { ok: false, origin: origin(input), error: noPostings(input) };
        break;
      }
      found++;
      const file = next.value.value;
      yield await attempt(origin(file), () => openDocument(file, limits));
    }
  }
}

async function* fromWeb(url: string, fetcher: Fetcher): AsyncGenerator<Opened> {
  const { webDocuments } = await import('./web-documents.js');
  for await (const found of webDocuments(url, fetcher)) {
    yield found.ok
      ? found
      : { ok: false, origin: { file: null, url: found.url, row: null }, error: found.error };
  }
}

function noPostings(folder: string): AppError {
  return new AppError(
    'NO_INPUTS',
    `The folder "${folder}" holds no files to read.`,
    'Put postings into it as HTML, text, Markdown, JSON, JSONL or CSV files; hidden files and READMEs are passed over.',
  );
}

async function attempt(origin: Origin, open: () => Promise<RawDocument>): Promise<Opened> {
  try {
    return { ok: true, document: await open() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, origin, error };
    throw error;
  }
}

function attemptSync<T>(work: () => T): { ok: true; value: T } | { ok: false; error: AppError } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error };
    throw error;
  }
}
