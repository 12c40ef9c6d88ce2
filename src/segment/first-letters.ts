import { isLetter } from '../model/characters.js';

/** False where the plain letters at a place begin none of some words, whatever their case. */
export type MayBegin = (units: Uint16Array, at: number, limit: number) => boolean;

/**
 * Tells by two letters of most words that they are none of these: it takes one look into a kilobyte, and hashing a word
 * takes as many steps as it has letters.
 */
export function firstLettersOf(words: Iterable<string>): MayBegin {
  const begun = new Uint8Array(32 * 32);
  for (const word of words) begun[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return (units, at, limit) => {
    const first = units[at] as number;
    const second = units[at + 1] as number;
    if (at + 1 >= limit || !isLetter(first) || !isLetter(second)) return true;
    return begun[placeOf(first, second)] === 1;
  };
}

function placeOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}
