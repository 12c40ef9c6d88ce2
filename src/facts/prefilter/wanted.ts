/** All strings that any pattern needs. One pass over a text finds them all. */
export class WantedStrings {
  readonly strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the place of a key the last entry for it; by entry its key, its string and the entry before, or -1. */
  readonly #lastEntry = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #entries = new Numbers();
  /** By string where its units begin; by unit the bit that makes a capital of the text the small letter, or 0. */
  readonly #unitsFrom = new Numbers([0]);
  readonly #units = new Numbers();

  /** @param strings get the numbers from 0 on, in their order */
  constructor(strings: readonly string[] = []) {
    for (const wanted of strings) this.numberOf(wanted);
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; of two units the first is one or the second a digit */
  numberOf(wanted: string): number {
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    for (let at = 0; at < wanted.length; at++) {
      const unit = wanted.charCodeAt(at);
      this.#units.push(unit, unit >= 97 && unit <= 122 ? 32 : 0);
    }
    this.#unitsFrom.push(this.#units.length);
    const units = Math.min(wanted.length, LONG);
    this.#enter(keyOf(windowOf(wanted.slice(0, units)), units), number);
    return number;
  }

  #enter(key: number, number: number): void {
    const place = placeOf(key);
    const entry = this.#entries.length / 3;
    this.#entries.push(key, number, this.#lastEntry[place] as number);
    this.#lastEntry[place] = entry;
  }

  /**
   * Looks up the four, the three and the two units at each place; where strings begin with them, compares what follows.
   *
   * @param found told of each string and the place where it stands
   */
  search(text: string, found: (number: number, at: number) => void): void {
    const read = unitsOf(text);
    let window = 0;
    let before = 0;
    for (let end = 0; end < text.length; end++) {
      const unit = read[end] as number;
      window = (window << UNIT_BITS) | codeOf(unit);
      this.#lookUp(keyOf(window, 4), read, end - 3, found);
      this.#lookUp(keyOf(window, 3), read, end - 2, found);
      // Strings of two units begin with a capital or end in a digit.
      if ((before <= 90 && before >= 65) || (unit <= 57 && unit >= 48))
        this.#lookUp(keyOf(window, 2), read, end - 1, found);
      before = unit;
    }
  }

  #lookUp(key: number, read: Uint16Array, start: number, found: (number: number, at: number) => void): void {
    let entry = this.#lastEntry[placeOf(key)] as number;
    if (entry < 0) return;
    const entries = this.#entries.values;
    const unitsFrom = this.#unitsFrom.values;
    const units = this.#units.values;
    for (; entry >= 0; entry = entries[3 * entry + 2] as number) {
      if (entries[3 * entry] !== key) continue;
      const number = entries[3 * entry + 1] as number;
      const last = unitsFrom[number + 1] as number;
      let unit = unitsFrom[number] as number;
      let at = start;
      while (unit < last && ((read[at] as number) | (units[unit + 1] as number)) === units[unit]) {
        unit += 2;
        at++;
      }
      if (unit === last) found(number, start);
    }
  }
}

/** Whole numbers that become more. */
class Numbers {
  values = new Int32Array(1 << 10);
  length = 0;

  constructor(values: readonly number[] = []) {
    this.push(...values);
  }

  push(...values: readonly number[]): void {
    if (this.length + values.length > this.values.length) {
      const before = this.values;
      this.values = new Int32Array(2 * before.length);
      this.values.set(before);
    }
    this.values.set(values, this.length);
    this.length += values.length;
  }
}

/** Strings are looked up by so many of their units. */
const LONG = 4;
/** Six bits hold a unit: letters without their case, digits, the common signs; all others share what is left. */
const UNIT_BITS = 6;

function keyOf(window: number, units: number): number {
  const bits = UNIT_BITS * units;
  return (window & ((1 << bits) - 1)) | (units << (UNIT_BITS * LONG));
}

const PLACE_BITS = 13;
const SPREAD = 0x9e3779b1;

const CODES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789 -/.,\n'.indexOf(String.fromCharCode(unit).toLowerCase());
  return at >= 0 ? at + 1 : 43 + (unit % 21);
});

function codeOf(unit: number): number {
  return unit < 128 ? (CODES[unit] as number) : 43 + (unit % 21);
}

function windowOf(units: string): number {
  let window = 0;
  for (let at = 0; at < units.length; at++) window = (window << UNIT_BITS) | codeOf(units.charCodeAt(at));
  return window;
}

function placeOf(key: number): number {
  return Math.imul(key, SPREAD) >>> (32 - PLACE_BITS);
}

/** Reading a unit out of a string asks each time how the string is kept: once for each unit is enough. */
let read = new Uint16Array(1 << 14);
/** Behind the last unit stand some that are none: strings are compared beyond the end. */
const BEHIND = 256;

function unitsOf(text: string): Uint16Array {
  if (read.length < text.length + BEHIND) read = new Uint16Array(2 * text.length + BEHIND);
  for (let at = 0; at < text.length; at++) read[at] = text.charCodeAt(at);
  return read.fill(0, text.length, text.length + BEHIND);
}
