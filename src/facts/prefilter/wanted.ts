/** Stands for any digit, as a wanted string of its own. */
export const DIGIT = '\u0000';

/** All strings that any pattern needs. One pass over a text finds them all. */
export class WantedStrings {
  readonly strings: string[];
  /** By string the number that its first units make. */
  readonly keys: number[];
  /** A bit for each hash of a key, set where a string has it: most places of a text are told by it that no string begins there. */
  readonly #isKey = new Uint32Array(1 << (HASH_BITS - 5));
  /** By the place of a hash the last string of it, by string the one before, or -1. */
  readonly #last = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #before = new Int16Array(MOST_STRINGS);
  /** By string the unit behind those of its key, in small letters; 0 where none is. */
  readonly #next = new Uint16Array(MOST_STRINGS);
  #numbers: Map<string, number> | null = null;
  #digit = -1;

  /**
   * @param strings get the numbers from 0 on, in their order
   * @param keys as `keys` gave them for the same strings: a start has no time to make them
   */
  constructor(strings: readonly string[] = [], keys: readonly number[] = []) {
    this.strings = [...strings];
    this.keys = [...keys];
    for (let number = 0; number < keys.length; number++) this.#enter(number);
  }

  /** @param wanted `DIGIT`, or more than one unit: a small letter stands for the capital too, a capital for itself alone; of two units the first is one or the second a digit */
  numberOf(wanted: string): number {
    this.#numbers ??= new Map(this.strings.map((string, number) => [string, number]));
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    this.keys.push(windowOf(wanted.slice(0, LONG)));
    this.#enter(number);
    return number;
  }

  #enter(number: number): void {
    if (number >= MOST_STRINGS) throw new Error(`More than ${MOST_STRINGS} strings are wanted.`);
    const hash = hashOf(this.keys[number] as number);
    const place = placeOf(hash);
    const string = this.strings[number] as string;
    if (string === DIGIT) this.#digit = number;
    this.#next[number] = string.length > LONG ? string.charCodeAt(LONG) | CASE_BIT : 0;
    this.#before[number] = this.#last[place] as number;
    this.#last[place] = number;
    (this.#isKey[hash >>> 5] as number) |= 1 << (hash & 31);
  }

  /**
   * Looks up the five, four, three and two units at each place; where strings begin with them, compares what follows.
   *
   * @param found told of each string and the place where it stands
   */
  search(text: string, found: (number: number, at: number) => void): void {
    const isKey = this.#isKey;
    let window = 0;
    let before = 0;
    for (let end = 0; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      window = (window << UNIT_BITS) | (unit < 128 ? (CODES[unit] as number) : codeOfWide(unit));
      const five = hashOf(window & FIVE);
      if (isSet(isKey, five)) this.#compare(five, text, end - 4, found);
      const four = hashOf(window & FOUR);
      if (isSet(isKey, four)) this.#compare(four, text, end - 3, found);
      const three = hashOf(window & THREE);
      if (isSet(isKey, three)) this.#compare(three, text, end - 2, found);
      const isDigit = unit <= 57 && unit >= 48;
      if (isDigit && this.#digit >= 0) found(this.#digit, end);
      // Strings of two units begin with a capital or end in a digit.
      if (isDigit || (before <= 90 && before >= 65))
        this.#compare(hashOf(window & TWO), text, end - 1, found);
      before = unit;
    }
  }

  #compare(hash: number, text: string, start: number, found: (number: number, at: number) => void): void {
    const behind = start + LONG;
    const nextUnit = start >= 0 && behind < text.length ? text.charCodeAt(behind) | CASE_BIT : 0;
    for (
      let number = this.#last[placeOf(hash)] as number;
      number >= 0;
      number = this.#before[number] as number
    ) {
      const next = this.#next[number] as number;
      if ((next === 0 || next === nextUnit) && standsAt(text, start, this.strings[number] as string))
        found(number, start);
    }
  }
}

/** Reading a unit outside of a string is slow ever after: it is not done. */
function standsAt(text: string, start: number, wanted: string): boolean {
  if (start < 0 || start + wanted.length > text.length) return false;
  for (let at = 0; at < wanted.length; at++) {
    const unit = wanted.charCodeAt(at);
    const caseBit = unit >= 97 && unit <= 122 ? CASE_BIT : 0;
    if ((text.charCodeAt(start + at) | caseBit) !== unit) return false;
  }
  return true;
}

const MOST_STRINGS = 4096;

/** What a small letter of ASCII has and its capital has not. */
const CASE_BIT = 32;

/** Strings are looked up by so many of their units. */
const LONG = 5;
/** Six bits hold a unit, and none is 0: letters without their case, digits, the common signs; all others share what is left. */
const UNIT_BITS = 6;
const [TWO, THREE, FOUR, FIVE] = [2, 3, 4, 5].map((units) => 2 ** (UNIT_BITS * units) - 1) as [
  number,
  number,
  number,
  number,
];

const HASH_BITS = 18;
const PLACE_BITS = 13;
const SPREAD = 0x9e3779b1;

function hashOf(key: number): number {
  return Math.imul(key, SPREAD) >>> (32 - HASH_BITS);
}

function placeOf(hash: number): number {
  return hash >>> (HASH_BITS - PLACE_BITS);
}

function isSet(bits: Uint32Array, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

const CODES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789 -/.,\n'.indexOf(String.fromCharCode(unit).toLowerCase());
  return at >= 0 ? at + 1 : codeOfWide(unit);
});

function codeOfWide(unit: number): number {
  return 43 + (unit % 21);
}

function windowOf(units: string): number {
  let window = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units.charCodeAt(at);
    window = (window << UNIT_BITS) | (unit < 128 ? (CODES[unit] as number) : codeOfWide(unit));
  }
  return window;
}
