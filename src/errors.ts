/** Codes of everything a user can cause and mend; the list is closed so that a reader of the code sees all of it. */
export type ErrorCode =
  | 'USAGE'
  | 'SOURCE_NOT_FOUND'
  | 'SOURCE_UNREADABLE'
  | 'NOT_A_FILE'
  | 'NO_INPUTS'
  | 'EMPTY'
  | 'BINARY'
  | 'TOO_LARGE'
  | 'PARSE'
  | 'UNSUPPORTED'
  | 'NO_TEXT'
  | 'SCHEMA'
  | 'TAXONOMY'
  | 'SKILL_UNKNOWN'
  | 'OUTPUT_UNWRITABLE'
  | 'NOT_A_DATABASE'
  | 'DAMAGED'
  | 'DATABASE_BUSY'
  | 'DISK_FULL'
  | 'NETWORK'
  | 'TIMEOUT'
  | 'SCHEME'
  | 'ADDRESS'
  | 'DNS'
  | 'TLS'
  | 'STATUS'
  | 'GONE'
  | 'REDIRECT'
  | 'ROBOTS'
  | 'RETRY_LATER'
  | 'HOST_FAILING'
  | 'OFFLINE'
  | 'REFUSED_SITE'
  | 'INTERRUPTED';

/** A failure the user can act on: what happened, and the next step. Anything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fix: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
