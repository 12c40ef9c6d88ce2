import type { AppError } from '../errors.js';
import type { Origin } from './outcome.js';

/** One input or record that could not be read, as reports list it. */
export interface Failure extends Origin {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export function failureOf(origin: Origin, error: AppError): Failure {
  return { ...origin, code: error.code, message: error.message, fix: error.fix };
}

/** "postings.jsonl, row 7", as people read it. */
export function originName(origin: Origin): string {
  const name = origin.file ?? origin.url ?? 'input';
  return origin.row === null ? name : `${name}, row ${origin.row}`;
}
