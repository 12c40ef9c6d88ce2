import { AppError } from '../../errors.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { FieldMap } from '../../parse/columns.js';
import { readRecord } from '../../parse/json.js';
import { linesOf } from '../../parse/lines.js';
import { shortened } from '../../parse/posting-of.js';
import { fieldsOf } from '../../parse/record-fields.js';
import type { Engine } from '../../pipeline.js';
import { literalOf } from './literal.js';

/** What became of one line of a stream. */
export interface StreamedLine {
  readonly row: number;
  /** JSON of the record's own id, as it is written there; `null` where it has none. */
  readonly id: string;
  readonly outcome: LineOutcome;
}

type LineOutcome =
  | { readonly kind: 'tagged'; readonly tagged: TaggedPosting }
  | { readonly kind: 'empty' | 'failed'; readonly error: Told };

interface Told {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Tags each line as it comes: one answer for each line, in the order of the lines, one line held at a time. But for
 * `row` an answer does not depend on where its line stood, so that engines may deal lines out as they like.
 */
export async function* streamLines(
  input: AsyncIterable<Uint8Array>,
  engine: Engine,
  map: FieldMap,
): AsyncGenerator<StreamedLine> {
  for await (const line of linesOf(input, engine.limits.rowBytes)) {
    const { row } = line;
    if ('tooLong' in line) {
      const megabytes = Math.round(engine.limits.rowBytes / 1024 / 1024);
      const error = new AppError('TOO_LARGE', `The line is longer than ${megabytes} MB.`, ONE_OBJECT);
      yield { row, id: 'null', outcome: { kind: 'failed', error: told(error) } };
    } else yield answer(row, new TextDecoder().decode(line.bytes), engine, map);
  }
}

function answer(row: number, text: string, engine: Engine, map: FieldMap): StreamedLine {
  if (text.trim() === '') {
    const error = told(new AppError('EMPTY', 'The line is empty.', ONE_OBJECT));
    return { row, id: 'null', outcome: { kind: 'empty', error } };
  }
  let id = 'null';
  try {
    const record = parsed(text);
    if (typeof record === 'object' && record !== null && !Array.isArray(record))
      id = literalOf(text, idField(record, map)) ?? 'null';
    const result = readRecord(record, { file: null, url: null, row: null }, map);
    if ('error' in result) return { row, id, outcome: { kind: 'failed', error: told(result.error) } };
    const tagged = engine.tag(shortened(result.posting, engine.limits.postingUnits));
    return { row, id, outcome: { kind: 'tagged', tagged } };
  } catch (error) {
    return { row, id, outcome: { kind: 'failed', error: told(error) } };
  }
}

/** The field that names the record, as its posting is named; "id" also where it holds what names no posting. */
function idField(record: object, map: FieldMap): string {
  const fields = fieldsOf(record as Readonly<Record<string, unknown>>, map);
  return fields.named('id') ?? fields.mapped('id') ?? fields.plain('id') ?? 'id';
}

const ONE_OBJECT = 'Each line must be one complete JSON object.';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `The line is not valid JSON: ${(cause as Error).message.slice(0, 120)}`;
    throw new AppError('PARSE', message, ONE_OBJECT, { cause });
  }
}

/** A bug on one record must not end the job of a whole cluster: it is told as a record too, under a code of its own. */
function told(error: unknown): Told {
  if (error instanceof AppError) return { code: error.code, message: error.message, fix: error.fix };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'BUG',
    message: message.slice(0, 200),
    fix: 'This is a bug; please report it with the record.',
  };
}
