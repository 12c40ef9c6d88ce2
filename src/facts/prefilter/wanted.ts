import { SHORTEST_NEEDED } from './pattern-part.js';

/**
 * All strings that any pattern needs, and where the last text held them. One pass over a text finds them all: the
 * first three units of each place are looked up, and where a string begins with them it is compared.
 */
export class WantedStrings {
  readonly #strings: string[];
  /** By the place of three units the last string that begins with them, and by string the one before it, or -1. */
  readonly #last = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #before: number[] = [];
  #numbers: Map<string, number> | null = null;
  /** By string the last of its places in the text, by place found the one before of the same string, or -1. */
  #lastFound = new Int32Array(0);
  readonly #foundBefore: number[] = [];
  readonly #foundAt: number[] = [];

  /** @param places of each of `strings`, as `places` gave them */
  constructor(strings: readonly string[] = [], places: readonly number[] = []) {
    this.#strings = [...strings];
    for (let number = 0; number < places.length; number++) this.#link(number, places[number] as number);
  }

  get count(): number {
    return this.#strings.length;
  }

  /** In the order of their numbers. */
  get strings(): readonly string[] {
    return this.#strings;
  }

  get places(): readonly number[] {
    return this.#strings.map(placeOfStart);
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; at least three units */
  numberOf(wanted: string): number {
    this.#numbers ??= new Map(this.#strings.map((string, number) => [string, number]));
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.#strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    this.#link(number, placeOfStart(wanted));
    return number;
  }

  #link(number: number, place: number): void {
    this.#before[number] = this.#last[place] as number;
    this.#last[place] = number;
  }

  /** Forgets the text before. */
  read(text: string): void {
    const [strings, last, before] = [this.#strings, this.#last, this.#before];
    const [foundBefore, foundAt] = [this.#foundBefore, this.#foundAt];
    if (this.#lastFound.length < strings.length) this.#lastFound = new Int32Array(strings.length);
    const lastFound = this.#lastFound.fill(-1);
    let found = 0;
    let window = 0;
    for (let at = 0; at < text.length; at++) {
      window = ((window << UNIT_BITS) | codeOf(text.charCodeAt(at))) & WINDOW_MASK;
      for (let n = last[placeOf(window)] as number; n >= 0; n = before[n] as number) {
        const start = at - (SHORTEST_NEEDED - 1);
        if (!standsAt(text, start, strings[n] as string)) continue;
        foundAt[found] = start;
        foundBefore[found] = lastFound[n] as number;
        lastFound[n] = found++;
      }
    }
  }

  /** Whether the last text holds the string within a range. */
  holds(number: number, start: number, end: number): boolean {
    let found = this.#lastFound[number] as number;
    if (found < 0) return false;
    const lastStart = end - (this.#strings[number] as string).length;
    for (; found >= 0; found = this.#foundBefore[found] as number) {
      const at = this.#foundAt[found] as number;
      if (at <= lastStart) return at >= start;
    }
    return false;
  }
}

const PLACE_BITS = 13;
/** Six bits hold a unit: letters without their case, digits, the common signs; all others share what is left. */
const UNIT_BITS = 6;
const WINDOW_MASK = (1 << (UNIT_BITS * SHORTEST_NEEDED)) - 1;
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

function placeOfStart(wanted: string): number {
  let window = 0;
  for (let at = 0; at < SHORTEST_NEEDED; at++) window = (window << UNIT_BITS) | codeOf(wanted.charCodeAt(at));
  return placeOf(window);
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
