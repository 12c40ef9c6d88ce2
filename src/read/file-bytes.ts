import { createReadStream } from 'node:fs';
import { AppError } from '../errors.js';

/** The bytes of a file as they are read. @throws AppError SOURCE_UNREADABLE where it goes away or its disk fails */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `"${path}" cannot be read: ${(cause as Error).message}`,
      'Check that it is still there and may be read.',
      { cause },
    );
  }
}
