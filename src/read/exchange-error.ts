import { AppError, type ErrorCode } from '../errors.js';

/** What the retry schedule and the circuit need to know of a failure, beside what the user is told. */
export interface Fault {
  /** Trying again may help: the connection broke, or the server said so. */
  readonly transient: boolean;
  /** The host is at fault (no answer, broken answer, 5xx, 429), not the page. */
  readonly host: boolean;
  /** The `Retry-After` header of the answer, as sent. */
  readonly retryAfter?: string | undefined;
  readonly status?: number;
}

/** A request that gave no page. */
export class ExchangeError extends AppError {
  constructor(
    code: ErrorCode,
    message: string,
    fix: string,
    readonly fault: Fault,
    options?: { cause?: unknown },
  ) {
    super(code, message, fix, options);
  }
}
