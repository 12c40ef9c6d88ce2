import { LETTERS } from './fold.js';

/** Units read at once: what is noted of them stays in the processor's nearest cache. */
export const BLOCK = 4096;
/** Units asked together whether one of them is odd. */
export const GROUP = 8;

/** Finds runs of letters and digits, block by block; what it notes of a block the next one writes over. */
export interface RunFinder {
  /** In turn where runs start and end. */
  readonly edges: Int32Array;
  /** At the edge that ends a run, its hash: that of `hashOf` for its folded letters. */
  readonly hashes: Int32Array;
  /** Where groups start of which at least one unit is odd; they end no run and start none, and may belong to words. */
  readonly oddGroups: Int32Array;
  /** For a new text. */
  start(): void;
  /**
   * Reads one block, which ends at the text's end or at a whole number of groups; a run that it leaves open goes on in the
   * next block.
   *
   * @returns edges of runs that are whole: an even number
   */
  find(units: Uint16Array, from: number, to: number): number;
  /** Of the last block. */
  oddCount(): number;
}

/**
 * The processor guesses the end of a word wrong about every time, and a wrong guess costs more than all else that is done
 * with the word. So nothing branches here at a word's end: each unit writes its place and the hash so far, and the next
 * one writes over both unless this was an edge.
 */
export function createRunFinder(): RunFinder {
  // Constants of the closure and not fields: the compiler knows their place and length, and need not ask at each unit.
  const letters = LETTERS;
  const edges = new Int32Array(BLOCK + GROUP + 2);
  const hashes = new Int32Array(BLOCK + GROUP + 2);
  const oddGroups = new Int32Array(BLOCK / GROUP + 1);
  let whole = 0;
  let edgeCount = 0;
  let oddCount = 0;
  /** Whether the last unit was of a run: -1, else 0. */
  let before = 0;
  let hash = 0;

  function find(units: Uint16Array, from: number, to: number): number {
    const prime = 0x01000193;
    // The start of an open run stands before the edges of this block.
    edges[0] = edges[whole] as number;
    let n = edgeCount - whole;
    let odd = 0;
    let was = before;
    let h = hash;
    for (let at = from; at < to; at += GROUP) {
      // No letter is 0 and an odd unit -1, so that 0 - unit is below 0 only for letters: `is` is then -1, else 0. It keeps
      // the hash or makes it 0, and where it differs from the unit before, this is an edge. Eight units are written out,
      // for the loop itself would cost as much as one.
      const a = letters[units[at] as number] as number;
      let is = (0 - a) >> 31;
      edges[n] = at;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ a, prime) & is;
      const b = letters[units[at + 1] as number] as number;
      was = (0 - b) >> 31;
      edges[n] = at + 1;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ b, prime) & was;
      const c = letters[units[at + 2] as number] as number;
      is = (0 - c) >> 31;
      edges[n] = at + 2;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ c, prime) & is;
      const d = letters[units[at + 3] as number] as number;
      was = (0 - d) >> 31;
      edges[n] = at + 3;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ d, prime) & was;
      const e = letters[units[at + 4] as number] as number;
      is = (0 - e) >> 31;
      edges[n] = at + 4;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ e, prime) & is;
      const f = letters[units[at + 5] as number] as number;
      was = (0 - f) >> 31;
      edges[n] = at + 5;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ f, prime) & was;
      const g = letters[units[at + 6] as number] as number;
      is = (0 - g) >> 31;
      edges[n] = at + 6;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ g, prime) & is;
      const i = letters[units[at + 7] as number] as number;
      was = (0 - i) >> 31;
      edges[n] = at + 7;
      hashes[n] = h;
      n = (n - (is ^ was)) | 0;
      h = Math.imul(h ^ i, prime) & was;
      if ((a | b | c | d | e | f | g | i) < 0) oddGroups[odd++] = at;
    }
    before = was;
    hash = h;
    edgeCount = n;
    oddCount = odd;
    whole = n & ~1;
    return whole;
  }

  return {
    edges,
    hashes,
    oddGroups,
    start() {
      whole = 0;
      edgeCount = 0;
      before = 0;
      hash = 0;
    },
    find,
    oddCount: () => oddCount,
  };
}
