/**
 * The quotes, dashes, bullets and signs of money of postings: no letters, no digits, nothing of a word. They are known
 * without the tables of Unicode, which take milliseconds to load; what else is none is told by those.
 */
export function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x2030 && unit <= 0x205e) ||
    (unit >= 0x20a0 && unit <= 0x20bf) ||
    (unit >= 0x25a0 && unit <= 0x25ff) ||
    (unit >= 0xa0 && unit <= 0xa9) ||
    unit === 0xab ||
    unit === 0xae ||
    unit === 0xb0 ||
    unit === 0xb7 ||
    unit === 0xbb ||
    unit === 0x2122
  );
}
