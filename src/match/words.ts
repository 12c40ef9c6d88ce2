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
/** Four numbers a slot, side by side: a word's hash, its number (0: empty), and where its letters begin and end. */
let slots = new Int32Array(4 * 4096);
/** The letters of all words in the order of their numbers, a space behind each. */
let letters = new Uint16Array(16_384);
let lettersEnd = 0;
if (BUILT_WORDS) take(BUILT_WORDS);

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const hash = hashOf(word);
  const mask = slots.length - 4;
  for (let slot = (hash << 2) & mask; slots[slot + 1] !== 0; slot = (slot + 4) & mask)
    if (slots[slot] === hash && wordIn(slot) === word) return slots[slot + 1] as number;
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
  #isMember: Uint8Array | null = null;

  /** @param words  folded, with spaces between */
  constructor(words: string) {
    this.#words = words;
    giveNumbers(words);
  }

  has(number: number): boolean {
    this.#isMember ??= membersOf(this.#words);
    return this.#isMember[number] === 1;
  }
}

function membersOf(words: string): Uint8Array {
  const numbers = words.split(' ').map(numberOf);
  const isMember = new Uint8Array(Math.max(...numbers) + 1);
  for (const number of numbers) isMember[number] = 1;
  return isMember;
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
  return at === end || foldedToken(text, start, end) === wordIn(slot);
}

function wordIn(slot: number): string {
  return String.fromCharCode(...letters.subarray(slots[slot + 2], slots[slot + 3]));
}

function add(word: string, hash: number): number {
  count++;
  if (count * 8 > slots.length || lettersEnd + word.length >= letters.length) layOut();
  for (let i = 0; i < word.length; i++) letters[lettersEnd + i] = word.charCodeAt(i);
  letters[lettersEnd + word.length] = SPACE;
  enter(count, hash, lettersEnd, lettersEnd + word.length);
  lettersEnd += word.length + 1;
  return count;
}

const SPACE = 0x20;

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
  count = hashes.length;
  while (count * 8 > slots.length || words.length >= letters.length) layOut();
  lettersEnd = words.length + 1;
  letters.set(unitsOf(words).subarray(0, words.length));
  letters[words.length] = SPACE;
  let from = 0;
  for (let i = 0; i < count; i++) {
    const to = letters.indexOf(SPACE, from);
    enter(i + 1, hashes[i] as number, from, to);
    from = to + 1;
  }
}

/** All words numbered so far, as the bundler keeps them. */
export function builtWords(): BuiltWords {
  const words = String.fromCharCode(...letters.subarray(0, lettersEnd - 1));
  return { words, hashes: words.split(' ').map(hashOf) };
}

/** Tables of twice the size, and all words in them. */
function layOut(): void {
  const [oldSlots, oldLetters] = [slots, letters];
  slots = new Int32Array(2 * oldSlots.length);
  letters = new Uint16Array(2 * oldLetters.length);
  letters.set(oldLetters);
  for (let slot = 0; slot < oldSlots.length; slot += 4) {
    const [hash, number, from, to] = oldSlots.subarray(slot, slot + 4) as unknown as readonly [
      number,
      number,
      number,
      number,
    ];
    if (number !== 0) enter(number, hash, from, to);
  }
}
