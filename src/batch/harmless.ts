import type { Source } from '../model/source.js';
import { sourceName } from '../model/source.js';
import { detectFormat, type Format } from '../parse/detect.js';
import type { Portion } from '../parse/portions.js';
import type { Task } from './prepare.js';

/** Larger documents are read in a thread with a limit, whatever they are. */
const MOST_BYTES = 256 * 1024;
/** Kinds that unpack, or that another's library reads. PDF is not among them: it has a thread of its own anyway. */
const RISKY: ReadonlySet<Format> = new Set(['zip', 'mail', 'parquet']);

/**
 * True where a task may be done in the main thread, which nothing can stop: small documents whose readers are our own,
 * take time in proportion to the text, and never build what the text describes.
 */
export function isHarmless({ portions }: Task): boolean {
  return portions.every((portion) => {
    if (!('bytes' in portion)) return true;
    if (portion.bytes.length > MOST_BYTES) return false;
    return portion.kind !== 'whole' || !RISKY.has(formatOf(portion));
  });
}

function formatOf({ source, bytes, headBytes }: Extract<Portion, { kind: 'whole' }>): Format {
  return detectFormat(bytes.subarray(0, headBytes), nameOf(source));
}

function nameOf(source: Source): string {
  return source.kind === 'stdin' ? '' : sourceName(source);
}
