import type { Sketched } from '../model/cluster.js';
import { SKETCH_SIZE, similarity, unpackSketch } from './sketch.js';
import { titleKey } from './title-key.js';

/**
 * Estimated similarity of role texts from which two postings are the same ad. A re-posted ad keeps its title, and a
 * company's other roles share its wording, so what they are called decides how alike they must be. On 1,063 real ads with
 * an edited copy each (`test/dedupe/made-pairs.ts`): precision .996, recall .991. Of 121 pairs of 12,000 real ads drawn by
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

/** Postings of different texts that can be compared, as columns. */
interface Comparable {
  /** Index of each among all postings. */
  readonly index: Int32Array;
  /** A number for each title by its key; `NO_TITLE` without one. */
  readonly title: Int32Array;
  /** `SKETCH_SIZE` numbers of each, one after the other. */
  readonly sketches: Uint32Array;
}

/**
 * Gives each posting the index of the first posting of its cluster: the same ad posted again, word for word or nearly.
 * The clusters do not depend on the order of the postings; only which member is first does.
 */
export function clustersOf(
  postings: Iterable<Sketched> & { readonly length: number },
  sameAd: SameAd = SAME_AD,
): Int32Array {
  const { root, join } = joining(postings.length);
  const comparable = distinctTexts(postings, join);
  const { index, title, sketches } = comparable;
  const titlesOf = (a: number, b: number): Titles => {
    if (title[a] === NO_TITLE || title[b] === NO_TITLE) return 'noTitle';
    return title[a] === title[b] ? 'sameTitle' : 'otherTitle';
  };
  for (const titles of ['sameTitle', 'otherTitle', 'noTitle'] as const) {
    if (titles === 'noTitle' && !title.includes(NO_TITLE)) continue;
    const rows = BAND_ROWS[titles];
    for (let band = 0; band + rows <= SKETCH_SIZE; band += rows) {
      // Every pair is looked at but those that are joined already: a chain may need any of them.
      forPairs(comparable, band, rows, titles === 'sameTitle', (a, b) => {
        const [one, other] = [index[a] as number, index[b] as number];
        if (root(one) === root(other) || titlesOf(a, b) !== titles) return;
        if (similarity(sketches, a, b) >= sameAd[titles]) join(one, other);
      });
    }
  }
  return Int32Array.from({ length: postings.length }, (_, i) => root(i));
}

/** Sets of postings that grow together; the first of a set stands for it. */
function joining(count: number) {
  const first = Int32Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (first[at] !== at) {
      first[at] = first[first[at] as number] as number;
      at = first[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [root(a), root(b)];
    first[Math.max(one, other)] = Math.min(one, other);
  };
  return { root, join };
}

/** Joins postings of the same text, and gives the first of each text that has a sketch. */
function distinctTexts(
  postings: Iterable<Sketched> & { readonly length: number },
  join: (a: number, b: number) => void,
): Comparable {
  const byText = new Map<string, number>();
  const numbers = new Map([['', NO_TITLE]]);
  const index = new Int32Array(postings.length);
  const title = new Int32Array(postings.length);
  const sketches = new Uint32Array(postings.length * SKETCH_SIZE);
  let [i, count] = [0, 0];
  for (const { textId, sketch, title: name } of postings) {
    const known = byText.get(textId);
    if (known !== undefined) join(known, i);
    else {
      byText.set(textId, i);
      if (sketch) {
        const key = titleKey(name ?? '');
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        index[count] = i;
        title[count] = number;
        unpackSketch(sketch, sketches, count * SKETCH_SIZE);
        count++;
      }
    }
    i++;
  }
  return { index: index.subarray(0, count), title: title.subarray(0, count), sketches };
}

/** Looks at each two of which all rows of a band, and where asked the titles, are equal. */
function forPairs(
  { title, sketches }: Comparable,
  band: number,
  rows: number,
  ofOneTitle: boolean,
  look: (a: number, b: number) => void,
): void {
  const isSame = (a: number, b: number): boolean => {
    if (ofOneTitle && title[a] !== title[b]) return false;
    const [inA, inB] = [a * SKETCH_SIZE + band, b * SKETCH_SIZE + band];
    for (let row = 0; row < rows; row++) if (sketches[inA + row] !== sketches[inB + row]) return false;
    return true;
  };
  // Those of one hash are chained: the last of each, and before each the one that came before it.
  const last = new Map<number, number>();
  const before = new Int32Array(title.length);
  for (let b = 0; b < title.length; b++) {
    let hash = ofOneTitle ? (title[b] as number) : 0;
    const start = b * SKETCH_SIZE + band;
    for (let row = 0; row < rows; row++) hash = Math.imul(hash, 31) + (sketches[start + row] as number);
    before[b] = last.get(hash | 0) ?? NONE;
    last.set(hash | 0, b);
    for (let a = before[b] as number; a !== NONE; a = before[a] as number) if (isSame(a, b)) look(a, b);
  }
}

const NO_TITLE = 0;
const NONE = -1;
