import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { AppError } from '../errors.js';
import { print } from './print.js';
import { unwritable } from './unwritable.js';

/** A result in pieces: text, or bytes of a binary format. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes a file under its final name only when all of it is on the disk. A link is followed, also to where nothing is
 * yet; a pipe or a device is written into, and so is a file that the shell has opened: none may be replaced by a file.
 *
 * @throws AppError OUTPUT_UNWRITABLE, DISK_FULL
 */
export async function writeResult(path: string, chunks: Chunks): Promise<void> {
  const target = targetOf(path);
  if (target.kind === 'opened') return writeOpened(target.fd, path, chunks);
  if (target.kind === 'device') return writeInto(path, chunks);
  const partial = `${target.path}.${process.pid}.partial`;
  let fd: number | null = null;
  const done = removedOnSignal(partial);
  try {
    fd = openSync(partial, 'wx');
    let lastBreath = performance.now();
    for await (const chunk of chunks) {
      writeWhole(fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      if (performance.now() - lastBreath > BREATH_EVERY_MS) {
        await breath();
        lastBreath = performance.now();
      }
    }
    fsyncSync(fd);
    closeSync(fd);
    fd = null;
    renameSync(partial, target.path);
  } catch (error) {
    if (fd !== null) closeSync(fd);
    rmSync(partial, { force: true });
    throw failureTo(path, error);
  } finally {
    done();
  }
}

/** Signals are heard only between turns of the event loop. */
const BREATH_EVERY_MS = 50;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Until it is ended, a signal that would end the program takes the half-written file with it; where someone else
 * listens, the program goes on to the end of the file.
 *
 * @returns to be called when the file is whole, or gone
 */
function removedOnSignal(partial: string): () => void {
  if (SIGNALS.some((signal) => process.listenerCount(signal) > 0)) return () => {};
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals) => {
    rmSync(partial, { force: true });
    end();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return end;
}

/** The folder that must be written to for a file to be at a path; null where none must be. @throws AppError OUTPUT_UNWRITABLE */
export function folderWrittenTo(path: string): string | null {
  const target = targetOf(path);
  return target.kind === 'file' ? dirname(target.path) : null;
}

/** Where what is written to a path ends up. */
type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'opened'; readonly fd: number }
  | { readonly kind: 'device' };

function targetOf(path: string): Target {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory())
      throw new AppError('OUTPUT_UNWRITABLE', `"${path}" is a folder.`, 'Name a file in it.');
    let target = path;
    while (true) {
      const fd = DESCRIPTOR.exec(target)?.[1];
      if (fd !== undefined) return { kind: 'opened', fd: Number(fd) };
      if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) break;
      target = resolve(realpathSync(dirname(target)), readlinkSync(target));
    }
    return there && !there.isFile() ? { kind: 'device' } : { kind: 'file', path: target };
  } catch (error) {
    throw failureTo(path, error);
  }
}

/** `/dev/stdout` and its like are links to these. Opened anew, a file would be written from its start, and not where `>>` asks. */
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/;
const STDOUT = 1;

async function writeOpened(fd: number, path: string, chunks: Chunks): Promise<void> {
  try {
    for await (const chunk of chunks)
      if (fd === STDOUT) await print(chunk);
      else writeFileSync(fd, chunk);
  } catch (error) {
    throw failureTo(path, error);
  }
}

async function writeInto(path: string, chunks: Chunks): Promise<void> {
  let fd: number;
  try {
    fd = openSync(path, 'w');
  } catch (error) {
    throw failureTo(path, error);
  }
  try {
    await writeOpened(fd, path, chunks);
  } finally {
    closeSync(fd);
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
