import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { unwritable } from './unwritable.js';

/** A result in pieces: text, or bytes of a binary format. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes a file under its final name only when all of it is on the disk. A link is followed, and a pipe or a device is
 * written into: neither may be replaced by a file.
 *
 * @throws AppError OUTPUT_UNWRITABLE, DISK_FULL
 */
export async function writeResult(path: string, chunks: Chunks): Promise<void> {
  const { target, isFile } = targetOf(path);
  if (!isFile) return writeInto(path, chunks);
  const partial = `${target}.${process.pid}.partial`;
  let fd: number | null = null;
  try {
    fd = openSync(partial, 'wx');
    for await (const chunk of chunks) writeWhole(fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    fsyncSync(fd);
    closeSync(fd);
    fd = null;
    renameSync(partial, target);
  } catch (error) {
    if (fd !== null) closeSync(fd);
    rmSync(partial, { force: true });
    throw failureTo(path, error);
  }
}

/** Where what is written to a path ends up. */
function targetOf(path: string): { readonly target: string; readonly isFile: boolean } {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) return { target: path, isFile: true };
    return { target: realpathSync(path), isFile: there.isFile() || there.isDirectory() };
  } catch (error) {
    throw failureTo(path, error);
  }
}

async function writeInto(path: string, chunks: Chunks): Promise<void> {
  try {
    const fd = openSync(path, 'w');
    try {
      for await (const chunk of chunks) writeFileSync(fd, chunk);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw failureTo(path, error);
  }
}

/** A disk that fills up takes the first part of a write and says so only by its length; the next write then fails. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}

function failureTo(path: string, error: unknown): unknown {
  return unwritable(
    `"${path}"`,
    error,
    `Check that the folder "${dirname(path)}" exists and may be written to.`,
  );
}
