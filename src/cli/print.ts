import { fstatSync, statSync, writeSync } from 'node:fs';
import { unwritable } from './unwritable.js';

const STDOUT = 1;

/**
 * Writes to standard output, waiting where the reader is slow; a reader that went away ends the program quietly. A file
 * or a pipe is written to directly: Node's stream for it would take a twentieth of the time an empty program takes.
 */
export async function print(chunk: string | Uint8Array): Promise<void> {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  const rest = isTerminal() ? bytes : bytes.subarray(writtenNow(bytes));
  if (rest.length > 0) await printByStream(rest);
}

/** Only a device can be one, and Node's stream tells which; it is not made to find out about a file, a pipe or nothing. */
export function isTerminal(): boolean {
  const out = fstatSync(STDOUT);
  if (!out.isCharacterDevice() || out.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev)
    return false;
  return process.stdout.isTTY === true;
}

/** @returns bytes that were taken: all, or less where the reader takes no more without waiting */
function writtenNow(bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(STDOUT, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') endWhereUnread(error);
  }
  return written;
}

let isListening = false;

async function printByStream(bytes: Uint8Array): Promise<void> {
  if (!isListening) process.stdout.on('error', endWhereUnread);
  isListening = true;
  if (!process.stdout.write(bytes)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function endWhereUnread(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  throw unwritable('Standard output', error, 'Give a file with -o, or send the output elsewhere.');
}
