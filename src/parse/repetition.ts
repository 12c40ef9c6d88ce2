import { isDigit, isSmall, SPACE } from '../model/characters.js';
import { FNV_BASIS, FNV_PRIME } from '../model/fnv.js';
import { isPunctuation } from '../model/punctuation.js';

/** Texts of fewer words may say the same thing often; a list of shifts does. */
const MIN_WORDS = 600;
/** Real postings of that length have 25 different words and more in 100; 4 is a stuck key or a trap. */
const MIN_DIFFERENT_SHARE = 0.04;
/** What is kept of such a text: its beginning, where a person wrote something. */
export const KEPT_UNITS = 3_000;

/** Whether a text says the same few words over and over: "Python, " 150,000 times. Linear. */
export function isRepetitive(text: string): boolean {
  if (text.length <= KEPT_UNITS) return false;
  const small = text.toLowerCase();
  // A word and what parts it from the next take two units, so no text has more words than that. Prose holds enough
  // different ones in its first lines.
  const enough = Math.ceil(small.length / 2) * MIN_DIFFERENT_SHARE;
  const different = new Set<number>();
  let words = 0;
  let hash = FNV_BASIS;
  for (let at = 0; at <= small.length; at++) {
    const unit = at < small.length ? small.charCodeAt(at) : SPACE;
    if (isOfWord(unit)) hash = Math.imul(hash ^ unit, FNV_PRIME);
    else if (hash !== FNV_BASIS) {
      words++;
      different.add(hash);
      if (different.size >= enough) return false;
      hash = FNV_BASIS;
    }
  }
  return words >= MIN_WORDS && different.size < words * MIN_DIFFERENT_SHARE;
}

/** Small letters and digits; beyond ASCII whatever is no mark that postings part words by. */
function isOfWord(unit: number): boolean {
  return isSmall(unit) || isDigit(unit) || (unit >= 0x80 && !isPunctuation(unit));
}
