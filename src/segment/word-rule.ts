import {
  AMPERSAND,
  CLOSING_BRACKET,
  DOT,
  HASH,
  LINE_BREAK,
  NINE,
  NO_BREAK_SPACE,
  PLUS,
  SPACE,
  TAB,
  ZERO,
} from '../model/characters.js';
import { BREAK, fold, SKIP, WIDE } from './fold.js';
import { hashOf, hashOfSum, NO_LETTERS, withLetter } from './word-hash.js';

/** Hash of the word "and", which a free-standing "&" reads as. */
const AND_HASH = hashOf('and');

/** A word of a text; `end` is exclusive. */
export interface Word {
  start: number;
  end: number;
  /** Of its folded units. */
  hash: number;
}

/** Where the next word starts, or the text's length. */
export function nextWordStart(units: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length && firstFolded(units, at) <= SKIP) at++;
  return at;
}

/**
 * The whole rule of what a word is, for one word: letters and digits of one kind, a `+` or `#` that ends them, the dot
 * of `.NET`, and a free-standing `&`.
 *
 * @param start  as `nextWordStart` found it
 * @param limit  the word must end here at the latest
 * @param into   written over
 */
export function readWord(units: Uint16Array, start: number, limit: number, into: Word): void {
  let last = firstFolded(units, start);
  let sum = withLetter(NO_LETTERS, last);
  const isAnd = last === AMPERSAND;
  const isWide = last >= WIDE;
  let end = start + 1;
  for (let at = end; at < limit; at++) {
    const unit = units[at] as number;
    let folded = fold(unit);
    if (folded === SKIP) continue;
    const lastIsSymbol = last === PLUS || last === HASH;
    if (isSymbol(unit)) {
      if (!(last > NINE || lastIsSymbol) || !isSymbolTail(units, at)) break;
      folded = unit === PLUS || folded === PLUS ? PLUS : HASH;
      // A symbol ends the letters: "C++11" is C++ and 11, "C#" is whole.
    } else if (folded === BREAK || lastIsSymbol || folded >= WIDE !== isWide) break;
    sum = withLetter(sum, folded);
    last = folded;
    end = at + 1;
  }
  into.start = start;
  into.end = end;
  into.hash = isAnd ? AND_HASH : hashOfSum(sum);
}

/** The folded unit that starts a word here, or BREAK/SKIP. */
function firstFolded(units: Uint16Array, at: number): number {
  const unit = units[at] as number;
  const folded = fold(unit);
  if (folded !== BREAK) return isSymbol(unit) ? BREAK : folded;
  if (unit === DOT) return startsDotWord(units, at) ? DOT : BREAK;
  if (unit === AMPERSAND) return isSpaceAt(units, at - 1) && isSpaceAt(units, at + 1) ? AMPERSAND : BREAK;
  return BREAK;
}

/** `.NET`: a dot before a letter that nothing precedes. */
function startsDotWord(units: Uint16Array, at: number): boolean {
  const next = fold(units[at + 1] as number);
  if (next <= NINE) return false;
  if (at === 0) return true;
  const before = units[at - 1] as number;
  return fold(before) === BREAK && before !== DOT && before !== CLOSING_BRACKET;
}

/** `+` and `#` belong to the word before when they end it: "C++," but not "a+b". */
function isSymbolTail(units: Uint16Array, at: number): boolean {
  let next = at + 1;
  while (isSymbol(units[next] as number)) next++;
  const after = fold(units[next] as number);
  return next - at <= 2 && (after === BREAK || (after >= ZERO && after <= NINE) || next - at === 2);
}

/** `+` and `#`, and as full-width forms. */
function isSymbol(unit: number): boolean {
  return unit === PLUS || unit === HASH || unit === 0xff0b || unit === 0xff03;
}

/** Before the text's start there is nothing, which is no space. */
function isSpaceAt(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  return unit === SPACE || unit === NO_BREAK_SPACE || unit === LINE_BREAK || unit === TAB;
}
