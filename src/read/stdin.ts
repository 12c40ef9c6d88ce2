import { AppError } from '../errors.js';
import type { RawDocument } from '../model/raw-document.js';

const HEAD_BYTES = 64 * 1024;

/** Standard input as a document: the head is taken off the stream and handed back with it. */
export async function stdinDocument(
  stdin: AsyncIterable<Uint8Array>,
  collectAll: (stream: AsyncIterable<Uint8Array>) => Promise<Uint8Array>,
): Promise<RawDocument> {
  const iterator = stdin[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let total = 0;
  while (total < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    total += next.value.length;
  }
  const head = Buffer.concat(taken);
  if (head.length === 0)
    throw new AppError('EMPTY', 'Standard input is empty.', 'Pipe the text of a posting into the command.');
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { source: { kind: 'stdin' }, head, stream, bytes: () => collectAll(stream()) };
}
