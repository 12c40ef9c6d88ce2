import { AppError } from '../errors.js';
import type { Posting } from '../model/posting.js';

/** One record of a document: read, or failed on its own. `row` is 1-based. */
export type JsonResult =
  | { readonly posting: Posting }
  | { readonly error: AppError; readonly row: number | null };

/** Reads each record by itself: one that fails does not take the others with it. */
export function resultsOf<T>(
  records: readonly T[],
  read: (record: T, row: number | null) => Posting,
): JsonResult[] {
  return records.map((record, index) => {
    const row = records.length > 1 ? index + 1 : null;
    try {
      return { posting: read(record, row) };
    } catch (error) {
      if (error instanceof AppError) return { error, row };
      throw error;
    }
  });
}
