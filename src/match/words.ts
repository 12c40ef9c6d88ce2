import { FOLDED } from '../segment/fold.js';
import { foldedToken, hashOf, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';
import { BUILT_WORDS, type BuiltWords } from './built-words.js';

/**
 * The words the rules speak of, each with a number, so that a rule about the words of a posting compares numbers: the
 * letters of a word are read once for a posting, whichever rules ask about it. Words get their numbers when the rules are
 * made.
 */
const NUMBERS = new Map<string, number>();
/** By number; 0 is every word that no rule speaks of. */
const WORDS: string[] = [''];

/** Four numbers a slot, side by side: a word's hash, its number (0: empty), and where its letters begin and end. */
let slots = new Int32Array(4 * 4096);
/** The letters of all words, one behind the other. */
let letters = new Uint16Array(16_384);
let lettersEnd = 0;
if (BUILT_WORDS) take(BUILT_WORDS);

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = WORDS.length;
  NUMBERS.set(word, number);
  WORDS.push(word);
  if (number * 8 > slots.length || lettersEnd + word.length > letters.length) layOut();
  else place(number);
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
  const mask = slots.length - 4;
  for (let token = 0; token < count; token++) {
    const own = hash[token] as number;
    let slot = (own << 2) & mask;
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === own && spells(slot, text, units, start[token] as number, end[token] as number))
        break;
      slot = (slot + 4) & mask;
    }
    numbers[token] = slots[slot + 1] as number;
  }
  return numbers;
}

/** Equal hashes are no proof. */
function spells(slot: number, text: string, units: Uint16Array, start: number, end: number): boolean {
  const from = slots[slot + 2] as number;
  let at = start;
  if (end - start === (slots[slot + 3] as number) - from)
    while (at < end && letters[from + at - start] === FOLDED[units[at] as number]) at++;
  // As the whole rule has it: units that are passed over, the "&" that is read as "and".
  return at === end || foldedToken(text, start, end) === WORDS[slots[slot + 1] as number];
}

function place(number: number): void {
  const word = WORDS[number] as string;
  enter(number, hashOf(word), lettersEnd, lettersEnd + word.length);
  for (let i = 0; i < word.length; i++) letters[lettersEnd++] = word.charCodeAt(i);
}

function enter(number: number, hash: number, from: number, to: number): void {
  const mask = slots.length - 4;
  let slot = (hash << 2) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 4) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
  slots[slot + 2] = from;
  slots[slot + 3] = to;
}

/** Words whose hashes are known. Plain loops: this is run once, before the engine has compiled anything. */
function take({ words, hashes }: BuiltWords): void {
  const list = words.split(' ');
  if (list.length * 8 > slots.length || words.length > letters.length) return;
  letters.set(unitsOf(words).subarray(0, words.length));
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as string;
    WORDS.push(word);
    NUMBERS.set(word, i + 1);
    enter(i + 1, hashes[i] as number, lettersEnd, lettersEnd + word.length);
    lettersEnd += word.length + 1;
  }
}

/** All words numbered so far, as the bundler keeps them. */
export function builtWords(): BuiltWords {
  const words = WORDS.slice(1);
  return { words: words.join(' '), hashes: words.map(hashOf) };
}

/** All words again, in tables of twice the size. */
function layOut(): void {
  slots = new Int32Array(2 * slots.length);
  letters = new Uint16Array(2 * letters.length);
  lettersEnd = 0;
  for (let number = 1; number < WORDS.length; number++) place(number);
}
