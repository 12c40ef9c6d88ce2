import { AppError } from '../errors.js';

/** SQLite's own failures in words a user can act on; anything else is a bug and goes on as it is. */
export function asAppError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  if (code === 'SQLITE_NOTADB')
    return new AppError(
      'NOT_A_DATABASE',
      `"${path}" is not a database.`,
      'Give another file with --db; this one was not touched.',
      { cause: error },
    );
  if (code.startsWith('SQLITE_BUSY'))
    return new AppError(
      'DATABASE_BUSY',
      `The database "${path}" is in use by another process.`,
      'Wait for it to finish, or give another file with --db.',
      { cause: error },
    );
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR'))
    return new AppError(
      'DISK_FULL',
      `The database "${path}" cannot be written: ${message}.`,
      'Free some disk space and run the same command again; what was acknowledged is kept.',
      { cause: error },
    );
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new AppError(
      'OUTPUT_UNWRITABLE',
      `The database "${path}" may not be written: ${message}.`,
      'Check the permissions of the file and its folder, or give another place with --db.',
      { cause: error },
    );
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  return error;
}

export function damaged(path: string, cause?: unknown): AppError {
  return new AppError(
    'DAMAGED',
    `The database "${path}" is damaged.`,
    '"skillgauge db check" says where. Delete it and run the batch again: what is lost are earlier reports and fetched pages.',
    { cause },
  );
}
