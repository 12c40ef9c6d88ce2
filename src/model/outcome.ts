import type { AppError } from '../errors.js';

/** Which input, and which record of it, a result or failure belongs to. */
export interface Origin {
  readonly file: string | null;
  readonly url: string | null;
  readonly row: number | null;
}

/** One item of a batch: it may fail without stopping the others. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly origin: Origin; readonly error: AppError };
