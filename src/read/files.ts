import {
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { RawDocument } from '../model/raw-document.js';
import { closest } from '../natural.js';

const HEAD_BYTES = 64 * 1024;
/** Files a folder may hold beside its postings; given by name they are still read. */
const PASSED_OVER = /^(?:\..*|readme(?:\..*)?|license(?:\..*)?|thumbs\.db|desktop\.ini)$/i;

/**
 * The files of a path: itself, or all regular files below a folder in a stable order. Links that lead out of the
 * folder, pipes, devices and hidden files (`.env`) are never read.
 *
 * @throws AppError SOURCE_NOT_FOUND, NOT_A_FILE, SOURCE_UNREADABLE
 */
export function* filesAt(path: string, limits: Limits): Generator<string> {
  if (path.includes('\0'))
    throw new AppError('SOURCE_NOT_FOUND', 'The path holds a NUL character.', 'Give a path without it.');
  if (!existsSync(path)) throw notFound(path);
  const stat = statSync(path);
  if (stat.isDirectory()) yield* filesBelow(path, limits, 0);
  else if (stat.isFile()) yield path;
  else
    throw new AppError(
      'NOT_A_FILE',
      `"${path}" is neither a file nor a folder.`,
      'Give a regular file; use "-" to read from a pipe.',
    );
}

function* filesBelow(folder: string, limits: Limits, depth: number): Generator<string> {
  if (depth > limits.folderDepth) return;
  for (const name of namesIn(folder)) {
    if (PASSED_OVER.test(name)) continue;
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesBelow(path, limits, depth + 1);
    else if (stat?.isFile()) yield path;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `The folder "${folder}" cannot be read: ${(cause as Error).message}`,
      'Check its permissions.',
      { cause },
    );
  }
}

function notFound(path: string): AppError {
  const folder = dirname(path);
  const siblings = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const near = closest(basename(path), siblings);
  return new AppError(
    'SOURCE_NOT_FOUND',
    `No file or folder at "${path}".`,
    near
      ? `Did you mean "${join(folder, near)}"?`
      : 'Give a path to a file or folder, or "-" to read from standard input.',
  );
}

/** Opens a file as a document. A gzip file is unpacked on the way. */
export function fileDocument(path: string, limits: Limits): RawDocument {
  const { head, size } = readHead(path);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const stream = (): AsyncIterable<Uint8Array> =>
    isGzip ? gunzipped(path, size, limits) : createReadStream(path);
  if (!isGzip && size > limits.documentBytes && !/\.(?:jsonl|ndjson|csv|tsv)$/i.test(path))
    throw tooLarge(path, limits);
  return {
    source: { kind: 'file', path },
    head: isGzip ? new Uint8Array(0) : head,
    stream,
    bytes: async () =>
      size <= head.length && !isGzip ? head : collect(stream(), path, limits.documentBytes),
  };
}

/** The document as `fileDocument`, with the head of a gzip file unpacked too. */
export async function openDocument(path: string, limits: Limits): Promise<RawDocument> {
  const document = fileDocument(path, limits);
  if (document.head.length > 0) return document;
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of document.stream()) {
      chunks.push(chunk);
      total += chunk.length;
      if (total >= HEAD_BYTES) break;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'PARSE',
      `"${path}" cannot be unpacked: ${(cause as Error).message}`,
      'Check that the file is complete.',
      { cause },
    );
  }
  return { ...document, head: Buffer.concat(chunks) };
}

function readHead(path: string): { head: Uint8Array; size: number } {
  let fd: number;
  try {
    // Without O_NONBLOCK opening a pipe would wait for a writer for ever.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `"${path}" cannot be opened: ${(cause as Error).message}`,
      'Check its permissions.',
      { cause },
    );
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile())
      throw new AppError(
        'NOT_A_FILE',
        `"${path}" is not a regular file.`,
        'Give a regular file; use "-" to read from a pipe.',
      );
    if (stat.size === 0)
      throw new AppError('EMPTY', `"${path}" is empty.`, 'Give a file that holds the text of a posting.');
    const head = new Uint8Array(Math.min(HEAD_BYTES, stat.size));
    const got = readSync(fd, head, 0, head.length, 0);
    return { head: head.subarray(0, got), size: stat.size };
  } finally {
    closeSync(fd);
  }
}

async function* gunzipped(path: string, size: number, limits: Limits): AsyncGenerator<Uint8Array> {
  const unzip = createReadStream(path).pipe(createGunzip());
  const most = Math.max(size * limits.unpackRatio, limits.documentBytes);
  let total = 0;
  for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
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

/** All of a stream as one array. @throws AppError TOO_LARGE past `most` bytes */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > most) throw tooLarge(name, { documentBytes: most });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, limits: Pick<Limits, 'documentBytes'>): AppError {
  return new AppError(
    'TOO_LARGE',
    `"${name}" is larger than ${Math.round(limits.documentBytes / 1024 / 1024)} MB.`,
    'Give one posting per file, or a JSONL or CSV file, which may be of any size.',
  );
}
