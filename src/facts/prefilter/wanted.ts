import { isDigit, isSmall } from '../../model/characters.js';
import { unitsOf } from '../../segment/units.js';
import {
  DIGIT_KEY,
  enter,
  type Filter,
  findCandidates,
  HASH_BITS,
  hashOf,
  keyAt,
  unitsOfKey,
  WORDS_OF_FOURS,
  WORDS_OF_KEYS,
} from './candidates.js';

/** Stands for any digit, as a wanted string of its own. */
export const DIGIT = '\u0000';

/** Takes what a search finds: the number of a string and a place where it stands. */
export interface Finds {
  add(number: number, at: number): void;
}

/** All strings that any pattern needs. One pass over a text finds them all. */
export class WantedStrings {
  readonly strings: string[];
  /** By string the number that its first units make. */
  readonly keys: number[];
  #numbers: Map<string, number> | null = null;
  #tables: Tables | null = null;

  /**
   * @param strings get the numbers from 0 on, in their order
   * @param keys as `keys` gave them for the same strings: a start has no time to make them
   */
  constructor(strings: readonly string[] = [], keys: readonly number[] = []) {
    this.strings = [...strings];
    this.keys = [...keys];
  }

  /** @param wanted `DIGIT`, or more than one unit: a small letter stands for the capital too, a capital for itself alone; of two units the first is one or the second a digit */
  numberOf(wanted: string): number {
    this.#numbers ??= new Map(this.strings.map((string, number) => [string, number]));
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    this.keys.push(keyOf(wanted));
    this.#tables?.enter(wanted, this.keys[number] as number);
    return number;
  }

  /** Tells all places of the strings, those of one string in order. */
  search(text: string, finds: Finds): void {
    this.#tables ??= new Tables(this.strings, this.keys);
    this.#tables.search(unitsOf(text), text.length, finds);
  }
}

function keyOf(wanted: string): number {
  const units = Uint16Array.from(wanted, (unit) => unit.charCodeAt(0));
  return wanted === DIGIT ? DIGIT_KEY : keyAt(units, 0, unitsOfKey(units.length));
}

/** What strings are looked up by, made of them for the first search. */
class Tables {
  readonly #filter: Filter = { fours: new Int32Array(WORDS_OF_FOURS), keys: new Int32Array(WORDS_OF_KEYS) };
  #count = 0;
  readonly #keys = new Int32Array(MOST_STRINGS);
  /** By string where its units begin in `#letters`, and where the last one's end. */
  readonly #from = new Int32Array(MOST_STRINGS + 1);
  /** The units of all strings, one behind the other. */
  #letters = new Uint16Array(2 ** 15);
  /** By the hash of a key the last string of it, by string the one before, or -1. */
  readonly #last = new Int16Array(2 ** PLACE_BITS).fill(-1);
  readonly #before = new Int16Array(MOST_STRINGS);
  #digit = -1;

  constructor(strings: readonly string[], keys: readonly number[]) {
    for (let number = 0; number < keys.length; number++)
      this.enter(strings[number] as string, keys[number] as number);
  }

  enter(wanted: string, key: number): void {
    if (this.#count === MOST_STRINGS) throw new Error(`More than ${MOST_STRINGS} strings are wanted.`);
    const number = this.#count++;
    const from = this.#from[number] as number;
    const end = from + wanted.length;
    while (end > this.#letters.length) this.#letters = twiceAsLong(this.#letters);
    const letters = this.#letters;
    for (let at = from; at < end; at++) letters[at] = wanted.charCodeAt(at - from);
    this.#from[number + 1] = end;
    this.#keys[number] = key;
    if (key === DIGIT_KEY) {
      this.#digit = number;
      return;
    }
    enter(this.#filter, letters, from, wanted.length, key);
    const place = placeOf(key);
    this.#before[number] = this.#last[place] as number;
    this.#last[place] = number;
  }

  search(units: Uint16Array, length: number, finds: Finds): void {
    const { count, starts, keys } = findCandidates(units, length, this.#filter);
    for (let at = 0; at < count; at++) {
      const start = starts[at] as number; // at < count
      const key = keys[at] as number; // as above
      if (key !== DIGIT_KEY) this.#compare(key, units, start, finds);
      else this.#readDigit(units, start, finds);
    }
  }

  #readDigit(units: Uint16Array, at: number, finds: Finds): void {
    const unit = units[at] as number; // of the text
    if (!isDigit(unit)) return;
    if (this.#digit >= 0) finds.add(this.#digit, at);
    // A capital before it is a candidate of its own.
    if (at > 0 && (units[at - 1] as number) > 90)
      this.#compare(keyAt(units, at - 1, 2), units, at - 1, finds);
  }

  #compare(key: number, units: Uint16Array, start: number, finds: Finds): void {
    for (
      let number = this.#last[placeOf(key)] as number;
      number >= 0;
      number = this.#before[number] as number
    ) {
      if (this.#keys[number] === key && this.#standsAt(units, start, number)) finds.add(number, start);
    }
  }

  /** Behind the text stands a 0, which no string holds. */
  #standsAt(units: Uint16Array, start: number, number: number): boolean {
    const letters = this.#letters;
    const end = this.#from[number + 1] as number;
    for (let letter = this.#from[number] as number, at = start; letter < end; letter++, at++) {
      const wanted = letters[letter] as number;
      const unit = units[at] as number;
      if (wanted !== unit && (!isSmall(wanted) || (unit | CASE_BIT) !== wanted)) return false;
    }
    return true;
  }
}

const MOST_STRINGS = 4096;
const PLACE_BITS = 12;

function placeOf(key: number): number {
  return hashOf(key) >>> (HASH_BITS - PLACE_BITS);
}

function twiceAsLong(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(2 * units.length);
  longer.set(units);
  return longer;
}

/** What a small letter of ASCII has and its capital has not. */
const CASE_BIT = 32;
