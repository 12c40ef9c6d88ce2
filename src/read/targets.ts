import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Origin } from '../model/outcome.js';
import { collect, filesAt, openDocument } from './files.js';

/** One URL to fetch, or a line that is none. */
export type Target =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly origin: Origin; readonly error: AppError };

/**
 * The URLs of the inputs, in order: a URL itself, the lines of a list file, or of standard input for "-". Empty lines
 * and lines that begin with "#" are passed over; the same URL twice is fetched once.
 *
 * @param stdin  gives standard input; called where "-" is asked for
 * @throws AppError SOURCE_NOT_FOUND and what reading a file throws
 */
export async function targetsOf(
  inputs: readonly string[],
  limits: Limits,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<Target[]> {
  const targets: Target[] = [];
  const seen = new Set<string>();
  const add = (target: Target) => {
    if (target.ok && seen.has(target.url)) return;
    if (target.ok) seen.add(target.url);
    targets.push(target);
  };
  for (const input of inputs) {
    if (isUrl(input)) {
      add({ ok: true, url: input });
      continue;
    }
    for (const [name, bytes] of await listsOf(input, limits, stdin))
      for (const target of linesOf(name, bytes)) add(target);
  }
  return targets;
}

export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

async function listsOf(
  input: string,
  limits: Limits,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<[string, Uint8Array][]> {
  if (input === '-') return [['-', await collect(stdin(), 'standard input', limits.documentBytes)]];
  const lists: [string, Uint8Array][] = [];
  for (const path of filesAt(input, limits))
    lists.push([path, await (await openDocument(path, limits)).bytes()]);
  return lists;
}

function* linesOf(file: string, bytes: Uint8Array): Generator<Target> {
  let row = 0;
  for (const line of new TextDecoder().decode(bytes).split(/\r\n|\r|\n/)) {
    row++;
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    if (isUrl(text)) yield { ok: true, url: text };
    else {
      const error = new AppError(
        'USAGE',
        `Line ${row} is no address: "${text.slice(0, 100)}".`,
        'Write one address on each line, beginning with https://.',
      );
      yield { ok: false, origin: { file, url: null, row }, error };
    }
  }
}
