import { FOLDED } from '../segment/fold.js';
import { foldedToken, hashOf, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';

/**
 * The words the rules speak of, each with a number, so that a rule about the words of a posting compares numbers: the
 * letters of a word are read once for a posting, whichever rules ask about it. Words get their numbers when the rules are
 * made.
 */
const NUMBERS = new Map<string, number>();
/** By number; 0 is every word that no rule speaks of. */
const WORDS: string[] = [''];

/** Two numbers a slot: a word's hash and its number (0: empty). */
let slots = new Int32Array(2 * 8192);

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = WORDS.length;
  NUMBERS.set(word, number);
  WORDS.push(word);
  if (number * 4 > slots.length) growSlots();
  else fillSlot(number);
  return number;
}

/** A set of words, asked by number. */
export class WordSet {
  readonly #isMember: Uint8Array;

  /** @param words  folded, with spaces between */
  constructor(words: string) {
    const numbers = words.split(' ').map(numberOf);
    this.#isMember = new Uint8Array(Math.max(...numbers) + 1);
    for (const number of numbers) this.#isMember[number] = 1;
  }

  has(number: number): boolean {
    return this.#isMember[number] === 1;
  }
}

/**
 * For each token the number of its word.
 *
 * @param into  reused where it is long enough
 */
export function numberWords(text: string, tokens: Tokens, into: Uint16Array): Uint16Array {
  const { count, hash, start, end } = tokens;
  const numbers = count <= into.length ? into : new Uint16Array(start.length);
  const units = unitsOf(text);
  const mask = slots.length - 2;
  for (let token = 0; token < count; token++) {
    const own = hash[token] as number;
    let number = 0;
    for (let slot = (own << 1) & mask; ; slot = (slot + 2) & mask) {
      number = slots[slot + 1] as number;
      if (
        number === 0 ||
        (slots[slot] === own && spells(number, text, units, start[token] as number, end[token] as number))
      )
        break;
    }
    numbers[token] = number;
  }
  return numbers;
}

/** Equal hashes are no proof. */
function spells(number: number, text: string, units: Uint16Array, start: number, end: number): boolean {
  const word = WORDS[number] as string;
  if (end - start !== word.length) return foldedToken(text, start, end) === word;
  for (let at = start; at < end; at++)
    if (FOLDED[units[at] as number] !== word.charCodeAt(at - start))
      return foldedToken(text, start, end) === word;
  return true;
}

function fillSlot(number: number): void {
  const hash = hashOf(WORDS[number] as string);
  const mask = slots.length - 2;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
}

function growSlots(): void {
  slots = new Int32Array(2 * slots.length);
  for (let number = 1; number < WORDS.length; number++) fillSlot(number);
}
