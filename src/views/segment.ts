import { type Column, NONE, type Units } from '../model/units.js';
import type { SegmentBy, ViewPosting } from '../model/view.js';
import { byText, rowsByKey } from './tally.js';

/** Where a posting does not say what it is split by. */
export const UNSTATED = 'not stated';

/** What a posting says of what it is split by. */
export function segmentOf(posting: Pick<ViewPosting, SegmentBy>, by: SegmentBy): string {
  return posting[by] ?? UNSTATED;
}

export interface Segment {
  readonly name: string;
  readonly units: Units;
}

/**
 * Units by company, level, … : the largest first; months in their order.
 *
 * @param fewest  segments of fewer units are left out: their shares would say nothing
 */
export function segmentsOf(units: Units, by: SegmentBy, fewest: number): Segment[] {
  const { names, numberOf } = withUnstated(units.columns.splits[by]);
  const { from, rows } = rowsByKey(units, { names, each: (row, see) => see(numberOf(row)) });
  return names
    .map((name, i) => ({ name, units: { ...units, rows: rows.subarray(from[i], from[i + 1]) } }))
    .filter((segment) => segment.units.rows.length >= Math.max(1, fewest))
    .sort((a, b) =>
      by === 'month'
        ? byText(a.name, b.name)
        : b.units.rows.length - a.units.rows.length || byText(a.name, b.name),
    );
}

/** A column in which each unit has a value: what is not said is called so, as by the postings that say the very words. */
function withUnstated({ names, of }: Column) {
  const said = names.indexOf(UNSTATED);
  const unstated = said === NONE ? names.length : said;
  return {
    names: said === NONE ? [...names, UNSTATED] : names,
    numberOf(row: number): number {
      const number = of[row] as number;
      return number === NONE ? unstated : number;
    },
  };
}
