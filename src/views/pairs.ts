import type { Units } from '../model/units.js';
import type { PairRow } from '../model/view.js';
import { askedAmong, byText, counts, mostAsked, skillOf } from './tally.js';

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
  units: Units,
  { top = PAIRS_AMONG, fewest = FEWEST_TOGETHER, areOne = () => false }: PairOptions = {},
): PairRow[] {
  const skills = mostAsked(units, top).map((number) => ({ number, ...skillOf(units, number) }));
  skills.sort((a, b) => byText(a.id, b.id));
  const keys = askedAmong(
    units,
    skills.map(({ number }) => number),
  );
  const asked = counts(units, keys).units;
  const together = togetherIn(units, keys);
  const total = units.rows.length;
  const rows: PairRow[] = [];
  for (const [a, skillA] of skills.entries())
    for (const [b, skillB] of skills.entries()) {
      const both = b > a ? together(a, b) : 0;
      if (both === 0 || both < fewest || areOne(skillA.id, skillB.id)) continue;
      const [postingsA, postingsB] = [asked[a] as number, asked[b] as number];
      const expected = (postingsA * postingsB) / total;
      rows.push({
        a: { id: skillA.id, name: skillA.name },
        b: { id: skillB.id, name: skillB.name },
        postingsA,
        postingsB,
        together: both,
        total,
        expected,
        lift: both / expected,
        overlap: both / Math.min(postingsA, postingsB),
      });
    }
  return rows.sort(
    (x, y) => y.lift - x.lift || y.together - x.together || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id),
  );
}

/** @returns in how many units two keys stand, the one of the smaller number first */
function togetherIn(units: Units, keys: ReturnType<typeof askedAmong>): (a: number, b: number) => number {
  const size = keys.names.length;
  const both = new Int32Array(size * size);
  for (const row of units.rows) {
    const asked = new Set<number>();
    keys.each(row, (key) => asked.add(key));
    const ordered = [...asked].sort((a, b) => a - b);
    for (const [i, a] of ordered.entries())
      for (let j = i + 1; j < ordered.length; j++) {
        const at = a * size + (ordered[j] as number);
        both[at] = (both[at] as number) + 1;
      }
  }
  return (a, b) => both[a * size + b] as number;
}
