import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { RawDocument } from '../model/raw-document.js';
import { sourceName } from '../model/source.js';
import { canonicalText } from './canonical.js';
import { decodeText } from './decode.js';
import { detectFormat } from './detect.js';
import { type JsonResult, readRecord } from './json.js';
import { linesOf, tooLongError } from './lines.js';
import { readMarkdown } from './markdown.js';
import { type Body, postingOf } from './posting-of.js';
import type { FieldMap, RecordOrigin } from './record.js';
import { blocksOfText } from './text.js';

export interface ParseOptions {
  readonly limits: Limits;
  /** Which field holds what, where the names do not tell. */
  readonly map?: FieldMap;
}

/**
 * Reads every posting of one document, in order. A record that cannot be read is an outcome of its own; only a
 * document that cannot be read at all gives a single failure.
 */
export async function* parseDocument(document: RawDocument, options: ParseOptions): AsyncGenerator<Outcome<Posting>> {
  const { source } = document;
  const file = source.kind === 'file' ? source.path : source.kind === 'stdin' ? '-' : null;
  const origin: RecordOrigin = { file, url: source.kind === 'url' ? source.url : null, row: null };
  try {
    const format = detectFormat(document.head, sourceName(source));
    if (format === 'jsonl') yield* readJsonLines(document, origin, options);
    else if (format === 'table') {
      const { readTable } = await import('./table.js');
      yield* readTable(document.stream(), document.head, file, options.limits, options.map);
    } else yield* readWhole(document, format, origin, options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { ok: false, origin, error };
  }
}

async function* readWhole(
  document: RawDocument,
  format: 'html' | 'json' | 'markdown' | 'text',
  origin: RecordOrigin,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const name = sourceName(document.source);
  const bytes = await document.bytes();
  const { text, charset } = decodeText(bytes, document.charset ?? null, name);
  if (text.trim() === '') throw new AppError('EMPTY', `"${name}" is empty.`, 'Give a file that holds the text of a posting.');
  const notices = text.includes('\ufffd') && charset !== 'utf-8' ? [{ code: 'replaced-characters', message: `Some characters are not valid ${charset} and were replaced.` }] : [];
  if (format === 'html') {
    const { readPage } = await import('./page/read-page.js');
    for (const posting of await readPage(text, origin, options.limits)) yield { ok: true, value: posting };
  } else if (format === 'json') {
    const { readJson } = await import('./json.js');
    for (const result of readJson(text, origin, options.map)) yield outcomeOf(result, origin);
  } else {
    const body = format === 'markdown' ? readMarkdown(canonicalText(text)) : bodyOfText(canonicalText(text));
    yield { ok: true, value: postingOf(body, { file: origin.file, url: origin.url, row: origin.row, title: titleOf(body), notices }) };
  }
}

async function* readJsonLines(document: RawDocument, origin: RecordOrigin, options: ParseOptions): AsyncGenerator<Outcome<Posting>> {
  const name = sourceName(document.source);
  for await (const line of linesOf(document.stream(), options.limits.rowBytes)) {
    const at = { ...origin, row: line.row };
    if ('tooLong' in line) {
      yield { ok: false, origin: at, error: tooLongError(name, line.row, options.limits.rowBytes) };
      continue;
    }
    const text = new TextDecoder().decode(line.bytes).trim();
    if (text === '') continue;
    yield outcomeOf(readLine(text, name, at, options.map), at);
  }
}

function readLine(text: string, name: string, origin: RecordOrigin, map?: FieldMap): JsonResult {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (cause) {
    const message = `Line ${origin.row} of "${name}" is not valid JSON: ${(cause as Error).message.slice(0, 120)}`;
    return { error: new AppError('PARSE', message, 'Each line must be one complete JSON object.', { cause }), row: origin.row };
  }
  return readRecord(record, origin, map);
}

function outcomeOf(result: JsonResult, origin: RecordOrigin): Outcome<Posting> {
  return 'posting' in result
    ? { ok: true, value: result.posting }
    : { ok: false, origin: { ...origin, row: result.row }, error: result.error };
}

function bodyOfText(text: string): Body {
  return { text, blocks: blocksOfText(text) };
}

/** A heading or a short first line that ends no sentence is the posting's title. */
function titleOf(body: Body): string | null {
  const first = body.blocks[0];
  if (!first || (first.kind !== 'heading' && first.kind !== 'paragraph')) return null;
  const line = body.text.slice(first.start, first.end).trim();
  const words = line.split(/\s+/).length;
  return line.length <= 100 && words <= 12 && !/[.!?:,;]$/.test(line) && !/^(?:about|job|position|overview|who|summary|description|location|we|responsibilit|requirements|qualifications|company|introduction|role)\b/i.test(line) ? line : null;
}
