import { HASH, isCapital, isDigit, isSmall, PLUS, ZERO } from '../model/characters.js';
import { isPunctuation } from '../model/punctuation.js';

/** Nothing of a word. */
export const BREAK = 0;
/** Invisible: passed over inside a word. */
export const SKIP = 1;

const UNKNOWN = 0xffff;
/** What each unit folds to, as far as it has been asked; `UNKNOWN` elsewhere. For tight loops; others ask `fold`. */
export const FOLDED = new Uint16Array(65_536).fill(UNKNOWN);

/**
 * Chinese, Japanese and Korean script, and the surrogates emoji are made of, begin here. All are written without a space
 * before Latin names ("熟悉Python和SQL"), so a change between them and other letters ends a word.
 */
export const WIDE = 0x2e80;

/** See `LETTERS`. */
const ODD = -1;
/**
 * For each unit the letter or digit it folds to, 0 where it parts words whatever stands beside it, and `ODD` where more
 * must be looked at: signs that may belong to a word, invisible and wide units, and all that `fold` was not asked yet.
 */
export const LETTERS = new Int16Array(65_536).fill(ODD);
for (let unit = 0; unit < 128; unit++) LETTERS[unit] = FOLDED[unit] = foldAscii(unit);
for (const sign of '+#&') LETTERS[sign.charCodeAt(0)] = ODD;

/**
 * What the matcher sees of a UTF-16 unit: letters and digits as their plain small form (`Ａ`, `Á`, `A` → `a`),
 * invisible units and combining marks as SKIP, all else as BREAK. One unit folds to at most one unit, so offsets into
 * the folded text are offsets into the text.
 *
 * Units are classified when first seen: classifying all of them would cost more than reading a posting.
 */
export function fold(unit: number): number {
  const known = FOLDED[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

function learn(unit: number): number {
  const folded = unit < 128 ? foldAscii(unit) : isPunctuation(unit) ? BREAK : foldWide(unit);
  FOLDED[unit] = folded;
  if (unit >= 128 && (folded === BREAK || (folded >= ZERO && folded < WIDE))) LETTERS[unit] = folded;
  return folded;
}

function foldAscii(unit: number): number {
  if (isCapital(unit)) return unit + 32;
  return isDigit(unit) || isSmall(unit) ? unit : BREAK;
}

/** As `fold` tells it by the tables of Unicode, for every unit outside ASCII. */
export function foldWide(unit: number): number {
  // Astral letters (mathematical alphabets) stay as they are: they spell no skill, and folding them needs two units.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  if (/^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u.test(char)) return SKIP;
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length === 1 && plain !== char) {
    const plainCode = plain.charCodeAt(0);
    if (plainCode < 128) return foldAscii(plainCode) || asciiSymbol(plainCode);
    return isWordLike(plain) ? plainCode : BREAK;
  }
  return isWordLike(char) ? char.toLowerCase().charCodeAt(0) : BREAK;
}

function isWordLike(char: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(char);
}

/** Full-width `＋` and `＃` must still spell C＋＋ and C＃. */
function asciiSymbol(code: number): number {
  return code === PLUS || code === HASH ? code : BREAK;
}
