import { DOT } from '../model/characters.js';
import { LETTERS } from './fold.js';
import { addend, BASE, CLASS_BITS } from './word-hash.js';

/** Units read at once: what is noted of them stays in the processor's nearest cache. */
export const BLOCK = 4096;
/** Words one block can have, as a power of 2: at most one starts at each unit. */
export const MOST_AT_ONCE = 2 * BLOCK;
/** Units asked together whether one of them is odd. */
export const GROUP = 8;

const FIRST_IS_LETTER = 2;
const SIGNS = 0b11000;
/** Looks like no letter and sets the bits of SIGNS: 8 for one, 16 for two. */
const SIGN = 8;
/** Bits of two units of which one is not ASCII. */
const BEYOND_ASCII = 0xff80_ff80 | 0;

/**
 * For two ASCII units, the second times 128, what both add to the sum of letters: `first * BASE + second`, where what is
 * no letter adds 0. As `addend` and `BASE` are, its lowest bits tell of the two: bit 0 whether just one is a letter,
 * bit 2 whether the first is, bits 3 and 4 whether there is a sign that may belong to a word.
 */
const PAIRS = sumsOfPairs();

/** Powers of BASE, up to that of the longest run in a block. */
const POWERS = powers(BLOCK + GROUP + 1);
const SQUARE = Math.imul(BASE, BASE);
/** What undoes a multiplication by BASE. */
const UNDO = inverseOf(BASE);

// Long loops stand in functions: V8 compiles what loops long, and the rest of a module would be compiled along.
function sumsOfPairs(): Int32Array {
  const added = Int32Array.from({ length: 128 }, (_, unit) => {
    const letter = LETTERS[unit] as number;
    return letter < 0 ? SIGN : letter === 0 ? 0 : addend(letter);
  });
  const row = added.map((first) => Math.imul(first, BASE));
  const pairSums = new Int32Array(128 * 128);
  for (let second = 0; second < 128; second++) {
    const more = added[second] as number;
    pairSums.set(row, second * 128);
    // Most are no letters and add nothing.
    if (more !== 0)
      for (let i = second * 128; i < second * 128 + 128; i++) pairSums[i] = (pairSums[i] as number) + more;
  }
  return pairSums;
}

function powers(count: number): Int32Array {
  const found = new Int32Array(count).fill(1);
  for (let i = 1; i < count; i++) found[i] = Math.imul(found[i - 1] as number, BASE);
  return found;
}

