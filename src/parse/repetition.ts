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
  const different = new Set<string>();
  let words = 0;
  for (const [word] of small.matchAll(/[\p{L}\p{N}]+/gu)) {
    words++;
    different.add(word);
    if (different.size >= enough) return false;
  }
  return words >= MIN_WORDS && different.size < words * MIN_DIFFERENT_SHARE;
}
