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
export const LINE_BREAK = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const OPENING_BRACKET = 0x28;
export const CLOSING_BRACKET = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const AT_SIGN = 0x40;
export const SQUARE_BRACKET = 0x5b;
export const NO_BREAK_SPACE = 0xa0;
export const EN_DASH = 0x2013;
export const EM_DASH = 0x2014;
export const APOSTROPHE = 0x2019;
export const WIDE_COLON = 0xff1a;

/** Where the plain letters that begin there end. */
export function lettersEnd(units: Uint16Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && isLetter(units[at] as number)) at++;
  return at;
}
