import type { Sketched } from '../model/cluster.js';
import { SKETCH_SIZE, similarity, sketchNumbers } from './sketch.js';

/** Rows of a band: two postings meet where one band of theirs is equal, as 99.9 % of those with a similarity of .7 do. */
const BAND_ROWS = 4;

/**
 * Estimated similarity from which two postings are the same ad. Swept .3–.8 on 1,063 real ads with an edited copy each
 * (`test/dedupe/made-pairs.ts`): precision .974 at .5, .981 at .6, .985 at .7, recall .990, .981, .970. At .6 and
 * below, one company's senior and plain posts of the same role fall together.
 */
export const SAME_AD = 0.7;

/**
 * Gives each posting the index of the first posting of its cluster: the same ad posted again, word for word or nearly.
 * The clusters do not depend on the order of the postings; only which member is first does.
 */
export function clustersOf(postings: readonly Sketched[], sameAd: number = SAME_AD): Int32Array {
  const first = Int32Array.from(postings, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (first[at] !== at) {
      first[at] = first[first[at] as number] as number;
      at = first[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    first[high] = low;
  };

  const byText = new Map<string, number>();
  const distinct: { readonly index: number; readonly numbers: Uint32Array }[] = [];
  postings.forEach(({ textId, sketch }, index) => {
    const known = byText.get(textId);
    if (known !== undefined) join(known, index);
    else {
      byText.set(textId, index);
      if (sketch) distinct.push({ index, numbers: sketchNumbers(sketch) });
    }
  });

  for (let band = 0; band < SKETCH_SIZE / BAND_ROWS; band++) {
    const buckets = new Map<string, typeof distinct>();
    for (const posting of distinct) {
      const key = posting.numbers.subarray(band * BAND_ROWS, (band + 1) * BAND_ROWS).join();
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [posting]);
        continue;
      }
      // Every pair is looked at but those that are joined already: a chain may need any of them.
      for (const other of bucket) {
        if (root(other.index) !== root(posting.index) && similarity(other.numbers, posting.numbers) >= sameAd)
          join(other.index, posting.index);
      }
      bucket.push(posting);
    }
  }
  return Int32Array.from(postings, (_, i) => root(i));
}
