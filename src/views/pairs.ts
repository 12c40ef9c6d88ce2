import type { PairRow, ViewPosting } from '../model/view.js';
import { askedIds, byText, counts, mostAsked, nameTeller } from './tally.js';

export interface PairOptions {
  /** Pairs among so many of the most asked skills. */
  readonly top?: number;
  readonly fewest?: number;
  /** True for skills that come together by what they are (PySpark and Spark): such pairs say nothing. */
  readonly areOne?: (idA: string, idB: string) => boolean;
}

const PAIRS_AMONG = 60;
/** Pairs that stand together in fewer postings are left out: their lift is chance. */
export const FEWEST_TOGETHER = 5;

/** Which skills are asked for together, by lift, then by the number of postings. */
export function pairs(
  postings: readonly ViewPosting[],
  { top = PAIRS_AMONG, fewest = FEWEST_TOGETHER, areOne = () => false }: PairOptions = {},
): PairRow[] {
  const skills = new Set(mostAsked(postings, top));
  const asked = counts(postings, askedIds);
  const nameOf = nameTeller(postings);
  const together = new Map<string, Map<string, number>>();
  for (const posting of postings) {
    const ids = [...new Set(askedIds(posting))].filter((id) => skills.has(id)).sort(byText);
    ids.forEach((a, i) => {
      const row = together.get(a) ?? new Map<string, number>();
      for (const b of ids.slice(i + 1)) row.set(b, (row.get(b) ?? 0) + 1);
      together.set(a, row);
    });
  }
  const rows: PairRow[] = [];
  for (const [a, row] of together)
    for (const [b, both] of row) {
      if (both < fewest || areOne(a, b)) continue;
      const [postingsA, postingsB] = [asked.get(a)?.postings ?? 0, asked.get(b)?.postings ?? 0];
      const expected = (postingsA * postingsB) / postings.length;
      rows.push({
        a: { id: a, name: nameOf(a) },
        b: { id: b, name: nameOf(b) },
        postingsA,
        postingsB,
        together: both,
        total: postings.length,
        expected,
        lift: both / expected,
        overlap: both / Math.min(postingsA, postingsB),
      });
    }
  return rows.sort(
    (x, y) => y.lift - x.lift || y.together - x.together || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id),
  );
}
