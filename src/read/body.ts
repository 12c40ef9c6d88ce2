import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AppError } from '../errors.js';
import { ExchangeError } from './exchange-error.js';

/** What one answer may cost. */
export interface BodyCaps {
  /** Bytes on the wire, chunk framing included. */
  readonly wireBytes: number;
  /** Bytes after unpacking. */
  readonly bodyBytes: number;
  /** Keep what came before the cap instead of failing; robots files are read so. */
  readonly cut?: boolean;
}

/**
 * A response body, unpacked, within its caps, both counted while it streams: 1 GB that arrives as 90 KB is stopped at
 * the cap. A body that ends before its compression does is an error (undici.fetch gives it out as complete).
 *
 * @param receivedBytes  bytes this answer has brought so far, as the socket counts them
 * @throws AppError TOO_LARGE, NETWORK
 */
export async function readBody(
  body: Readable,
  encoding: string,
  declaredBytes: number | null,
  caps: BodyCaps,
  receivedBytes: () => number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (declaredBytes !== null && declaredBytes > caps.wireBytes && !caps.cut) throw tooLarge(caps.wireBytes);
  const unpack = await unpacker(body, encoding, signal);
  const chunks: Uint8Array[] = [];
  let total = 0;
  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let wire = 0;
    for await (const chunk of source) {
      wire += chunk.length;
      // Chunk extensions are no body: 2,000 bytes of text can come with 32 MB of them.
      if (Math.max(wire, receivedBytes()) > caps.wireBytes) {
        if (caps.cut) return;
        throw tooLarge(caps.wireBytes);
      }
      yield chunk;
    }
  }
  async function keep(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of source) {
      if (total + chunk.length > caps.bodyBytes) {
        if (!caps.cut) throw tooLarge(caps.bodyBytes);
        chunks.push(chunk.subarray(0, caps.bodyBytes - total));
        return;
      }
      total += chunk.length;
      chunks.push(chunk);
    }
  }
  try {
    if (unpack.stream) await pipeline(unpack.source, counted, unpack.stream, keep, { signal });
    else await pipeline(unpack.source, counted, keep, { signal });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (!/^(?:Z_|ERR_.*BROTLI|ERR__ERROR_FORMAT)/.test(code)) throw cause;
    throw new ExchangeError(
      'NETWORK',
      `The page arrived incomplete or damaged: its ${encoding} compression does not unpack (${(cause as Error).message}).`,
      'Try again later; if it stays so, save the page from your browser.',
      { transient: true, host: false },
      { cause },
    );
  }
  return Buffer.concat(chunks);
}

type Unpacker = ReturnType<typeof createGunzip> | ReturnType<typeof createBrotliDecompress>;

/** At most one encoding is undone: chains of them are only sent to hurt. */
async function unpacker(
  body: Readable,
  encoding: string,
  signal: AbortSignal,
): Promise<{ source: AsyncIterable<Uint8Array>; stream: Unpacker | null }> {
  switch (encoding) {
    case '':
    case 'identity':
      return { source: body, stream: null };
    case 'gzip':
    case 'x-gzip':
      return { source: body, stream: createGunzip() };
    case 'br':
      return { source: body, stream: createBrotliDecompress() };
    case 'deflate': {
      const { first, source } = await peeked(body, signal);
      // "deflate" means zlib by the standard; old servers send it bare. Zlib's first byte always ends in 8.
      return {
        source,
        stream: first === undefined || (first & 0x0f) === 8 ? createInflate() : createInflateRaw(),
      };
    }
    default:
      throw new ExchangeError(
        'NETWORK',
        `The page is packed as "${encoding.slice(0, 60)}", which is not read.`,
        'Save the page from your browser and give the file.',
        { transient: false, host: false },
      );
  }
}

async function peeked(
  body: Readable,
  signal: AbortSignal,
): Promise<{ first: number | undefined; source: AsyncIterable<Uint8Array> }> {
  const abort = () => body.destroy(signal.reason as Error);
  signal.addEventListener('abort', abort);
  try {
    const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    const start = await iterator.next();
    async function* source(): AsyncGenerator<Uint8Array> {
      if (!start.done) yield start.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    }
    return { first: start.done ? undefined : start.value[0], source: source() };
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function tooLarge(bytes: number): AppError {
  return new AppError(
    'TOO_LARGE',
    `The page is larger than ${Math.round(bytes / 1024 / 1024)} MB.`,
    'Postings are small: check the address, or save the page and give the file.',
  );
}
