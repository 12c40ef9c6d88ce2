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

/** The number of a folded word: the same for the same word, never 0. */
export function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = WORDS.length;
  NUMBERS.set(word, number);
  WORDS.push(word);
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
  const { slots, letters } = tables();
  const units = unitsOf(text);
  const mask = slots.length - SLOT;
  for (let token = 0; token < count; token++) {
    const own = hash[token] as number;
    const from = start[token] as number;
    const to = end[token] as number;
    let slot = (own << SLOT_SHIFT) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + SLOT) & mask) {
      // Equal hashes are no proof.
      if (slots[slot] !== own) continue;
      if (spells(letters, slots[slot + 2] as number, units, from, to)) break;
      // As the whole rule has it: units that are passed over, the "&" that is read as "and".
      if (foldedToken(text, from, to) === WORDS[slots[slot + 1] as number]) break;
    }
    numbers[token] = slots[slot + 1] as number;
  }
  return numbers;
}

function spells(letters: Uint16Array, word: number, units: Uint16Array, from: number, to: number): boolean {
  let letter = word;
  for (let at = from; at < to; at++) if (letters[letter++] !== FOLDED[units[at] as number]) return false;
  return letters[letter] === 0;
}

/** What the words of a text are looked up in. */
interface Tables {
  /** How many words have a place in them. */
  readonly count: number;
  /** Four numbers a slot, side by side: a word's hash, its number (0: empty), and where its letters begin. */
  readonly slots: Int32Array;
  /** The letters of all words, each word with a 0 behind it. */
  readonly letters: Uint16Array;
}

const SLOT_SHIFT = 2;
const SLOT = 1 << SLOT_SHIFT;
let laidOut: Tables = { count: 0, slots: new Int32Array(SLOT), letters: new Uint16Array(0) };

/** Those of all words known by now: the rules are made before the first text is read. */
function tables(): Tables {
  if (laidOut.count !== WORDS.length) laidOut = layOut();
  return laidOut;
}

function layOut(): Tables {
  let capacity = 1024;
  while (capacity < WORDS.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity << SLOT_SHIFT);
  const letters = new Uint16Array(WORDS.reduce((sum, word) => sum + word.length + 1, 0));
  const mask = slots.length - SLOT;
  let letter = 0;
  for (let number = 1; number < WORDS.length; number++) {
    const word = WORDS[number] as string;
    const hash = hashOf(word);
    let slot = (hash << SLOT_SHIFT) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + SLOT) & mask;
    slots[slot] = hash;
    slots[slot + 1] = number;
    slots[slot + 2] = letter;
    for (let i = 0; i < word.length; i++) letters[letter++] = word.charCodeAt(i);
    letter++;
  }
  return { count: WORDS.length, slots, letters };
}
