/** Hashes of a sketch: the estimate of a Jaccard similarity of .5 then has a standard error of .044. */
export const SKETCH_SIZE = 128;
const SHINGLE_WORDS = 3;
/** Shingles below which chance decides: such postings are compared as exact texts only. */
const FEWEST_SHINGLES = 20;

/**
 * MinHash of the runs of three words, as bytes a store can keep.
 *
 * @returns `SKETCH_SIZE` 32-bit numbers, little-endian; null where there are too few words
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function sketchOf(words: readonly string[]): Uint8Array | null {
  const shingles = shinglesOf(words);
  if (shingles.length < FEWEST_SHINGLES) return null;
  const bytes = new DataView(new ArrayBuffer(SKETCH_SIZE * 4));
  for (let i = 0; i < SKETCH_SIZE; i++) {
    const seed = SEEDS[i] as number;
    // With the sign turned the order of signed numbers is that of unsigned ones, and whole numbers stay whole: four times as fast.
    let least = 0x7fff_ffff;
    for (let at = 0; at < shingles.length; at++) {
      const hash = mixed((shingles[at] as number) ^ seed) ^ SIGN;
      if (hash < least) least = hash;
    }
    bytes.setInt32(i * 4, least ^ SIGN, true);
  }
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

/** Hashes of the runs of words, each once. */
function shinglesOf(words: readonly string[]): Int32Array {
  const hashes = words.map(wordHash);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) hash = mixed(Math.imul(hash, 31) ^ (hashes[i + j] as number));
    shingles.add(hash);
  }
  return Int32Array.from(shingles);
}

/** FNV-1a over UTF-16 units. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3: every bit of the answer, a signed number, depends on every bit of the number. */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const SIGN = 0x8000_0000 | 0;
const SEEDS = Int32Array.from({ length: SKETCH_SIZE }, (_, i) => mixed(Math.imul(0x9e3779b9, i + 1)));
