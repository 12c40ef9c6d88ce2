import { DOT, HYPHEN, isCapital, isDigit, isSmall, SPACE } from '../../model/characters.js';

/** Which units may begin a wanted string. */
export interface Filter {
  /** By three units 32 bits, of which the fourth unit tells one: set where a string begins with the four. */
  readonly fours: Int32Array;
  /** A bit for each hash of a key, set where a string has it. */
  readonly keys: Int32Array;
}

/** Where a string may stand, and the key it would have, as far as a filter tells. */
export interface Candidates {
  count: number;
  starts: Int32Array;
  /** `DIGIT_KEY` for a digit. */
  keys: Int32Array;
}

/** A key holds units in five bits each, none of them 0: letters without their case, digits, blanks, common signs; all others share what is left. */
const CODE_BITS = 5;
const CODE = 2 ** CODE_BITS - 1;
/** Marks, beside its code, a unit that tells something even where no four units do: a capital or a digit. */
const TELLS = CODE_BITS;
const IS_DIGIT = CODE_BITS + 1;
/** Of a wide unit the lower seven bits are looked at: it does not matter which sign it is taken for. */
const LOW = 127;

const CODES = Uint8Array.from({ length: LOW + 1 }, (_, unit) => {
  if (isSmall(unit)) return unit - 96;
  if (isCapital(unit)) return (unit - 64) | (1 << TELLS);
  if (isDigit(unit)) return 27 | (1 << TELLS) | (1 << IS_DIGIT);
  return unit === SPACE ? 28 : unit === HYPHEN ? 29 : unit === DOT ? 30 : 31;
});

export const DIGIT_KEY = 0;
export const WORDS_OF_FOURS = 2 ** (3 * CODE_BITS);
export const HASH_BITS = 16;
export const WORDS_OF_KEYS = 2 ** (HASH_BITS - 5);

/** By the units of a string how many of them make its key. */
export function unitsOfKey(length: number): number {
  return length >= 6 ? 6 : Math.min(length, 4);
}

/** @param count at most six */
export function keyAt(units: Uint16Array, start: number, count: number): number {
  let key = 0;
  for (let at = start; at < start + count; at++)
    key = (key << CODE_BITS) | ((CODES[(units[at] as number) & LOW] as number) & CODE);
  return key;
}

export function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Makes the filter tell a string by its length and its key. */
export function enter(filter: Filter, length: number, key: number): void {
  const hash = hashOf(key);
  (filter.keys[hash >>> 5] as number) |= 1 << (hash & 31);
  if (length === 3) filter.fours[key] = -1;
  if (length < 4) return;
  const four = key >>> (CODE_BITS * (unitsOfKey(length) - 4));
  (filter.fours[four >>> CODE_BITS] as number) |= 1 << (four & CODE);
}

const candidates: Candidates = { count: 0, starts: new Int32Array(8192), keys: new Int32Array(8192) };
/** Places that the first pass leaves to the second. */
let noted = new Int32Array(8192);

/**
 * Asks the filter at each unit. Nothing here branches, for the processor would guess wrong for one unit in ten: each place
 * is noted, and the next one writes over it unless it was told.
 *
 * @param units those of the text and eight 0 behind them
 * @returns what the next call writes over
 */
export function findCandidates(units: Uint16Array, length: number, filter: Filter): Candidates {
  if (noted.length < length + 8) noted = new Int32Array(2 * length + 8);
  const { fours } = filter;
  const mask = WORDS_OF_FOURS - 1;
  let found = 0;
  let window = 0;
  let [b, c, d] = [0, 0, 0];
  // Four at once, for the loop itself costs as much as a unit. The window ends three units behind the place it is of.
  for (let end = 0; end < length + 3; end = (end + 4) | 0) {
    const e = CODES[(units[end] as number) & LOW] as number;
    const f = CODES[(units[(end + 1) | 0] as number) & LOW] as number;
    const g = CODES[(units[(end + 2) | 0] as number) & LOW] as number;
    const h = CODES[(units[(end + 3) | 0] as number) & LOW] as number;
    window = (window << CODE_BITS) | (e & CODE);
    noted[found] = end - 3;
    found =
      (found + ((((fours[(window >>> CODE_BITS) & mask] as number) >>> window) | (b >>> TELLS)) & 1)) | 0;
    window = (window << CODE_BITS) | (f & CODE);
    noted[found] = end - 2;
    found =
      (found + ((((fours[(window >>> CODE_BITS) & mask] as number) >>> window) | (c >>> TELLS)) & 1)) | 0;
    window = (window << CODE_BITS) | (g & CODE);
    noted[found] = end - 1;
    found =
      (found + ((((fours[(window >>> CODE_BITS) & mask] as number) >>> window) | (d >>> TELLS)) & 1)) | 0;
    window = (window << CODE_BITS) | (h & CODE);
    noted[found] = end;
    found =
      (found + ((((fours[(window >>> CODE_BITS) & mask] as number) >>> window) | (e >>> TELLS)) & 1)) | 0;
    b = f;
    c = g;
    d = h;
  }
  return sifted(units, found, filter.keys);
}

/** The noted places at which some string has one of the keys there. */
function sifted(units: Uint16Array, count: number, isKey: Int32Array): Candidates {
  if (candidates.keys.length < KINDS * count + 8) {
    candidates.starts = new Int32Array(2 * KINDS * count + 8);
    candidates.keys = new Int32Array(2 * KINDS * count + 8);
  }
  const { starts, keys } = candidates;
  let found = 0;
  for (let at = 0; at < count; at = (at + 1) | 0) {
    const start = noted[at] as number; // at < count
    const first = CODES[(units[start] as number) & LOW] as number;
    const two =
      ((first & CODE) << CODE_BITS) | ((CODES[(units[start + 1] as number) & LOW] as number) & CODE);
    const three = (two << CODE_BITS) | ((CODES[(units[start + 2] as number) & LOW] as number) & CODE);
    const four = (three << CODE_BITS) | ((CODES[(units[start + 3] as number) & LOW] as number) & CODE);
    const five = (four << CODE_BITS) | ((CODES[(units[start + 4] as number) & LOW] as number) & CODE);
    const six = (five << CODE_BITS) | ((CODES[(units[start + 5] as number) & LOW] as number) & CODE);
    starts[found] = start;
    keys[found] = DIGIT_KEY;
    found = (found + (first >>> IS_DIGIT)) | 0;
    starts[found] = start;
    keys[found] = two;
    found = (found + (isSet(isKey, hashOf(two)) & (first >>> TELLS))) | 0;
    starts[found] = start;
    keys[found] = three;
    found = (found + isSet(isKey, hashOf(three))) | 0;
    starts[found] = start;
    keys[found] = four;
    found = (found + isSet(isKey, hashOf(four))) | 0;
    starts[found] = start;
    keys[found] = six;
    found = (found + isSet(isKey, hashOf(six))) | 0;
  }
  candidates.count = found;
  return candidates;
}

/** A digit, and keys of two, three, four and six units. */
const KINDS = 5;

function isSet(bits: Int32Array, at: number): number {
  return ((bits[at >>> 5] as number) >>> at) & 1;
}
