import { AppError } from '../errors.js';

/** A failed write in words a user can act on; what the system did not say is a bug and goes on as it is. */
export function unwritable(name: string, error: unknown, fix: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  if (code === 'ENOSPC')
    return new AppError(
      'DISK_FULL',
      `${name} cannot be written: the disk is full.`,
      'Free some space and run the command again.',
      { cause: error },
    );
  return new AppError('OUTPUT_UNWRITABLE', `${name} cannot be written: ${systemWords(error)}.`, fix, {
    cause: error,
  });
}

/** "EACCES: permission denied": without the call and the path, which are not always those that were asked for. */
function systemWords(error: unknown): string {
  return (error as Error).message.replace(/, \w+(?: '.*')?$/s, '');
}
