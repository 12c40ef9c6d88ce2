import { NONE, type Units } from '../model/units.js';
import type { TrendRow } from '../model/view.js';
import { FEWEST_IN_SEGMENT, type SegmentOptions } from './by-segment.js';
import { segmentsOf } from './segment.js';
import { askedAmong, mostAsked, nobody, skillOf, tally } from './tally.js';

/** More months than this are a date that was misread, not a series. */
const MOST_MONTHS = 600;

/**
 * Share of each of the most asked skills, month by month from the first to the last. Months of fewer postings than say
 * something are there without a share, so that no line is drawn over them. Postings without a date are left out.
 */
export function trend(
  units: Units,
  { top = 10, fewest = FEWEST_IN_SEGMENT }: SegmentOptions = {},
): TrendRow[] {
  const monthOf = units.columns.splits.month.of;
  const dated = { ...units, rows: units.rows.filter((row) => monthOf[row] !== NONE) };
  const months = new Map(segmentsOf(dated, 'month', 1).map((segment) => [segment.name, segment.units]));
  const skills = mostAsked(dated, top);
  const wanted = askedAmong(dated, skills);
  return monthsBetween([...months.keys()]).flatMap((month) => {
    const inMonth = months.get(month);
    const total = inMonth?.rows.length ?? 0;
    const enough = inMonth && total >= fewest ? inMonth : null;
    const shares = enough && tally(enough, wanted);
    const none = enough && nobody(enough);
    return skills.map((skill, place) => ({
      month,
      skill: skillOf(dated, skill),
      total,
      share: shares?.get(place) ?? none,
    }));
  });
}

/** @param months  `YYYY-MM`, ascending */
function monthsBetween(months: readonly string[]): readonly string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const [from, to] = [indexOf(first), indexOf(last)];
  if (to - from >= MOST_MONTHS) return months;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const index = from + i;
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
