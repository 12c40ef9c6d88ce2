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

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a over plain letters, whatever their case, and spaces: whether words may be among those known is told without
 * cutting them out.
 *
 * @param before  the hash of what stands before them
 */
export function lettersHash(text: string, start = 0, end = text.length, before = FNV_BASIS): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (text.charCodeAt(at) | 0x20), FNV_PRIME);
  return hash;
}
