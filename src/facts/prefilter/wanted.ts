/** All strings that any pattern needs. One pass over a text finds them all. */
export class WantedStrings {
  readonly strings: string[];
  /** By string the number that its first units make. */
  readonly keys: number[];
  /** By the place of a key the last string of it, by string the one before, or -1. */
  readonly #last = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #before: number[] = [];
  #numbers: Map<string, number> | null = null;
  /** By string, from when it is first compared. */
  readonly #units: (Uint16Array | undefined)[] = [];

  /**
   * @param strings get the numbers from 0 on, in their order
   * @param keys as `keys` gave them for the same strings: a start has no time to make them
   */
  constructor(strings: readonly string[] = [], keys: readonly number[] = []) {
    this.strings = [...strings];
    this.keys = [...keys];
    for (let number = 0; number < keys.length; number++) this.#enter(number);
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; of two units the first is one or the second a digit */
  numberOf(wanted: string): number {
    this.#numbers ??= new Map(this.strings.map((string, number) => [string, number]));
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    const units = Math.min(wanted.length, LONG);
    this.keys.push(keyOf(windowOf(wanted.slice(0, units)), units));
    this.#enter(number);
    return number;
  }

  #enter(number: number): void {
    const place = placeOf(this.keys[number] as number);
    this.#before[number] = this.#last[place] as number;
    this.#last[place] = number;
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
    let number = this.#last[placeOf(key)] as number;
    for (; number >= 0; number = this.#before[number] as number)
      if (this.keys[number] === key && standsAt(read, start, this.#unitsOf(number))) found(number, start);
  }

  #unitsOf(number: number): Uint16Array {
    const known = this.#units[number];
    if (known) return known;
    const string = this.strings[number] as string;
    const units = Uint16Array.from({ length: string.length }, (_, at) => string.charCodeAt(at));
    this.#units[number] = units;
    return units;
  }
}

function standsAt(read: Uint16Array, start: number, wanted: Uint16Array): boolean {
  for (let at = 0; at < wanted.length; at++) {
    const unit = wanted[at] as number;
    const caseBit = unit >= 97 && unit <= 122 ? 32 : 0;
    if (((read[start + at] as number) | caseBit) !== unit) return false;
  }
  return true;
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
