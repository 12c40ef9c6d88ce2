import type { Tokens } from '../segment/tokens.js';
import { HASH_SPREAD } from './name-tables.js';

/** Where names may begin in a text, as far as `AutomatonTables.filter` tells. */
export interface Candidates {
  count: number;
  /** Ascending: twice a token's index where its word may be a name, and 1 more where it and the next may begin one. */
  noted: Int32Array;
}

const candidates: Candidates = { count: 0, noted: new Int32Array(8192) };

/**
 * Asks `AutomatonTables.filter` about each word and each two words, without a branch, which the processor would guess
 * wrong for one in four: each candidate is noted, and the next one writes over it unless it was told.
 *
 * @returns what the next call writes over
 */
export function findCandidates(filter: Int32Array, { hash, count }: Tokens): Candidates {
  if (candidates.noted.length < 2 * count + 8) candidates.noted = new Int32Array(4 * count + 8);
  const { noted } = candidates;
  const mask = filter.length - 1;
  const spread = HASH_SPREAD;
  let found = 0;
  let a = hash[0] as number;
  // Two at once, for the loop itself costs as much as a word. Behind the last word the columns hold something.
  for (let token = 0; token < count; token = (token + 2) | 0) {
    const b = hash[(token + 1) | 0] as number;
    const c = hash[(token + 2) | 0] as number;
    const ab = Math.imul(a, spread) ^ b;
    const bc = Math.imul(b, spread) ^ c;
    const twice = token << 1;
    noted[found] = twice;
    found = (found + (((filter[(a >>> 5) & mask] as number) >>> a) & 1)) | 0;
    noted[found] = twice + 1;
    found = (found + (((filter[(ab >>> 5) & mask] as number) >>> ab) & 1)) | 0;
    noted[found] = twice + 2;
    found = (found + (((filter[(b >>> 5) & mask] as number) >>> b) & 1)) | 0;
    noted[found] = twice + 3;
    found = (found + (((filter[(bc >>> 5) & mask] as number) >>> bc) & 1)) | 0;
    a = c;
  }
  while (found > 0 && ((noted[found - 1] as number) + 1) >> 1 >= count) found--;
  candidates.count = found;
  return candidates;
}
