/**
 * All strings that any pattern needs, found in one pass over a text: the three units at each place are looked up, and
 * where a string begins with them it is compared.
 */
export class WantedStrings {
  readonly #strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the place of three units the last entry for them, by entry its string and the entry before, or -1. */
  readonly #lastEntry = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #stringOf: number[] = [];
  readonly #entryBefore: number[] = [];

  /** @param strings get the numbers from 0 on, in their order */
  constructor(strings: readonly string[] = []) {
    for (const wanted of strings) this.numberOf(wanted);
  }

  get count(): number {
    return this.#strings.length;
  }

  /** In the order of their numbers. */
  get strings(): readonly string[] {
    return this.#strings;
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; at least two units */
  numberOf(wanted: string): number {
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.#strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
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
    const [strings, lastEntry, stringOf, entryBefore] = [
      this.#strings,
      this.#lastEntry,
      this.#stringOf,
      this.#entryBefore,
    ];
    let window = 0;
    for (let end = 0; end <= text.length; end++) {
      // A unit that is none behind the last one, for the two units that end the text.
      window = ((window << UNIT_BITS) | (end < text.length ? codeOf(text.charCodeAt(end)) : 0)) & WINDOW_MASK;
      let entry = lastEntry[placeOf(window)] as number;
      for (; entry >= 0; entry = entryBefore[entry] as number) {
        const number = stringOf[entry] as number;
        if (standsAt(text, end - 2, strings[number] as string)) found(number, end - 2);
      }
    }
  }
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

function standsAt(text: string, from: number, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at++) {
    const unit = wanted.charCodeAt(at);
    const read = text.charCodeAt(from + at);
    const isSmall = unit >= 97 && unit <= 122;
    if (read !== unit && !(isSmall && (read | 32) === unit)) return false;
  }
  return true;
}
