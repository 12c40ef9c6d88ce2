import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';

/** The bytes of a file as they are read. @throws AppError SOURCE_UNREADABLE where it goes away or its disk fails */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * What a gzip file holds, unpacked as it is read.
 *
 * @param size  bytes of the packed file
 * @throws AppError SOURCE_UNREADABLE as `fileBytes`, PARSE where it is damaged, TOO_LARGE past `limits.unpackRatio` times its size
 */
export async function* gunzippedBytes(
  path: string,
  size: number,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  const most = Math.max(size * limits.unpackRatio, limits.documentBytes);
  let total = 0;
  for await (const chunk of gunzipped(path)) {
    total += chunk.length;
    if (total > most)
      throw new AppError(
        'TOO_LARGE',
        `"${path}" unpacks to more than ${limits.unpackRatio} times its size.`,
        'Unpack it yourself if you trust it.',
      );
    yield chunk;
  }
}

async function* gunzipped(path: string): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  // What fails on either side is thrown where the bytes are taken; `pipe` would pass on no error of the file.
  pipeline(createReadStream(path), unpacked, () => {});
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw unreadable(path, cause);
    throw new AppError(
      'PARSE',
      `"${path}" is a damaged gzip file: ${message}.`,
      'Copy or download it again; the lines before the damage may have been read.',
      { cause },
    );
  }
}

function unreadable(path: string, cause: unknown): AppError {
  return new AppError(
    'SOURCE_UNREADABLE',
    `"${path}" cannot be read: ${(cause as Error).message}`,
    'Check that it is still there and may be read.',
    { cause },
  );
}
