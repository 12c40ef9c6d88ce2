import { AppError } from '../errors.js';
import { isGzip } from '../model/gzip.js';
import type { Limits } from '../model/limits.js';
import type { RawDocument } from '../model/raw-document.js';
import { collect } from './files.js';
import { gunzipped } from './gunzipped.js';

const HEAD_BYTES = 64 * 1024;
const NAME = 'standard input';

/** Standard input as a document, unpacked where it is gzipped. The head is taken off the stream and handed back with it. */
export async function stdinDocument(stdin: AsyncIterable<Uint8Array>, limits: Limits): Promise<RawDocument> {
  let { head, stream } = await headed(stdin);
  if (isGzip(head)) ({ head, stream } = await headed(gunzipped(stream(), NAME, limits)));
  if (head.length === 0)
    throw new AppError('EMPTY', 'Standard input is empty.', 'Pipe the text of a posting into the command.');
  return {
    source: { kind: 'stdin' },
    head,
    stream,
    bytes: () => collect(stream(), NAME, limits.documentBytes),
  };
}

/** @returns the first bytes of a stream, and all of it, to be taken once */
async function headed(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let total = 0;
  while (total < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    total += next.value.length;
  }
  const head: Uint8Array = Buffer.concat(taken);
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head, stream };
}
