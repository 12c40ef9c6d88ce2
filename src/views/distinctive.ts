import type { DistinctiveRow, SegmentBy, ViewPosting } from '../model/view.js';
import { backgroundPrior, logOdds } from '../stats/log-odds.js';
import { segmentsOf } from './segment.js';
import { askedIds, byText, counts, nameTeller } from './tally.js';

export interface DistinctiveOptions {
  /** Skills for each segment. */
  readonly top?: number;
  readonly fewest?: number;
}

/** A segment of fewer postings is left out. */
const FEWEST_POSTINGS = 20;

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
  postings: readonly ViewPosting[],
  by: SegmentBy,
  { top = 10, fewest = FEWEST_POSTINGS }: DistinctiveOptions = {},
): DistinctiveRow[] {
  const all = counts(postings, askedIds);
  const ids = [...all.keys()].sort(byText);
  const everywhere = ids.map((id) => all.get(id)?.postings ?? 0);
  const nameOf = nameTeller(postings);
  const mentions = everywhere.reduce((sum, n) => sum + n, 0);
  const prior = backgroundPrior(everywhere, (mentions / Math.max(1, postings.length)) * PRIOR_POSTINGS);
  return segmentsOf(postings, by, fewest)
    .filter((segment) => segment.postings.length < postings.length)
    .flatMap((segment) => {
      const own = counts(segment.postings, askedIds);
      const inside = ids.map((id) => own.get(id)?.postings ?? 0);
      const outside = everywhere.map((n, i) => n - (inside[i] ?? 0));
      const totals = [segment.postings.length, postings.length - segment.postings.length] as const;
      return logOdds(inside, outside, prior)
        .map(({ delta, z }, i) => ({
          id: ids[i] as string,
          delta,
          z,
          in: inside[i] ?? 0,
          out: outside[i] ?? 0,
        }))
        .filter((skill) => skill.in / totals[0] > skill.out / totals[1])
        .filter(({ z, id }) => z >= LEAST_Z && (by === 'company' || isShared(own.get(id)?.employers)))
        .sort((a, b) => b.z - a.z || byText(a.id, b.id))
        .slice(0, top)
        .map((skill) => ({
          segment: segment.name,
          skill: { id: skill.id, name: nameOf(skill.id) },
          inside: { postings: skill.in, total: totals[0], share: skill.in / totals[0] },
          outside: { postings: skill.out, total: totals[1], share: skill.out / totals[1] },
          logOdds: skill.delta,
          z: skill.z,
        }));
    });
}

function isShared(employers: number | undefined): boolean {
  return (employers ?? 0) >= FEWEST_EMPLOYERS;
}

/** The rules above as sentences; they read the same constants. */
export function distinctiveRules(): string[] {
  return [
    `What sets a segment apart: log-odds of its share against that of all other postings, with a prior as heavy as ${PRIOR_POSTINGS} postings, in standard errors (Monroe et al. 2008) and a larger share; at least ${LEAST_Z} of them, asked for by at least ${FEWEST_EMPLOYERS} of its employers, in segments of at least ${FEWEST_POSTINGS} postings.`,
  ];
}
