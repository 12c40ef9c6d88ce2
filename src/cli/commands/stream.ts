import { accumulate, emptyAggregate, mergeAggregates } from '../../aggregate/aggregate.js';
import { AppError } from '../../errors.js';
import { partialOf } from '../../model/partial.js';
import type { Tag, TaggedPosting } from '../../model/tagged-posting.js';
import { readRecord } from '../../parse/json.js';
import { linesOf, tooLongError } from '../../parse/lines.js';
import { shortened } from '../../parse/posting-of.js';
import type { FieldMap } from '../../parse/record.js';
import type { Engine } from '../../pipeline.js';
import { analysisOf } from '../../report/analysis.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult } from '../output.js';
import { VERSION } from '../version.js';
import { engineOf } from './skills-engine.js';

export interface StreamOptions extends GlobalOptions {
  readonly map: FieldMap;
  readonly partial?: boolean;
}

/** Postings counted at a time; each such step copies the counts once. */
const COUNT_EVERY = 500;

/**
 * JSON Lines in, JSON Lines out: the contract for running inside other engines. Failed lines are records too and leave
 * the exit code at 0, since engines take any other for the death of the whole process.
 */
export async function stream(options: StreamOptions): Promise<number> {
  const engine = await engineOf(options);
  const lines = streamLines(process.stdin, engine, options.map);
  await printResult(options.partial ? partial(lines, engine) : answers(lines));
  return EXIT.ok;
}

async function* answers(lines: AsyncIterable<StreamedLine>): AsyncGenerator<string> {
  for await (const line of lines) {
    const { id, row } = line;
    yield 'tagged' in line
      ? `${JSON.stringify({ id, row, posting: analysisOf(line.tagged) })}\n`
      : `${JSON.stringify({ id, row, error: line.error })}\n`;
  }
}

async function* partial(lines: AsyncIterable<StreamedLine>, engine: Engine): AsyncGenerator<string> {
  const inDemand = new Set(inDemandIn(engine).groups.flatMap((group) => group.skills));
  let aggregate = emptyAggregate(inDemand.size);
  let group: (readonly Tag[])[] = [];
  let failed = 0;
  const count = () => {
    aggregate = mergeAggregates(aggregate, accumulate(group, inDemand));
    group = [];
  };
  for await (const line of lines) {
    if ('tagged' in line) group.push(line.tagged.tags);
    else failed++;
    if (group.length >= COUNT_EVERY) count();
  }
  count();
  const { version, hash } = engine.taxonomy;
  yield `${JSON.stringify(partialOf({ tool: VERSION, taxonomy: { version, hash }, failed }, aggregate))}\n`;
}

/** What became of one line of a stream. `id` is the record's own, whatever it is; null where it has none. */
type StreamedLine =
  | { readonly row: number; readonly id: unknown; readonly tagged: TaggedPosting }
  | {
      readonly row: number;
      readonly id: unknown;
      readonly error: { readonly code: string; readonly message: string; readonly fix: string };
    };

/** Tags each line as it comes: one answer for each line, in the order of the lines, one line held at a time. */
async function* streamLines(
  input: AsyncIterable<Uint8Array>,
  engine: Engine,
  map: FieldMap,
): AsyncGenerator<StreamedLine> {
  for await (const line of linesOf(input, engine.limits.rowBytes)) {
    const { row } = line;
    if ('tooLong' in line)
      yield { row, id: null, error: told(tooLongError('the stream', row, engine.limits.rowBytes)) };
    else yield answer(row, new TextDecoder().decode(line.bytes), engine, map);
  }
}

function answer(row: number, text: string, engine: Engine, map: FieldMap): StreamedLine {
  let id: unknown = null;
  try {
    const record = parsed(text, row);
    if (typeof record === 'object' && record !== null && 'id' in record) id = record.id;
    const result = readRecord(record, { file: null, url: null, row }, map);
    if ('error' in result) return { row, id, error: told(result.error) };
    return { row, id, tagged: engine.tag(shortened(result.posting, engine.limits.postingUnits)) };
  } catch (error) {
    return { row, id, error: told(error) };
  }
}

function parsed(text: string, row: number): unknown {
  const fix = 'Each line must be one complete JSON object.';
  if (text.trim() === '') throw new AppError('EMPTY', `Line ${row} is empty.`, fix);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'PARSE',
      `Line ${row} is not valid JSON: ${(cause as Error).message.slice(0, 120)}`,
      fix,
      {
        cause,
      },
    );
  }
}

/** A bug on one record must not end the job of a whole cluster: it is told as a record too, under a code of its own. */
function told(error: unknown): { code: string; message: string; fix: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message, fix: error.fix };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'BUG',
    message: message.slice(0, 200),
    fix: 'This is a bug; please report it with the record.',
  };
}
