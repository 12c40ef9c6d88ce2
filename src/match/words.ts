import { SPACE } from '../model/characters.js';
import { FOLDED } from '../segment/fold.js';
import { foldedToken, hashOf, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';
import { BUILT_WORDS, type BuiltWords } from './built-words.js';

/**
 * The words the rules speak of, each with a number, so that a rule about the words of a posting compares numbers: the
 * letters of a word are read once for a posting, whichever rules ask about it. Words get their numbers when the rules are
 * made, or by the build; 0 is every word that no rule speaks of.
 */
let count = 0;
/** Words that fit the tables as they are, one less than this. */
let room = 2048;
/** By the hash of a word its number, or 0; a third full at most, and small enough for the nearest cache. */
let slots = new Uint16Array(4 * room);
/** By number. */
let hashes = new Int32Array(room);
/** By number, where the word's letters begin. */
let lettersFrom = new Int32Array(room);
/** The letters of all words in the order of their numbers, a blank behind each. */
let letters = new Uint16Array(8 * room);
let lettersEnd = 0;
if (BUILT_WORDS) take(BUILT_WORDS);

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const hash = hashOf(word);
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const number = slots[slot] as number;
    if (hashes[number] === hash && isWord(number, word)) return number;
  }
  return add(word, hash);
}

/**
 * Each of these words gets its number before a text is read. The build has given all words theirs: then there is nothing
 * to do, and whatever is made of the numbers may wait until it is used.
 *
 * @param words  folded, with spaces between
 */
export function giveNumbers(words: string): void {
  if (!BUILT_WORDS) for (const word of words.split(' ')) numberOf(word);
}

/** A set of words, asked by number. */
export class WordSet {
  readonly #words: string;
  /** A bit for each number. */
  #members: Int32Array | null = null;

  /** @param words  folded, with spaces between */
  constructor(words: string) {
    this.#words = words;
    giveNumbers(words);
  }

  has(number: number): boolean {
    this.#members ??= membersOf(this.#words);
    return (((this.#members[number >>> 5] as number) >>> number) & 1) !== 0;
  }
}

function membersOf(words: string): Int32Array {
  const numbers = words.split(' ').map(numberOf);
  const members = new Int32Array((Math.max(...numbers) >>> 5) + 1);
  for (const number of numbers) members[number >>> 5] = (members[number >>> 5] as number) | (1 << number);
  return members;
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

/** Equal hashes are no proof. */
function spells(number: number, text: string, units: Uint16Array, start: number, end: number): boolean {
  let letter = lettersFrom[number] as number;
  let at = start;
  for (; at < end && letters[letter] === FOLDED[units[at] as number]; at++) letter++;
  // As the whole rule has it: units that are passed over, the "&" that is read as "and".
  return (at === end && letters[letter] === SPACE) || foldedToken(text, start, end) === wordOf(number);
}

function isWord(number: number, word: string): boolean {
  const from = lettersFrom[number] as number;
  let at = 0;
  while (at < word.length && letters[from + at] === word.charCodeAt(at)) at++;
  return at === word.length && letters[from + at] === SPACE;
}

function wordOf(number: number): string {
  const from = lettersFrom[number] as number;
  return String.fromCharCode(...letters.subarray(from, letters.indexOf(SPACE, from)));
}

function add(word: string, hash: number): number {
  while (count + 1 === room || lettersEnd + word.length >= letters.length) layOut();
  count++;
  enter(count, hash, lettersEnd);
  for (let i = 0; i < word.length; i++) letters[lettersEnd++] = word.charCodeAt(i);
  letters[lettersEnd++] = SPACE;
  return count;
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
  while (built.hashes.length >= room || text.length > letters.length) layOut();
  letters.set(unitsOf(text).subarray(0, text.length));
  count = built.hashes.length;
  for (let i = 0; i < count; i++) {
    enter(i + 1, built.hashes[i] as number, lettersEnd);
    lettersEnd = letters.indexOf(SPACE, lettersEnd) + 1;
  }
}

/** All words numbered so far, as the bundler keeps them. */
export function builtWords(): BuiltWords {
  const words = String.fromCharCode(...letters.subarray(0, lettersEnd - 1));
  return { words, hashes: words.split(' ').map(hashOf) };
}

/** Tables of twice the size, and all words in them. */
function layOut(): void {
  const before = { hashes, lettersFrom, letters };
  room *= 2;
  slots = new Uint16Array(4 * room);
  hashes = new Int32Array(room);
  lettersFrom = new Int32Array(room);
  letters = new Uint16Array(8 * room);
  letters.set(before.letters);
  for (let number = 1; number <= count; number++)
    enter(number, before.hashes[number] as number, before.lettersFrom[number] as number);
}
