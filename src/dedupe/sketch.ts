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
  if (shingles.size < FEWEST_SHINGLES) return null;
  const least = new Uint32Array(SKETCH_SIZE).fill(0xffff_ffff);
  for (const shingle of shingles) {
    for (let i = 0; i < SKETCH_SIZE; i++) {
      const hash = mixed(shingle ^ (SEEDS[i] as number));
      if (hash < (least[i] as number)) least[i] = hash;
    }
  }
  const bytes = new DataView(new ArrayBuffer(SKETCH_SIZE * 4));
  least.forEach((value, i) => void bytes.setUint32(i * 4, value, true));
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

function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(wordHash);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) hash = mixed(Math.imul(hash, 31) ^ (hashes[i + j] as number));
    shingles.add(hash);
  }
  return shingles;
}

/** FNV-1a over UTF-16 units. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the answer depends on every bit of the number. */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => mixed(0x9e3779b9 * (i + 1)));
