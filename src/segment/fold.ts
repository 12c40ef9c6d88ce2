/**
 * What the matcher sees of each UTF-16 unit, in one table look-up:
 * letters and digits fold to their plain lower-case form (`Ａ`, `Á`, `A` → `a`), invisible units and
 * combining marks to SKIP, all else to BREAK. One unit folds to at most one unit, so offsets need no map.
 */
export const BREAK = 0;
export const SKIP = 1;

export const FOLD: Uint16Array = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(65_536);
  const wordLike = /^[\p{L}\p{N}]$/u;
  const invisible = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;
  for (let unit = 0; unit < 65_536; unit++) {
    table[unit] = unit < 128 ? foldAscii(unit) : foldWide(String.fromCharCode(unit), wordLike, invisible);
  }
  return table;
}

function foldAscii(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
  const isDigit = unit >= 0x30 && unit <= 0x39;
  const isLower = unit >= 0x61 && unit <= 0x7a;
  return isDigit || isLower ? unit : BREAK;
}

function foldWide(char: string, wordLike: RegExp, invisible: RegExp): number {
  if (invisible.test(char)) return SKIP;
  const isSurrogate = char >= '\ud800' && char <= '\udfff';
  // Astral letters (mathematical alphabets) stay as they are: they are no skill's name, and folding them needs two units.
  if (isSurrogate) return char.charCodeAt(0);
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length === 1 && plain !== char) {
    const code = plain.charCodeAt(0);
    if (code < 128) return foldAscii(code) || asciiSymbol(code);
    return wordLike.test(plain) ? code : BREAK;
  }
  return wordLike.test(char) ? char.toLowerCase().charCodeAt(0) : BREAK;
}

/** Full-width `＋` and `＃` must still spell C＋＋ and C＃. */
function asciiSymbol(code: number): number {
  return code === 0x2b || code === 0x23 ? code : BREAK;
}
