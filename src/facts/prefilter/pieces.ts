import { SHORTEST_NEEDED } from './pattern-part.js';

/** One bit for each of the many pieces of a text: 16 KB, which stay in the processor's first cache. */
const BITS = 17;
const LONG_PIECE = 5;
/** Six bits hold a unit: letters without their case, digits, the common signs; all others share what is left. */
const UNIT_BITS = 6;
const SHORT_MASK = (1 << (UNIT_BITS * SHORTEST_NEEDED)) - 1;
const LONG_MASK = (1 << (UNIT_BITS * LONG_PIECE)) - 1;
const SPREAD = 0x9e3779b1;

const CODES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789 -/.,\n'.indexOf(String.fromCharCode(unit).toLowerCase());
  return at >= 0 ? at + 1 : 43 + (unit % 21);
});

function codeOf(unit: number): number {
  return unit < 128 ? (CODES[unit] as number) : 43 + (unit % 21);
}

/** The pieces of three and of five units that stand in a text. May take a string for present that is not, never the other way round. */
export class Pieces {
  readonly #bits = new Int32Array(1 << (BITS - 5));

  /** Forgets the text before. */
  read(text: string): void {
    const bits = this.#bits;
    bits.fill(0);
    let window = 0;
    for (let at = 0; at < text.length; at++) {
      window = ((window << UNIT_BITS) | codeOf(text.charCodeAt(at))) & LONG_MASK;
      const long = placeOf(window);
      bits[long >>> 5] = (bits[long >>> 5] as number) | (1 << (long & 31));
      const short = placeOf(window & SHORT_MASK);
      bits[short >>> 5] = (bits[short >>> 5] as number) | (1 << (short & 31));
    }
  }

  hasAll(places: Int32Array): boolean {
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      if ((((this.#bits[place >>> 5] as number) >>> (place & 31)) & 1) === 0) return false;
    }
    return true;
  }
}

/** Where the bits of a string's pieces lie, for `hasAll`. @param wanted at least `SHORTEST_NEEDED` units, in small letters */
export function placesOf(wanted: string): Int32Array {
  const length = wanted.length >= LONG_PIECE ? LONG_PIECE : SHORTEST_NEEDED;
  return Int32Array.from({ length: wanted.length - length + 1 }, (_, from) => {
    let window = 0;
    for (let at = from; at < from + length; at++)
      window = (window << UNIT_BITS) | codeOf(wanted.charCodeAt(at));
    return placeOf(window);
  });
}

function placeOf(window: number): number {
  return Math.imul(window, SPREAD) >>> (32 - BITS);
}
