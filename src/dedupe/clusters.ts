import type { Sketched } from '../model/cluster.js';
import { SKETCH_SIZE, similarity, sketchNumbers } from './sketch.js';
import { titleKey } from './title-key.js';

/**
 * Estimated similarity of role texts from which two postings are the same ad. A re-posted ad keeps its title, and a
 * company's other roles share its wording, so what they are called decides how alike they must be. On 1,063 real ads with
 * an edited copy each (`test/dedupe/made-pairs.ts`): precision .992, recall .990. Of 121 pairs of 12,000 real ads drawn by
 * title and similarity and judged by reading, those joined were the same ad in 38 of 39 with the same title and in 7 of 8
 * with another; with another title and a similarity of .7 to .9, 16 of 33 were not.
 */
export const SAME_AD = {
  sameTitle: 0.5,
  otherTitle: 0.9,
  /** One of the two has no title. */
  noTitle: 0.7,
} as const;

export type SameAd = Readonly<Record<keyof typeof SAME_AD, number>>;

/**
 * Rows of a band: two postings are compared where all rows of one band of theirs are equal, as .87 of pairs with the
 * similarity asked for are with the same title, .96 with another, .99 without. More rows would miss some; fewer would
 * compare the thousands of ads a company writes on one template with each other.
 */
const BAND_ROWS = { sameTitle: 4, otherTitle: 12, noTitle: 5 } as const;

type Titles = keyof SameAd;

interface Sketch {
  readonly index: number;
  /** Key of the title; empty: none. */
  readonly title: string;
  readonly numbers: Uint32Array;
}

/**
 * Gives each posting the index of the first posting of its cluster: the same ad posted again, word for word or nearly.
 * The clusters do not depend on the order of the postings; only which member is first does.
 */
export function clustersOf(postings: readonly Sketched[], sameAd: SameAd = SAME_AD): Int32Array {
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
  const distinct: Sketch[] = [];
  postings.forEach(({ textId, title, sketch }, index) => {
    const known = byText.get(textId);
    if (known !== undefined) join(known, index);
    else {
      byText.set(textId, index);
      if (sketch) distinct.push({ index, title: titleKey(title ?? ''), numbers: sketchNumbers(sketch) });
    }
  });

  const joinWithin = (bucket: readonly Sketch[], posting: Sketch, titles: Titles): void => {
    // Every pair is looked at but those that are joined already: a chain may need any of them.
    for (const other of bucket) {
      if (root(other.index) === root(posting.index) || titlesOf(posting.title, other.title) !== titles)
        continue;
      if (similarity(other.numbers, posting.numbers) >= sameAd[titles]) join(other.index, posting.index);
    }
  };
  const allHaveTitles = distinct.every(({ title }) => title !== '');
  for (const titles of ['sameTitle', 'otherTitle', 'noTitle'] as const) {
    if (titles === 'noTitle' && allHaveTitles) continue;
    const rows = BAND_ROWS[titles];
    for (let band = 0; band + rows <= SKETCH_SIZE; band += rows) {
      const buckets = new Map<string, Sketch[]>();
      for (const posting of distinct) {
        const numbers = posting.numbers.subarray(band, band + rows).join();
        const key = titles === 'sameTitle' ? `${posting.title}\u0001${numbers}` : numbers;
        const bucket = buckets.get(key);
        if (bucket) {
          joinWithin(bucket, posting, titles);
          bucket.push(posting);
        } else buckets.set(key, [posting]);
      }
    }
  }
  return Int32Array.from(postings, (_, i) => root(i));
}

function titlesOf(a: string, b: string): Titles {
  if (a === '' || b === '') return 'noTitle';
  return a === b ? 'sameTitle' : 'otherTitle';
}
