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

/** Words that fit the tables as they are. */
let room = 2048;
/** By the hash of a word its number, or 0; a third full at most, and small enough for the nearest cache. */
let slots = new Uint16Array(4 * room);
/** By number. */
let hashes = new Int32Array(room);
/** By number, where the word's letters begin. */
let lettersFrom = new Int32Array(room);
/** The letters of all words, with a blank behind each. */
let letters = new Uint16Array(8 * room);
let lettersEnd = 0;
if (BUILT_WORDS) take(BUILT_WORDS);

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = WORDS.length;
  NUMBERS.set(word, number);
  WORDS.push(word);
  if (number === room || lettersEnd + word.length >= letters.length) layOut();
  else place(number);
  return number;
}

/** A set of words, asked by number. */
export class WordSet {
  /** A bit for each number. */
  readonly #members: Int32Array;

  /** @param words  folded, with spaces between */
  constructor(words: string) {
    const numbers = words.split(' ').map(numberOf);
    this.#members = new Int32Array((Math.max(...numbers) >>> 5) + 1);
    for (const number of numbers)
      this.#members[number >>> 5] = (this.#members[number >>> 5] as number) | (1 << number);
  }

  has(number: number): boolean {
    return (((this.#members[number >>> 5] as number) >>> number) & 1) !== 0;
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
  const [numberAt, hashOfWord, mask] = [slots, hashes, slots.length - 1];
  for (let token = 0; token < count; token++) {
    const own = hash[token] as number;
    let slot = own & mask;
    let number = numberAt[slot] as number;
    while (number !== 0) {
      if (hashOfWord[number] === own) {
        if (spells(number, text, units, start[token] as number, end[token] as number)) break;
      }
      slot = (slot + 1) & mask;
      number = numberAt[slot] as number;
    }
    numbers[token] = number;
  }
  return numbers;
}

const BLANK = 0x20;

/** Equal hashes are no proof. */
function spells(number: number, text: string, units: Uint16Array, start: number, end: number): boolean {
  let letter = lettersFrom[number] as number;
  let at = start;
  for (; at < end && letters[letter] === FOLDED[units[at] as number]; at++) letter++;
  // As the whole rule has it: units that are passed over, the "&" that is read as "and".
  return (at === end && letters[letter] === BLANK) || foldedToken(text, start, end) === WORDS[number];
}

function place(number: number): void {
  const word = WORDS[number] as string;
  enter(number, hashOf(word), lettersEnd);
  for (let i = 0; i < word.length; i++) letters[lettersEnd++] = word.charCodeAt(i);
  letters[lettersEnd++] = BLANK;
}

function enter(number: number, hash: number, from: number): void {
  hashes[number] = hash;
  lettersFrom[number] = from;
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number;
}

/** Words whose hashes are known. Plain loops: this is run once, before the engine has compiled anything. */
function take(built: BuiltWords): void {
  const text = `${built.words} `;
  const list = built.words.split(' ');
  if (list.length >= room || text.length > letters.length) return;
  letters.set(unitsOf(text).subarray(0, text.length));
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as string;
    WORDS.push(word);
    NUMBERS.set(word, i + 1);
    enter(i + 1, built.hashes[i] as number, lettersEnd);
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
  room *= 2;
  slots = new Uint16Array(4 * room);
  hashes = new Int32Array(room);
  lettersFrom = new Int32Array(room);
  letters = new Uint16Array(8 * room);
  lettersEnd = 0;
  for (let number = 1; number < WORDS.length; number++) place(number);
}
