import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';

/**
 * What a gzip stream holds, unpacked as it is read.
 *
 * @throws AppError PARSE where it is damaged, TOO_LARGE past `limits.unpackRatio` times what was read of it; what `packed` throws
 */
export async function* gunzipped(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  let packedBytes = 0;
  async function* weighed() {
    for await (const chunk of packed) {
      packedBytes += chunk.length;
      yield chunk;
    }
  }
  let bytes = 0;
  for await (const chunk of unpacked(weighed(), name)) {
    bytes += chunk.length;
    if (bytes > Math.max(packedBytes * limits.unpackRatio, limits.documentBytes))
      throw new AppError(
        'TOO_LARGE',
        `"${name}" unpacks to more than ${limits.unpackRatio} times its size.`,
        'Unpack it yourself if you trust it.',
      );
    yield chunk;
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  // What fails on either side is thrown where the bytes are taken; `pipe` would pass on no error of the packed side.
  pipeline(Readable.from(packed, { objectMode: false }), unzip, () => {});
  try {
    yield* unzip as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw cause;
    throw new AppError(
      'PARSE',
      `"${name}" is a damaged gzip file: ${message}.`,
      'Copy or download it again; the lines before the damage may have been read.',
      { cause },
    );
  }
}
