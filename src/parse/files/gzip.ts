import { gunzipSync } from 'node:zlib';
import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';

/**
 * The contents of a gzip file that lies in another document.
 *
 * @throws AppError TOO_LARGE past `limits.documentBytes`, PARSE where it is damaged
 */
export function gunzippedWithin(bytes: Uint8Array, name: string, limits: Limits): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.documentBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new AppError(
        'TOO_LARGE',
        `"${name}" unpacks to more than ${Math.round(limits.documentBytes / 1024 / 1024)} MB.`,
        'Unpack it yourself if you trust it.',
        { cause },
      );
    throw new AppError(
      'PARSE',
      `"${name}" is a damaged gzip file: ${(cause as Error).message.slice(0, 120)}`,
      'Check that it is complete, or unpack it yourself.',
      { cause },
    );
  }
}
