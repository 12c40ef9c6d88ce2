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

/** What failed and why, in one sentence. Most messages name their input, and some the row; what is not named stands in front. */
export function failureWords(failure: Failure): string {
  const { file, url, row, message } = failure;
  const namesInput = message.includes(`"${file === '-' ? 'standard input' : (file ?? url)}"`);
  const namesRow = row === null || new RegExp(`\\b(?:line|row) ${row}\\b`, 'i').test(message);
  return namesInput && namesRow ? message : `${originName(failure)}: ${message}`;
}
