import { SHORTEST_NEEDED } from './pattern-part.js';

/**
 * All strings that any pattern needs, and which of them the last text held. One pass over a text finds them all: the
 * first three units of each place are looked up, and where a string begins with them it is compared.
 */
export class WantedStrings {
  readonly #strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the place of three units the first string that begins with them, and by string the next one, or -1. */
  readonly #first = new Int16Array(1 << PLACE_BITS).fill(-1);
  readonly #next: number[] = [];
  #isHeld = new Uint8Array(0);

  /** @param strings get the numbers from 0 on, in their order */
  constructor(strings: readonly string[]) {
    for (const wanted of strings) this.numberOf(wanted);
  }

  get count(): number {
    return this.#strings.length;
  }

  /** In the order of their numbers. */
  get strings(): readonly string[] {
    return this.#strings;
  }

  /** @param wanted a small letter stands for the capital too, a capital for itself alone; at least three units */
  numberOf(wanted: string): number {
    const known = this.#numbers.get(wanted);
    if (known !== undefined) return known;
    const number = this.#strings.push(wanted) - 1;
    this.#numbers.set(wanted, number);
    let window = 0;
    for (let at = 0; at < SHORTEST_NEEDED; at++)
      window = (window << UNIT_BITS) | codeOf(wanted.charCodeAt(at));
    const place = placeOf(window);
    this.#next.push(this.#first[place] as number);
    this.#first[place] = number;
    return number;
  }

  /** Forgets the text before. */
  read(text: string): void {
    if (this.#isHeld.length < this.#strings.length) this.#isHeld = new Uint8Array(this.#strings.length);
    const [strings, first, next, isHeld] = [this.#strings, this.#first, this.#next, this.#isHeld];
    isHeld.fill(0);
    let window = 0;
    for (let at = 0; at < text.length; at++) {
      window = ((window << UNIT_BITS) | codeOf(text.charCodeAt(at))) & WINDOW_MASK;
      for (let n = first[placeOf(window)] as number; n >= 0; n = next[n] as number)
        if (isHeld[n] === 0 && standsAt(text, at - (SHORTEST_NEEDED - 1), strings[n] as string))
          isHeld[n] = 1;
    }
  }

  /** Whether the last text held it. */
  holds(number: number): boolean {
    return this.#isHeld[number] === 1;
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

function standsAt(text: string, from: number, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at++) {
    const unit = wanted.charCodeAt(at);
    const read = text.charCodeAt(from + at);
    const isSmall = unit >= 97 && unit <= 122;
    if (read !== unit && !(isSmall && (read | 32) === unit)) return false;
  }
  return true;
}
