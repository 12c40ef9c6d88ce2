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
