import { pattern } from './prefilter/pattern.js';

/** Digits are places to begin at. */
export const ANY_DIGIT = pattern(/\d/g);

/** From 0 on. */
export const NUMBER_WORDS: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');

/** Source of a pattern for a small number as postings write it: `3`, `2.5`, `three`. In any case, without the flag `i`. No capturing group. */
export const SMALL_NUMBER = `(?:\\d{1,2}(?:\\.\\d)?|(?:${NUMBER_WORDS.map(anyCase).join('|')})(?![a-z]))`;

/** @param written what `SMALL_NUMBER` matched, in any case */
export function smallNumber(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written);
}

/** A pattern for `word` in small, large or mixed letters: "two" gives `[tT][wW][oO]`. */
export function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
