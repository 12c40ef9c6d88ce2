/** Bins of a sketch, a hash each: the estimate of a Jaccard similarity of .5 then has a standard error of .044 at most. */
export const SKETCH_SIZE = 128;
const SHINGLE_WORDS = 3;
/** Shingles below which chance decides: such postings are compared as exact texts only. */
const FEWEST_SHINGLES = 20;

/**
 * A sketch of the runs of three words, as bytes a store can keep. Each shingle falls into one of `SKETCH_SIZE` bins, and a
 * bin keeps the least hash it gets; shingles fall again, by other hashes, until no bin is empty. Two or three rounds do for
 * a posting, where MinHash hashes every shingle `SKETCH_SIZE` times; the share of equal bins estimates the same similarity,
 * no less sharply.
 *
 * @param words  hashes of the words, in order
 * @returns `SKETCH_SIZE` 32-bit numbers, little-endian; null where there are too few words
 * @see Dahlgaard, Knudsen, Thorup 2017, Fast Similarity Sketching
 */
export function sketchOf(words: readonly number[]): Uint8Array | null {
  const shingles = shinglesOf(words);
  if (!hasEnough(shingles)) return null;
  const least = new Uint32Array(SKETCH_SIZE);
  const filledIn = new Uint16Array(SKETCH_SIZE);
  let empty = SKETCH_SIZE;
  for (let round = 1; empty > 0; round++) {
    const seed = mixed(Math.imul(0x9e3779b9, round));
    // All fall into the bin of the round's number when chance has left a bin empty for so long.
    const only = round > SKETCH_SIZE ? round - SKETCH_SIZE - 1 : NO_BIN;
    for (let at = 0; at < shingles.length; at++) {
      const hash = mixed((shingles[at] as number) ^ seed) >>> 0;
      const bin = only === NO_BIN ? hash >>> BIN_SHIFT : only;
      const filled = filledIn[bin] as number;
      if (filled === 0) {
        filledIn[bin] = round;
        empty--;
      } else if (filled < round || hash >= (least[bin] as number)) continue;
      least[bin] = hash;
    }
  }
  const bytes = new DataView(new ArrayBuffer(SKETCH_SIZE * 4));
  least.forEach((hash, bin) => {
    bytes.setUint32(bin * 4, hash, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** Writes the numbers of a sketch that was kept as bytes to `packed`, from `at` on. */
export function unpackSketch(bytes: Uint8Array, packed: Uint32Array, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < SKETCH_SIZE; i++) packed[at + i] = view.getUint32(i * 4, true);
}

/** Estimated share of shingles the two postings at `a` and `b` have in common, 0 … 1. */
export function similarity(packed: Uint32Array, a: number, b: number): number {
  const [inA, inB] = [a * SKETCH_SIZE, b * SKETCH_SIZE];
  let same = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (packed[inA + i] === packed[inB + i]) same++;
  return same / SKETCH_SIZE;
}

/** Hashes of the runs of words; the same run twice changes no sketch. */
function shinglesOf(words: readonly number[]): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) hash = mixed(Math.imul(hash, 31) ^ (words[i + j] as number));
    shingles[i] = hash;
  }
  return shingles;
}

function hasEnough(shingles: Int32Array): boolean {
  const different = new Set<number>();
  for (const shingle of shingles) if (different.add(shingle).size >= FEWEST_SHINGLES) return true;
  return false;
}

/** The finalizer of MurmurHash3: every bit of the answer, a signed number, depends on every bit of the number. */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const NO_BIN = -1;
/** The first bits of a hash are its bin. */
const BIN_SHIFT = 32 - Math.log2(SKETCH_SIZE);
