import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { styleText } from 'node:util';
import { AppError } from '../errors.js';
import { printable } from '../report/printable.js';
import { isTerminal, print } from './print.js';

export interface GlobalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
  readonly progress: boolean;
  /** A user's overlay of the taxonomy. */
  readonly taxonomy?: string;
}

/** A result in pieces: text, or bytes of a binary format. */
type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Says what went wrong and what to do, on stderr. */
export function complain(error: Pick<AppError, 'message' | 'fix'>): void {
  process.stderr.write(`skillgauge: ${printable(error.message)}\n  ${printable(error.fix)}\n`);
}

/** Says something about the run, on stderr, unless asked to be quiet. */
export function tell(options: GlobalOptions, text: string): void {
  if (!options.quiet) process.stderr.write(`${printable(text)}\n`);
}

export async function printResult(chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) await print(chunk);
}

/** Writes a file under its final name only when all of it is on the disk. @throws AppError OUTPUT_UNWRITABLE, DISK_FULL */
export async function writeResult(path: string, chunks: Chunks): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  let fd: number | null = null;
  try {
    fd = openSync(partial, 'wx');
    for await (const chunk of chunks) writeWhole(fd, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    fsyncSync(fd);
    closeSync(fd);
    fd = null;
    renameSync(partial, path);
  } catch (cause) {
    if (fd !== null) closeSync(fd);
    rmSync(partial, { force: true });
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    if (code === 'ENOSPC')
      throw new AppError(
        'DISK_FULL',
        `"${path}" cannot be written: the disk is full.`,
        'Free some space and run the command again.',
        { cause },
      );
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      `"${path}" cannot be written: ${systemWords(cause)}.`,
      `Check that the folder "${dirname(path)}" exists and may be written to.`,
      { cause },
    );
  }
}

/** "EACCES: permission denied": without the call and the path, which are not always those that were asked for. */
export function systemWords(error: unknown): string {
  return (error as Error).message.replace(/, \w+(?: '.*')?$/s, '');
}

/** A disk that fills up takes the first part of a write and says so only by its length; the next write then fails. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}

export async function writeTo(path: string | undefined, chunks: Chunks): Promise<void> {
  if (path === undefined || path === '-') await printResult(chunks);
  else await writeResult(path, chunks);
}

export function terminalWidth(asked: number | undefined): number {
  // Some terminals say 0 where they do not know.
  const columns = (isTerminal() && process.stdout.columns) || 80;
  return asked ?? Math.max(40, Math.min(columns, 120));
}

export function usesColor(options: GlobalOptions): boolean {
  return options.color && !process.env['NO_COLOR'] && isTerminal();
}

export function bold(text: string, color: boolean): string {
  return color ? styleText('bold', text) : text;
}
