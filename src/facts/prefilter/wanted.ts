/**
 * All strings that any pattern needs, found in one pass over a text: the three units at each place are looked up, and
 * where a string begins with them it is compared.
 */
export class WantedStrings {
  readonly strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the place of three units the last entry for them, by entry its string and the entry before, or -1. */
  readonly #lastEntry = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #stringOf: number[] = [];
  readonly #entryBefore: number[] = [];
  /** By string where its units begin in `#units`; beside a small letter, the bit that makes a capital one. */
  readonly #unitsAt: number[] = [0];
  readonly #units: number[] = [];
  readonly #caseBits: number[] = [];

  /** @param strings get the numbers from 0 on, in their order */
  constructor(strings: readonly string[] = []) {
    for (const wanted of strings) this.numberOf(wanted);
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; at least two units */
  numberOf(wanted: string): number {
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    for (let at = 0; at < wanted.length; at++) {
      const unit = wanted.charCodeAt(at);
      this.#units.push(unit);
      this.#caseBits.push(unit >= 97 && unit <= 122 ? 32 : 0);
    }
    this.#unitsAt.push(this.#units.length);
    const [first, second] = [codeOf(wanted.charCodeAt(0)), codeOf(wanted.charCodeAt(1))];
    const two = (first << (2 * UNIT_BITS)) | (second << UNIT_BITS);
    // Behind two units stands any third.
    if (wanted.length === 2)
      for (let third = 0; third < 1 << UNIT_BITS; third++) this.#enter(two | third, number);
    else this.#enter(two | codeOf(wanted.charCodeAt(2)), number);
    return number;
  }

  #enter(window: number, number: number): void {
    const place = placeOf(window);
    this.#entryBefore.push(this.#lastEntry[place] as number);
    this.#lastEntry[place] = this.#stringOf.push(number) - 1;
  }

  /** @param found told of each string and the place where it stands, in the order of the places */
  search(text: string, found: (number: number, at: number) => void): void {
    const lastEntry = this.#lastEntry;
    const [stringOf, entryBefore] = [this.#stringOf, this.#entryBefore];
    const [unitsAt, units, caseBits] = [this.#unitsAt, this.#units, this.#caseBits];
    const read = unitsOf(text);
    let window = 0;
    for (let end = 0; end <= text.length; end++) {
      window = ((window << UNIT_BITS) | codeOf(read[end] as number)) & WINDOW_MASK;
      let entry = lastEntry[placeOf(window)] as number;
      for (; entry >= 0; entry = entryBefore[entry] as number) {
        const number = stringOf[entry] as number;
        const last = unitsAt[number + 1] as number;
        let at = unitsAt[number] as number;
        let place = end - 2;
        while (at < last && ((read[place] as number) | (caseBits[at] as number)) === units[at]) {
          at++;
          place++;
        }
        if (at === last) found(number, end - 2);
      }
    }
  }
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

const PLACE_BITS = 13;
/** Six bits hold a unit: letters without their case, digits, the common signs; all others share what is left. */
const UNIT_BITS = 6;
const WINDOW_MASK = (1 << (UNIT_BITS * 3)) - 1;
const SPREAD = 0x9e3779b1;

const CODES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789 -/.,\n'.indexOf(String.fromCharCode(unit).toLowerCase());
  return at >= 0 ? at + 1 : 43 + (unit % 21);
});

function codeOf(unit: number): number {
  return unit < 128 ? (CODES[unit] as number) : 43 + (unit % 21);
}

function placeOf(window: number): number {
  return Math.imul(window, SPREAD) >>> (32 - PLACE_BITS);
}
