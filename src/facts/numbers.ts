import { NUMBER_WORDS } from '../model/number-words.js';
import { pattern } from './prefilter/pattern.js';

/** Digits are places to begin at. */
export const ANY_DIGIT = pattern(/\d/g);

/** Source of a pattern for a small number as postings write it: `3`, `2.5`, `three`. In any case, without the flag `i`. No capturing group. */
export const SMALL_NUMBER = `(?:\\d{1,2}(?:\\.\\d)?|(?:${NUMBER_WORDS.map(anyCase).join('|')})(?![a-z]))`;

/** A pattern for `word` in small, large or mixed letters: "two" gives `[tT][wW][oO]`. */
export function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
