import { firstAtLeast } from '../model/ascending.js';
import type { Skill } from '../model/taxonomy.js';
import type { Name } from './names.js';

/**
 * The one-word names of technologies that count wherever they stand, laid out so that those like a given word lie
 * together: a misspelt word is told from them without a look at the others.
 */
export interface Spellings {
  /** Ascending: first letter, last letter and length of each as one number. */
  readonly spellingKey: Int32Array;
  /** For each the name so spelt. */
  readonly spellingName: Int32Array;
  /** For each where its letters begin, and behind the last the end of all. */
  readonly spellingFrom: Int32Array;
  /** Small letters a to z. */
  readonly spellingLetters: Uint8Array;
}

/** Shorter words are too near to each other: of six letters, half of what was found in 6,000 postings was wrong. */
export const SHORTEST = 7;
export const LONGEST = 24;

export function isSpelling(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

/** @param names  their indices are what `spellingName` holds */
export function spellingsOf(names: readonly Name[], skills: readonly Skill[]): Spellings {
  const nameOf = new Map<string, number | null>();
  for (const [index, { words, skill, ambiguous, needsCapitals }] of names.entries()) {
    const [word] = words;
    if (words.length !== 1 || word === undefined || !isSpelling(word)) continue;
    const counts = ambiguous === null && !needsCapitals && skills[skill]?.kind === 'technology';
    nameOf.set(word, nameOf.get(word) ?? (counts ? index : null));
  }
  const found: { readonly word: string; readonly name: number; readonly key: number }[] = [];
  for (const [word, name] of nameOf) {
    // "PostgRESTs", a plural by rule, would make "Postgress" undecided.
    const isPlural = word.endsWith('s') && nameOf.has(word.slice(0, -1));
    if (name !== null && !isPlural) found.push({ word, name, key: keyOf(word, word.length) });
  }
  found.sort((a, b) => a.key - b.key || a.name - b.name);
  const from = new Int32Array(found.length + 1);
  for (const [i, { word }] of found.entries()) from[i + 1] = (from[i] as number) + word.length;
  return {
    spellingKey: Int32Array.from(found, ({ key }) => key),
    spellingName: Int32Array.from(found, ({ name }) => name),
    spellingFrom: from,
    spellingLetters: Uint8Array.from(found.map(({ word }) => word).join(''), (letter) =>
      letter.charCodeAt(0),
    ),
  };
}

/**
 * The names of `length` letters that begin and end as `word` does: a slip of the finger lies inside.
 *
 * @returns their places in the columns, first inclusive, last exclusive
 */
export function spellingsLike(
  word: string,
  length: number,
  { spellingKey }: Spellings,
): { readonly from: number; readonly to: number } {
  const key = keyOf(word, length);
  const from = firstAtLeast(spellingKey, key);
  let to = from;
  while (spellingKey[to] === key) to++;
  return { from, to };
}

/** More than any word is allowed. */
export const MANY_SLIPS = 3;

/**
 * How many slips of a finger lie between a word and `length` letters: 1 for a letter put in, left out, taken for another or
 * swapped with its neighbour, 2 for one left out and another put in, and `MANY_SLIPS` for all that is further apart.
 *
 * @param from  where the letters begin
 */
export function slipsBetween(word: string, letters: Uint8Array, from: number, length: number): number {
  const shorter = Math.min(word.length, length);
  const same = (inWord: number, inLetters: number) => word.charCodeAt(inWord) === letters[from + inLetters];
  let head = 0;
  while (head < shorter && same(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && same(word.length - 1 - tail, length - 1 - tail)) tail++;
  const differing = shorter - head - tail;
  if (word.length !== length) return differing === 0 ? Math.abs(word.length - length) : MANY_SLIPS;
  if (differing <= 1) return differing;
  let isShiftedOn = true;
  let isShiftedBack = true;
  for (let at = head; at + 1 < length - tail; at++) {
    isShiftedOn &&= same(at, at + 1);
    isShiftedBack &&= same(at + 1, at);
  }
  if (differing === 2 && isShiftedOn && isShiftedBack) return 1;
  return isShiftedOn || isShiftedBack ? 2 : MANY_SLIPS;
}

/** Another ending ("Anchor", "threads") makes another word, and so does another first letter. */
function keyOf(word: string, length: number): number {
  return (word.charCodeAt(0) * 128 + word.charCodeAt(word.length - 1)) * 32 + length;
}
