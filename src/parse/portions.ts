import { AppError } from '../errors.js';
import { type Failure, failureOf } from '../model/failure.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { RawDocument } from '../model/raw-document.js';
import { type Source, sourceName } from '../model/source.js';
import { streamCharset } from './decode.js';
import { detectFormat } from './detect.js';
import { readJsonLine } from './json-lines.js';
import { linesOf, tooLongError } from './lines.js';
import { originOf, parseDocument } from './parse-document.js';
import type { ParseOptions } from './parse-options.js';
import { shortened } from './posting-of.js';
import { empty } from './read-bytes.js';
import { utf8Stream } from './utf8-stream.js';

/** The least of a document that can be read by itself, as plain values that another thread can be given. */
export type Portion =
  | {
      readonly kind: 'whole';
      readonly source: Source;
      readonly charset: string | null;
      readonly headBytes: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'line'; readonly source: Source; readonly row: number; readonly bytes: Uint8Array }
  /** A row of a table, which only the reader of the whole can cut out. */
  | { readonly kind: 'posting'; readonly posting: Posting }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Cuts a document into portions without reading more of it than that takes. Reading each portion with `readPortion`
 * gives what `parseDocument` gives for the document, in the same order.
 */
export async function* portionsOf(document: RawDocument, options: ParseOptions): AsyncGenerator<Portion> {
  const { source, head } = document;
  const origin = originOf(source);
  try {
    switch (detectFormat(head, sourceName(source))) {
      case 'jsonl':
        yield* lines(document, options);
        return;
      case 'table':
      case 'sqlite':
        for await (const outcome of parseDocument(document, options))
          yield outcome.ok
            ? { kind: 'posting', posting: outcome.value }
            : { kind: 'failed', failure: failureOf(outcome.origin, outcome.error) };
        return;
      default: {
        const bytes = alone(await document.bytes());
        yield { kind: 'whole', source, charset: document.charset ?? null, headBytes: head.length, bytes };
      }
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { kind: 'failed', failure: failureOf(origin, error) };
  }
}

/** Bytes with nothing else under them, as another thread can be given them. */
function alone(bytes: Uint8Array): Uint8Array {
  const isAlone = bytes.length === bytes.buffer.byteLength;
  // A plain view of a Buffer's bytes: Buffers do not survive the way to another thread as such.
  return isAlone ? new Uint8Array(bytes.buffer, 0, bytes.length) : new Uint8Array(bytes);
}

async function* lines(document: RawDocument, { limits }: ParseOptions): AsyncGenerator<Portion> {
  const { source, head, charset } = document;
  const name = sourceName(source);
  let given = 0;
  const stream = utf8Stream(document.stream(), streamCharset(head, charset ?? null));
  for await (const line of linesOf(stream, limits.rowBytes)) {
    const { row } = line;
    if ('tooLong' in line) {
      const error = tooLongError(name, row, limits.rowBytes);
      yield { kind: 'failed', failure: failureOf({ ...originOf(source), row }, error) };
    } else if (isBlank(line.bytes)) continue;
    // A copy: a line is a view of a larger piece, and a view is handed over with all that lies under it.
    else yield { kind: 'line', source, row, bytes: new Uint8Array(line.bytes) };
    given++;
  }
  if (given === 0) throw empty(name);
}

/** What `parseDocument` gives for this part of the document. */
export async function* readPortion(
  portion: Exclude<Portion, { kind: 'failed' }>,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  switch (portion.kind) {
    case 'posting':
      yield { ok: true, value: portion.posting };
      return;
    case 'line': {
      const { source, row, bytes } = portion;
      const outcome = readJsonLine(bytes, sourceName(source), { ...originOf(source), row }, options.map);
      if (outcome === null) return;
      yield outcome.ok ? { ok: true, value: shortened(outcome.value, options.limits.postingUnits) } : outcome;
      return;
    }
    case 'whole': {
      const { source, charset, headBytes, bytes } = portion;
      const head = bytes.subarray(0, headBytes);
      async function* stream() {
        yield bytes;
      }
      yield* parseDocument({ source, head, charset, bytes: async () => bytes, stream }, options);
    }
  }
}

/** The line holds white space only; nearly every line tells by its first byte that it does not. */
function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte > 0x20 && byte < 0x7f) return false;
    if (byte >= 0x7f) break;
  }
  return new TextDecoder().decode(bytes).trim() === '';
}
