import type { Units } from '../model/units.js';
import type { DistinctiveRow, Named, SegmentBy } from '../model/view.js';
import { backgroundPrior, logOdds } from '../stats/log-odds.js';
import { segmentsOf } from './segment.js';
import { askedAmong, byText, counts, mostAsked, skillOf } from './tally.js';

export interface DistinctiveOptions {
  /** Skills for each segment. */
  readonly top?: number;
  readonly fewest?: number;
}

/** A segment of fewer postings is left out. */
export const FEWEST_IN_DISTINCTIVE = 20;

/** Standard errors a skill has to stand out by: chance alone would pass one in forty. */
const LEAST_Z = 1.96;
/** Skills asked for by fewer employers of a segment are theirs, not the segment's; a company is one employer. */
const FEWEST_EMPLOYERS = 3;
/** The prior weighs as much as so many postings. */
const PRIOR_POSTINGS = 10;

/**
 * What each segment asks for more than all others: by log-odds with a prior, in standard errors. The odds are those of a
 * skill among all that is asked for, so where a segment asks for little its share has to be larger as well.
 */
export function distinctive(
  units: Units,
  by: SegmentBy,
  { top = 10, fewest = FEWEST_IN_DISTINCTIVE }: DistinctiveOptions = {},
): DistinctiveRow[] {
  const asked = mostAsked(units, Number.POSITIVE_INFINITY);
  const skills = asked.map((number) => skillOf(units, number));
  const order = [...skills.keys()].sort((a, b) => byText(skills[a]?.id ?? '', skills[b]?.id ?? ''));
  const keys = askedAmong(
    units,
    order.map((i) => asked[i] as number),
  );
  const everywhere = [...counts(units, keys).units];
  const mentions = everywhere.reduce((sum, n) => sum + n, 0);
  const total = units.rows.length;
  const prior = backgroundPrior(everywhere, (mentions / Math.max(1, total)) * PRIOR_POSTINGS);
  return segmentsOf(units, by, fewest)
    .filter((segment) => segment.units.rows.length < total)
    .flatMap((segment) => {
      const own = counts(segment.units, keys);
      const inside = [...own.units];
      const outside = everywhere.map((n, i) => n - (inside[i] ?? 0));
      const totals = [segment.units.rows.length, total - segment.units.rows.length] as const;
      return logOdds(inside, outside, prior)
        .map(({ delta, z }, i) => ({
          skill: skills[order[i] as number] as Named,
          employers: own.employers[i] ?? 0,
          delta,
          z,
          in: inside[i] ?? 0,
          out: outside[i] ?? 0,
        }))
        .filter((row) => row.in / totals[0] > row.out / totals[1])
        .filter(({ z, employers }) => z >= LEAST_Z && (by === 'company' || employers >= FEWEST_EMPLOYERS))
        .sort((a, b) => b.z - a.z || byText(a.skill.id, b.skill.id))
        .slice(0, top)
        .map((row) => ({
          segment: segment.name,
          skill: row.skill,
          inside: { postings: row.in, total: totals[0], share: row.in / totals[0] },
          outside: { postings: row.out, total: totals[1], share: row.out / totals[1] },
          logOdds: row.delta,
          z: row.z,
        }));
    });
}

/** The rules above as sentences; they read the same constants. */
export function distinctiveRules(): string[] {
  return [
    `What sets a segment apart: log-odds of its share against that of all other postings, with a prior as heavy as ${PRIOR_POSTINGS} postings, in standard errors (Monroe et al. 2008) and a larger share; at least ${LEAST_Z} of them, asked for by at least ${FEWEST_EMPLOYERS} of its employers, in segments of at least ${FEWEST_IN_DISTINCTIVE} postings.`,
  ];
}
