import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../errors.js';
import { markedWithoutLog } from '../model/sqlite-bytes.js';

/** Whether a database and the log beside it may be written: a reader of a database with a log writes too. */
export function mayBeWritten(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Node reads no more of a file at once. */
const MOST_BYTES = 2 ** 31;

/**
 * The bytes of a database that may only be read, to be opened in memory: SQLite opens a file with a log only where it may
 * write beside it.
 *
 * @throws AppError OUTPUT_UNWRITABLE where a log is left, TOO_LARGE, SOURCE_UNREADABLE
 */
export function bytesOfDatabase(path: string): Buffer {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log && log.size > 0)
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      `The database "${path}" is being written, or its last batch was cut short, and it may not be written from here.`,
      'Wait for the batch to end, or copy the file with its "-wal" to a folder of your own.',
    );
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= MOST_BYTES)
    throw new AppError(
      'TOO_LARGE',
      `The database "${path}" may not be written from here, and only one below 2 GB can be read then.`,
      'Copy it to a folder of your own, and give the copy with --db.',
    );
  try {
    return markedWithoutLog(readFileSync(path));
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `The database "${path}" cannot be read: ${(cause as Error).message}`,
      'Check its permissions, or copy it to a folder of your own.',
      { cause },
    );
  }
}
