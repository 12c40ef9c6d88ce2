/**
 * The hash of a word: a polynomial of its letters, so that letters can be added two at a time, and the hash of a part
 * of a text is told from those of what stands before its end and before its start.
 *
 * The five lowest bits of what a letter adds are 1, and those of `BASE` 5. Of two units in a row the sum then shows by
 * its bits which of them are letters: see `PAIRS` in runs.ts.
 */
export const BASE = 0x2c1b3c65;
/** Lower bits of a sum that tell of letters and signs; they say no more of a word than its length. */
export const CLASS_BITS = 5;
/** The sum of no letters. */
export const NO_LETTERS = 0;

/** What a letter adds. @param folded  not 0 */
export function addend(folded: number): number {
  return (folded << CLASS_BITS) | 1;
}

export function withLetter(sum: number, folded: number): number {
  return (Math.imul(sum, BASE) + addend(folded)) | 0;
}

/** The hash of a word from the sum of its letters: tables look at the lower bits, which must be those that differ. */
export function hashOfSum(sum: number): number {
  return (sum >>> CLASS_BITS) | (sum << (32 - CLASS_BITS));
}

export function hashOf(folded: string): number {
  let sum = NO_LETTERS;
  for (let i = 0; i < folded.length; i++) sum = withLetter(sum, folded.charCodeAt(i));
  return hashOfSum(sum);
}
