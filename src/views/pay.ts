import type { PayRow, ViewPosting } from '../model/view.js';
import { quantile } from '../stats/quantile.js';
import { askedIds, byText, nameTeller } from './tally.js';

export interface PayOptions {
  /** Postings with stated pay a skill needs, and employers among them: quartiles of fewer say little. */
  readonly fewest?: number;
  readonly fewestEmployers?: number;
}

/**
 * Stated yearly pay of the postings that ask for each skill, by currency, the best paid first. It is the pay of jobs
 * that name the skill, not the worth of the skill.
 */
export function payBySkill(
  postings: readonly ViewPosting[],
  { fewest = 20, fewestEmployers = 5 }: PayOptions = {},
): PayRow[] {
  const nameOf = nameTeller(postings);
  const paid = new Map<string, { id: string; currency: string; yearly: number[]; employers: Set<string> }>();
  for (const posting of postings) {
    if (!posting.pay) continue;
    const { currency, yearly } = posting.pay;
    for (const id of new Set(askedIds(posting))) {
      const key = `${currency} ${id}`;
      const known = paid.get(key) ?? { id, currency, yearly: [], employers: new Set<string>() };
      known.yearly.push(yearly);
      known.employers.add(posting.employer);
      paid.set(key, known);
    }
  }
  return [...paid.values()]
    .filter(({ yearly, employers }) => yearly.length >= fewest && employers.size >= fewestEmployers)
    .map(({ id, currency, yearly, employers }) => {
      const sorted = [...yearly].sort((a, b) => a - b);
      return {
        skill: { id, name: nameOf(id) },
        currency,
        n: sorted.length,
        employers: employers.size,
        lower: quantile(sorted, 0.25),
        median: quantile(sorted, 0.5),
        upper: quantile(sorted, 0.75),
      };
    })
    .sort((a, b) => byText(a.currency, b.currency) || b.median - a.median || byText(a.skill.id, b.skill.id));
}
