import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { AppError } from '../errors.js';
import { isGzip } from '../model/gzip.js';
import type { Limits } from '../model/limits.js';
import type { RawDocument } from '../model/raw-document.js';
import { isSqlite } from '../model/sqlite-bytes.js';
import { closest } from '../natural.js';
import { fileBytes } from './file-bytes.js';
import { gunzipped } from './gunzipped.js';

const HEAD_BYTES = 64 * 1024;
/** Files a folder may hold beside its postings, our own among them; given by name they are still read. */
const PASSED_OVER =
  /^(?:\..*|readme(?:\..*)?|license(?:\..*)?|thumbs\.db|desktop\.ini|skillgauge-report\.(?:csv|html)|skillgauge\.db|.*-(?:wal|shm)|.*\.\d+\.partial)$/i;

/** What of a folder is not read. */
export interface Unread {
  /** Something that is no file of the folder, and why it is not read. */
  refused(path: string, error: AppError): void;
  /** A file that folders hold beside their postings, or a link to what is read anyway. */
  passedOver(path: string): void;
  /** True for what this run writes itself: it is passed over. */
  isOutput(path: string): boolean;
}

const UNHEARD: Unread = { refused() {}, passedOver() {}, isOutput: () => false };

/**
 * The files of a path: itself, or all regular files below a folder in a stable order. Links, pipes, devices and hidden
 * files (`.env`) are never read; a link to a file of the same folder is passed over quietly, other things are named.
 *
 * @throws AppError SOURCE_NOT_FOUND, NOT_A_FILE, SOURCE_UNREADABLE
 */
export function* filesAt(path: string, limits: Limits, unread: Unread = UNHEARD): Generator<string> {
  if (path.includes('\0'))
    throw new AppError('SOURCE_NOT_FOUND', 'The path holds a NUL character.', 'Give a path without it.');
  if (!existsSync(path)) throw notFound(path);
  const stat = statSync(path);
  if (stat.isDirectory()) yield* filesBelow(path, { root: realpathSync(path), limits, unread }, 0);
  else if (stat.isFile()) yield path;
  else
    throw new AppError(
      'NOT_A_FILE',
      `"${path}" is neither a file nor a folder.`,
      'Give a regular file; use "-" to read from a pipe.',
    );
}

interface Walk {
  /** The folder asked for, links resolved. */
  readonly root: string;
  readonly limits: Limits;
  readonly unread: Unread;
}

function* filesBelow(folder: string, walk: Walk, depth: number): Generator<string> {
  if (depth > walk.limits.folderDepth) {
    walk.unread.refused(
      folder,
      new AppError(
        'TOO_LARGE',
        `"${folder}" lies more than ${walk.limits.folderDepth} folders deep.`,
        'Give it by itself.',
      ),
    );
    return;
  }
  let names: string[];
  try {
    names = namesIn(folder);
  } catch (error) {
    if (depth === 0 || !(error instanceof AppError)) throw error;
    walk.unread.refused(folder, error);
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (PASSED_OVER.test(name) || walk.unread.isOutput(path)) {
      walk.unread.passedOver(path);
      continue;
    }
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesBelow(path, walk, depth + 1);
    else if (stat?.isFile()) yield path;
    else {
      const error = refusalOf(path, stat?.isSymbolicLink() === true, walk.root);
      if (error) walk.unread.refused(path, error);
      else walk.unread.passedOver(path);
    }
  }
}

/** Why a thing in a folder that is neither file nor folder is not read; null for a link to what is read anyway. */
function refusalOf(path: string, isLink: boolean, root: string): AppError | null {
  if (!isLink)
    return new AppError(
      'NOT_A_FILE',
      `"${path}" is no regular file (a pipe, a device, or a name this system cannot spell).`,
      'Give regular files.',
    );
  try {
    const target = realpathSync(path);
    const isInside = target === root || target.startsWith(root + sep);
    if (isInside) return null;
    return new AppError(
      'NOT_A_FILE',
      `"${path}" is a link that leads out of the folder; it was not followed.`,
      'Give the file it leads to by its own path.',
    );
  } catch (cause) {
    return new AppError(
      'SOURCE_UNREADABLE',
      `"${path}" is a link that leads nowhere: ${(cause as NodeJS.ErrnoException).code ?? 'unreadable'}.`,
      'Remove it, or mend what it points to.',
      { cause },
    );
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
  const isAddress = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|ai|dev|jobs|de|fr|uk|eu)\/)/i.test(
    path,
  );
  return new AppError(
    'SOURCE_NOT_FOUND',
    `No file or folder at "${path}".`,
    isAddress
      ? `For the web address write "https://${path}".`
      : near
        ? `Did you mean "${join(folder, near)}"?`
        : 'Give a path to a file or folder, or "-" to read from standard input.',
  );
}

/** Opens a file as a document. A gzip file is unpacked on the way. */
export function fileDocument(path: string, limits: Limits): RawDocument {
  const { head, size } = readHead(path);
  if (isSqlite(head)) checkLog(path);
  const isPacked = isGzip(head);
  const stream = (): AsyncIterable<Uint8Array> =>
    isPacked ? gunzipped(fileBytes(path), path, limits) : fileBytes(path);
  if (!isPacked && size > limits.documentBytes && !/\.(?:jsonl|ndjson|csv|tsv)$/i.test(path))
    throw tooLarge(path, limits);
  return {
    source: { kind: 'file', path },
    head: isPacked ? new Uint8Array(0) : head,
    stream,
    bytes: async () =>
      size <= head.length && !isPacked ? head : collect(stream(), path, limits.documentBytes),
  };
}

/** @throws AppError SOURCE_UNREADABLE where a database has rows in the log beside it: without them it would be read in part */
function checkLog(path: string): void {
  const log = `${path}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  throw new AppError(
    'SOURCE_UNREADABLE',
    `"${path}" is not whole: some of its rows may be in its log "${log}" alone.`,
    'Close the program that writes to it, or run: sqlite3 FILE "PRAGMA wal_checkpoint(TRUNCATE)"',
  );
}

/** The document as `fileDocument`, with the head of a gzip file unpacked too. */
export async function openDocument(path: string, limits: Limits): Promise<RawDocument> {
  const document = fileDocument(path, limits);
  if (document.head.length > 0) return document;
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of document.stream()) {
    chunks.push(chunk);
    total += chunk.length;
    if (total >= HEAD_BYTES) break;
  }
  if (total === 0)
    throw new AppError('EMPTY', `"${path}" is empty.`, 'Give a file that holds the text of a posting.');
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
