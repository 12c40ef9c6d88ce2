import { AppError } from '../errors.js';
import type { Posting } from '../model/posting.js';
import { BOARDS } from './boards/index.js';
import { isObject, jobPostingsIn, postingOfJobPosting } from './job-json.js';
import { type FieldMap, postingOfRecord, type RecordOrigin } from './record.js';

/** One record of a JSON document: read, or failed on its own. */
export type JsonResult = { readonly posting: Posting } | { readonly error: AppError; readonly row: number | null };

/**
 * Reads a JSON document: a board's response, schema.org postings, an array of records, an object that wraps one, or
 * one record.
 *
 * @throws AppError PARSE for broken JSON, UNSUPPORTED for a shape no reader knows
 */
export function readJson(source: string, origin: RecordOrigin, map?: FieldMap): JsonResult[] {
  const json = parse(source, origin);
  const board = BOARDS.find((b) => b.matches(json));
  if (board) return board.postings(json, origin).map((posting) => ({ posting }));
  const declared = jobPostingsIn(json).map((node) => postingOfJobPosting(node, origin)).filter((p) => p !== null);
  if (declared.length > 0) return declared.map((posting) => ({ posting }));
  const records = recordsIn(json);
  if (records === null) {
    throw new AppError('UNSUPPORTED', `The JSON of "${origin.file ?? 'the input'}" has no shape of postings that is known.`, 'Give one object per posting with a "description", an array of such objects, or JSON Lines.');
  }
  return records.map((record, index) => readRecord(record, { ...origin, row: records.length > 1 ? index + 1 : origin.row }, map));
}

export function readRecord(record: unknown, origin: RecordOrigin, map?: FieldMap): JsonResult {
  try {
    if (!isObject(record)) throw new AppError('PARSE', `The record is ${record === null ? 'null' : Array.isArray(record) ? 'an array' : `a ${typeof record}`}, not an object.`, 'Each record must be an object with a description.');
    if (BOARDS.some((b) => b.matches(record))) {
      const board = BOARDS.find((b) => b.matches(record));
      const posting = board?.postings(record, origin)[0];
      if (posting) return { posting: { ...posting, row: origin.row } };
    }
    return { posting: postingOfRecord(record, origin, map) };
  } catch (error) {
    if (error instanceof AppError) return { error, row: origin.row };
    throw error;
  }
}

function recordsIn(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return null;
  for (const key of ['jobs', 'postings', 'results', 'data', 'items', 'offers']) {
    const inner = json[key];
    if (Array.isArray(inner) && inner.some(isObject)) return inner;
  }
  return [json];
}

function parse(source: string, origin: RecordOrigin): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new AppError('PARSE', `"${origin.file ?? 'The input'}" is not valid JSON: ${(cause as Error).message.slice(0, 160)}`, 'Check that the file is complete; one object per line needs the ending .jsonl.', { cause });
  }
}
