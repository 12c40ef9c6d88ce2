/**
 * Plain letters and digits, told by the code of their UTF-16 unit. Postings are read unit by unit; a regular expression
 * for one unit costs ten times as much.
 */
export function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

export function isLetter(unit: number): boolean {
  return isSmall(unit) || isCapital(unit);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export const TAB = 0x09;
export const SPACE = 0x20;
export const HASH = 0x23;
export const CLOSING_BRACKET = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const NO_BREAK_SPACE = 0xa0;

/** Where the plain letters that begin there end. */
export function lettersEnd(units: Uint16Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && isLetter(units[at] as number)) at++;
  return at;
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a over plain letters, whatever their case, and spaces: whether words may be among those known is told without
 * cutting them out.
 *
 * @param before  the hash of what stands before them
 */
export function lettersHash(units: Uint16Array, start: number, end: number, before = FNV_BASIS): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ ((units[at] as number) | 0x20), FNV_PRIME);
  return hash;
}

/** The same of words by themselves. */
export function lettersHashOf(words: string, before = FNV_BASIS): number {
  let hash = before;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words.charCodeAt(at) | 0x20), FNV_PRIME);
  return hash;
}
