import type { Format } from './detect.js';

/** Larger documents are read in a thread with a limit, whatever they are. */
const MOST_BYTES = 256 * 1024;
/** Kinds that unpack, or that another's library reads. PDF is not among them: it has a thread of its own anyway. */
const RISKY: ReadonlySet<Format> = new Set(['zip', 'mail', 'parquet']);

/**
 * True where a document may be read in the main thread, which nothing can stop: a small one whose reader is our own,
 * takes time in proportion to the text, and never builds what the text describes.
 */
export function isHarmlessDocument(format: Format, bytes: number): boolean {
  return bytes <= MOST_BYTES && !RISKY.has(format);
}
