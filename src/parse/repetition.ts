/** Texts of fewer words may say the same thing often; a list of shifts does. */
const MIN_WORDS = 600;
/** Real postings of that length have 25 different words and more in 100; 4 is a stuck key or a trap. */
const MIN_DIFFERENT_SHARE = 0.04;
/** What is kept of such a text: its beginning, where a person wrote something. */
export const KEPT_UNITS = 3_000;

/** Whether a text says the same few words over and over: "Python, " 150,000 times. Linear. */
export function isRepetitive(text: string): boolean {
  if (text.length <= KEPT_UNITS) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= MIN_WORDS && new Set(words).size < words.length * MIN_DIFFERENT_SHARE;
}
