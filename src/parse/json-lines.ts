import { AppError } from '../errors.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { FieldMap } from './columns.js';
import { readRecord } from './json.js';
import { linesOf, tooLongError } from './lines.js';
import type { ParseOptions } from './parse-options.js';
import type { RecordOrigin } from './record.js';
import type { JsonResult } from './result.js';

/** Reads JSON Lines as they stream in; a line that cannot be read is named and the next is read. */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  origin: RecordOrigin,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const { limits, map } = options;
  for await (const line of linesOf(stream, limits.rowBytes)) {
    const at = { ...origin, row: line.row };
    if ('tooLong' in line) {
      yield { ok: false, origin: at, error: tooLongError(name, line.row, limits.rowBytes) };
      continue;
    }
    const outcome = readJsonLine(line.bytes, name, at, map);
    if (outcome) yield outcome;
  }
}

const DECODER = new TextDecoder();

/** Reads one line; null where it is blank. */
export function readJsonLine(
  bytes: Uint8Array,
  name: string,
  origin: RecordOrigin,
  map?: FieldMap,
): Outcome<Posting> | null {
  const text = DECODER.decode(bytes).trim();
  if (text === '') return null;
  const result = readLine(text, name, origin, map);
  return 'posting' in result
    ? { ok: true, value: result.posting }
    : { ok: false, origin, error: result.error };
}

function readLine(text: string, name: string, origin: RecordOrigin, map?: FieldMap): JsonResult {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (cause) {
    const message = `Line ${origin.row} of "${name}" is not valid JSON: ${(cause as Error).message.slice(0, 120)}`;
    return {
      error: new AppError('PARSE', message, 'Each line must be one complete JSON object.', { cause }),
      row: origin.row,
    };
  }
  return readRecord(record, origin, map);
}
