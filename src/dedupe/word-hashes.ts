import type { Span } from '../model/span.js';

/** No unit of a word either. */
const NO_WORD = 1;
/**
 * For each UTF-16 unit that texts have had (0: none yet), what it is in small letters where words are made of it; halves
 * of pairs make none.
 */
const smallOf = new Uint16Array(0x1_0000);
const OF_WORDS = /[\p{L}\p{N}+#]/u;
/** Letters that become two in small letters, or by what stands beside them one or another. */
const NOT_ALONE = /[\u0130\u03a3]/;

/** FNV-1a over the UTF-16 units of each word of a text in small letters, in order: runs of letters, digits, + and #. */
export function wordHashes(text: string): number[] {
  return wordHashesIn(text, [{ start: 0, end: text.length }]);
}

/** The same of the words in spans of a text; none goes on from one into the next. */
export function wordHashesIn(text: string, spans: readonly Span[]): number[] {
  const hashes: number[] = [];
  // Letter by letter: a text in small letters would be another, and is slow to make where it holds a single "’".
  if (!NOT_ALONE.test(text)) for (const { start, end } of spans) addHashes(text, start, end, hashes);
  else
    for (const { start, end } of spans) {
      const small = text.slice(start, end).toLowerCase();
      addHashes(small, 0, small.length, hashes);
    }
  return hashes;
}

function addHashes(text: string, start: number, end: number, hashes: number[]): void {
  let hash = BASIS;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const small = smallOf[unit] || lookedAt(unit);
    if (small !== NO_WORD) hash = Math.imul(hash ^ small, PRIME);
    else if (hash !== BASIS) {
      hashes.push(hash);
      hash = BASIS;
    }
  }
  if (hash !== BASIS) hashes.push(hash);
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function lookedAt(unit: number): number {
  const letter = String.fromCharCode(unit).toLowerCase();
  const small = OF_WORDS.test(letter) ? letter.charCodeAt(0) : NO_WORD;
  smallOf[unit] = small;
  return small;
}
