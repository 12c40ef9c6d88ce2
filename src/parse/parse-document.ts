import { AppError } from '../errors.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { RawDocument } from '../model/raw-document.js';
import { type Source, sourceName } from '../model/source.js';
import { streamCharset } from './decode.js';
import { detectFormat } from './detect.js';
import type { ParseOptions } from './parse-options.js';
import { shortened } from './posting-of.js';
import { empty, readBytes } from './read-bytes.js';
import type { RecordOrigin } from './record.js';
import { utf8Stream } from './utf8-stream.js';

export type { ParseOptions } from './parse-options.js';

/**
 * Reads every posting of one document, in order. A record that cannot be read is an outcome of its own; only a
 * document that cannot be read at all gives a single failure. Never gives nothing.
 */
export async function* parseDocument(
  document: RawDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const { source } = document;
  const origin = originOf(source);
  let given = 0;
  try {
    for await (const outcome of outcomes(document, origin, options)) {
      given++;
      yield outcome.ok ? { ok: true, value: shortened(outcome.value, options.limits.postingUnits) } : outcome;
    }
    if (given === 0) throw empty(sourceName(source));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { ok: false, origin, error };
  }
}

/** Where the postings of a source say they are from. */
export function originOf(source: Source): RecordOrigin {
  const file = source.kind === 'file' ? source.path : source.kind === 'stdin' ? '-' : null;
  return { file, url: source.kind === 'url' ? source.url : null, row: null };
}

async function* outcomes(
  document: RawDocument,
  origin: RecordOrigin,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const name = sourceName(document.source);
  const charset = document.charset ?? null;
  switch (detectFormat(document.head, name)) {
    case 'jsonl': {
      const { readJsonLines } = await import('./json-lines.js');
      yield* readJsonLines(
        utf8Stream(document.stream(), streamCharset(document.head, charset)),
        name,
        origin,
        options,
      );
      return;
    }
    case 'table': {
      const { readTable } = await import('./table.js');
      yield* readTable(
        utf8Stream(document.stream(), streamCharset(document.head, charset)),
        document.head,
        origin.file,
        options.limits,
        options.map,
      );
      return;
    }
    case 'sqlite': {
      const { readSqlite } = await import('./files/sqlite.js');
      yield* readSqlite(await document.bytes(), name, origin, options.map);
      return;
    }
    default:
      yield* readBytes({ bytes: await document.bytes(), name, charset, origin, depth: 0 }, options);
  }
}
