import { AppError } from '../errors.js';
import { BOARDS } from './boards/index.js';
import type { FieldMap } from './columns.js';
import { isJobPosting, isObject, jobPostingsIn, postingOfJobPosting } from './job-json.js';
import { postingOfRecord, type RecordOrigin } from './record.js';
import type { JsonResult } from './result.js';

/**
 * Reads a JSON document: a board's response, schema.org postings, an array of records, an object that wraps one, or
 * one record.
 *
 * @throws AppError PARSE for broken JSON, UNSUPPORTED for a shape no reader knows
 */
export function readJson(source: string, origin: RecordOrigin, map?: FieldMap): JsonResult[] {
  const json = parse(source, origin);
  const board = BOARDS.find((b) => b.matches(json));
  if (board) return [...board.postings(json, origin)];
  const nodes = jobPostingsIn(json);
  const declared = nodes
    .map((node, i) => postingOfJobPosting(node, nodes.length > 1 ? { ...origin, row: i + 1 } : origin))
    .filter((p) => p !== null);
  if (declared.length > 0) return declared.map((posting) => ({ posting }));
  const records = recordsIn(json);
  if (records === null) {
    throw new AppError(
      'UNSUPPORTED',
      `The JSON of "${origin.file ?? 'the input'}" has no shape of postings that is known.`,
      'Give one object per posting with a "description", an array of such objects, or JSON Lines.',
    );
  }
  if (records.length === 0)
    throw new AppError(
      'EMPTY',
      `The JSON of "${origin.file ?? 'the input'}" holds no record.`,
      'Give one object per posting with a "description".',
    );
  return records.map((record, index) =>
    readRecord(record, { ...origin, row: records.length > 1 ? index + 1 : origin.row }, map),
  );
}

export function readRecord(record: unknown, origin: RecordOrigin, map?: FieldMap): JsonResult {
  try {
    if (!isObject(record))
      throw new AppError(
        'PARSE',
        `The record is ${record === null ? 'null' : Array.isArray(record) ? 'an array' : `a ${typeof record}`}, not an object.`,
        'Each record must be an object with a description.',
      );
    const board = BOARDS.find((b) => b.matches(record));
    const result = board?.postings(record, origin)[0];
    if (result)
      return 'posting' in result
        ? { posting: { ...result.posting, row: origin.row } }
        : { ...result, row: origin.row };
    const declared = isJobPosting(record) ? postingOfJobPosting(record, origin) : null;
    if (declared) return { posting: declared };
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
    throw new AppError(
      'PARSE',
      `"${origin.file ?? 'The input'}" is not valid JSON: ${(cause as Error).message.slice(0, 160)}`,
      'Check that the file is complete; one object per line needs the ending .jsonl.',
      { cause },
    );
  }
}