function inverseOf(odd: number): number {
  let inverse = odd;
  // Each step doubles the bits that are right: three at first.
  for (let right = 3; right < 32; right *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

// Constants of this file, as `noted` is of its readers: the compiler then knows their place and length, and need not ask
// at each unit.
const edges = new Int32Array(BLOCK + GROUP + 2);
const starts = new Int32Array(MOST_AT_ONCE);
const ends = new Int32Array(MOST_AT_ONCE);
const hashes = new Int32Array(MOST_AT_ONCE);
const oddGroups = new Int32Array(BLOCK / GROUP + 1);
/** For each two units of the block the sum of all letters before them. */
const sums = new Int32Array((BLOCK + GROUP) / 2 + 1);
let blockStart = 0;

/** What is noted of the last block. */
export const noted = {
  /** In turn where runs start and end. */
  edges,
  /** Where groups start of which at least one unit is odd; what `edges` tells of places in them means nothing. */
  oddGroups,
  /** The words of the block. */
  starts,
  ends,
  hashes,
};

/**
 * Finds the runs of letters and digits in one block of a text.
 *
 * @param from  a multiple of `GROUP`
 * @param to    a run that goes on there is said to end there
 * @returns edges: an even number
 */
export function findRuns(units: Uint16Array, pairs: Int32Array, from: number, to: number): number {
  blockStart = from;
  known[EDGES] = known[SUM] = known[ODD_GROUPS] = 0;
  let at = readAscii(pairs, from, to);
  while (at < to) {
    readOneByOne(units, at);
    at = readAscii(pairs, at + GROUP, to);
  }
  const edgeCount = known[EDGES] as number;
  edges[edgeCount] = to;
  return (edgeCount + 1) & ~1;
}

/** How many `oddGroups` the last block has. */
export function oddGroupCount(): number {
  return known[ODD_GROUPS] as number;
}

/** What is known of the block so far, while one loop hands over to another. */
const known = new Int32Array(3);
const EDGES = 0;
const SUM = 1;
const ODD_GROUPS = 2;

/**
 * The processor guesses the end of a word wrong about every time, and a wrong guess costs more than all else that is done
 * with the word. So nothing branches here at a word's end: each unit writes its place, and the next one writes over it
 * unless this was an edge.
 *
 * @returns the start of the first group that is not all ASCII, or `to` or more
 */
function readAscii(pairs: Int32Array, from: number, to: number): number {
  const square = SQUARE;
  let n = known[EDGES] as number;
  let sum = known[SUM] as number;
  let odd = known[ODD_GROUPS] as number;
  let at = from | 0;
  let pair = (from - blockStart) >> 1;
  // Eight units are written out, for the loop itself would cost as much as two.
  for (; at < to; at = (at + 8) | 0) {
    const i = at >> 1;
    const a = pairs[i] as number;
    const c = pairs[(i + 1) | 0] as number;
    const e = pairs[(i + 2) | 0] as number;
    const g = pairs[(i + 3) | 0] as number;
    if (((a | c | e | g) & BEYOND_ASCII) !== 0) break;
    // The unit `at` is an edge where it is a letter and the one before it is not, or the other way round. The number of
    // edges is odd inside a run, so it tells what the unit before was.
    const ab = PAIRS[(a | (a >>> 9)) & 0x3fff] as number;
    sums[pair] = sum;
    sum = (Math.imul(sum, square) + ab) | 0;
    edges[n] = at;
    n = (n + ((n ^ (ab >> FIRST_IS_LETTER)) & 1)) | 0;
    edges[n] = (at + 1) | 0;
    n = (n + (ab & 1)) | 0;

    const cd = PAIRS[(c | (c >>> 9)) & 0x3fff] as number;
    sums[(pair + 1) | 0] = sum;
    sum = (Math.imul(sum, square) + cd) | 0;
    edges[n] = (at + 2) | 0;
    n = (n + ((n ^ (cd >> FIRST_IS_LETTER)) & 1)) | 0;
    edges[n] = (at + 3) | 0;
    n = (n + (cd & 1)) | 0;

    const ef = PAIRS[(e | (e >>> 9)) & 0x3fff] as number;
    sums[(pair + 2) | 0] = sum;
    sum = (Math.imul(sum, square) + ef) | 0;
    edges[n] = (at + 4) | 0;
    n = (n + ((n ^ (ef >> FIRST_IS_LETTER)) & 1)) | 0;
    edges[n] = (at + 5) | 0;
    n = (n + (ef & 1)) | 0;

    const gh = PAIRS[(g | (g >>> 9)) & 0x3fff] as number;
    sums[(pair + 3) | 0] = sum;
    sum = (Math.imul(sum, square) + gh) | 0;
    edges[n] = (at + 6) | 0;
    n = (n + ((n ^ (gh >> FIRST_IS_LETTER)) & 1)) | 0;
    edges[n] = (at + 7) | 0;
    n = (n + (gh & 1)) | 0;

    pair = (pair + 4) | 0;
    if (((ab | cd | ef | gh) & SIGNS) !== 0) oddGroups[odd++] = at;
  }
  sums[pair] = sum;
  known[EDGES] = n;
  known[SUM] = sum;
  known[ODD_GROUPS] = odd;
  return at;
}

/** One group that is not all ASCII, the same way but unit by unit. */
function readOneByOne(units: Uint16Array, group: number): void {
  const letters = LETTERS;
  const base = BASE;
  const shift = CLASS_BITS;
  const firstPair = (group - blockStart) >> 1;
  let n = known[EDGES] as number;
  let sum = known[SUM] as number;
  let least = 0;
  for (let i = 0; i < 8; i = (i + 1) | 0) {
    const letter = letters[units[(group + i) | 0] as number] as number;
    // No letter is 0 and an odd unit -1, so that 0 - letter is below 0 only for letters.
    const isLetter = (0 - letter) >> 31;
    if ((i & 1) === 0) sums[(firstPair + (i >> 1)) | 0] = sum;
    sum = (Math.imul(sum, base) + (((letter << shift) | 1) & isLetter)) | 0;
    edges[n] = (group + i) | 0;
    n = (n + ((n ^ isLetter) & 1)) | 0;
    least |= letter;
  }
  if (least < 0) {
    oddGroups[known[ODD_GROUPS] as number] = group;
    known[ODD_GROUPS] = (known[ODD_GROUPS] as number) + 1;
  }
  known[EDGES] = n;
  known[SUM] = sum;
}

/**
 * Takes runs of the last block as words, from an edge on, up to one that ends at `care` or later or stands behind a dot.
 *
 * A word's hash is the sum before its end less that before its start, which has been multiplied by BASE once for each
 * unit since then. Sums are known at even places; a run begins behind a unit and ends before one that added nothing, so
 * that a place too early or too late only counts as another multiplication.
 *
 * @param count  words of the block that are told already
 * @returns words that are told now
 */
export function takeRuns(
  units: Uint16Array,
  firstEdge: number,
  edgeCount: number,
  care: number,
  count: number,
): number {
  const block = blockStart | 0;
  const undo = UNDO - 1;
  const shift = CLASS_BITS;
  const dot = DOT;
  let told = count | 0;
  for (let edge = firstEdge | 0; edge < edgeCount; edge = (edge + 2) | 0) {
    const start = edges[edge] as number;
    const end = edges[(edge + 1) | 0] as number;
    // Of the first unit of a text there is none before it: that unit itself is no dot either.
    if (end >= care || units[start - (start > 0 ? 1 : 0)] === dot) break;
    const from = (start - block) & ~1;
    const to = (end - block + 1) & ~1;
    const before = Math.imul(sums[from >> 1] as number, POWERS[(to - from) | 0] as number);
    // Without a branch, which would be guessed wrong for every other word: UNDO where the end is odd, 1 where it is even.
    const sum = Math.imul(((sums[to >> 1] as number) - before) | 0, (1 + (-(end & 1) & undo)) | 0);
    starts[told] = start;
    ends[told] = end;
    hashes[told] = (sum >>> shift) | (sum << (32 - shift)); // As `hashOfSum`.
    told = (told + 1) | 0;
  }
  return told;
}
