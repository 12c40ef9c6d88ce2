import type { PayRow, PayStrip, ViewPosting } from '../model/view.js';
import { quantile } from '../stats/quantile.js';
import { askedIds, byText, nameTeller } from './tally.js';

export interface PayOptions {
  readonly fewest?: number;
  readonly fewestEmployers?: number;
}

/** Postings with stated pay a skill needs, and employers among them: quartiles of fewer say little. */
export const FEWEST_PAID = 20;
export const FEWEST_EMPLOYERS_PAID = 5;

/**
 * Stated yearly pay of the postings that ask for each skill, by currency (the most named first), the best paid first. It is the pay of jobs
 * that name the skill, not the worth of the skill.
 */
export function payBySkill(
  postings: readonly ViewPosting[],
  { fewest = FEWEST_PAID, fewestEmployers = FEWEST_EMPLOYERS_PAID }: PayOptions = {},
): PayRow[] {
  const nameOf = nameTeller(postings);
  const byCurrency = mostPaidFirst(postings);
  const paid = new Map<string, Paid & { readonly id: string }>();
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
    .map((group) => ({ skill: { id: group.id, name: nameOf(group.id) }, ...summary(group) }))
    .sort(
      (a, b) => byCurrency(a.currency, b.currency) || b.median - a.median || byText(a.skill.id, b.skill.id),
    );
}

/** The same of all postings that state their pay, whatever they ask for, by currency. */
export function payOfAll(
  postings: readonly ViewPosting[],
  { fewest = FEWEST_PAID, fewestEmployers = FEWEST_EMPLOYERS_PAID }: PayOptions = {},
): PayStrip[] {
  const byCurrency = mostPaidFirst(postings);
  const paid = new Map<string, Paid>();
  for (const { pay, employer } of postings) {
    if (!pay) continue;
    const known = paid.get(pay.currency) ?? { currency: pay.currency, yearly: [], employers: new Set() };
    known.yearly.push(pay.yearly);
    known.employers.add(employer);
    paid.set(pay.currency, known);
  }
  return [...paid.values()]
    .filter(({ yearly, employers }) => yearly.length >= fewest && employers.size >= fewestEmployers)
    .map(summary)
    .sort((a, b) => byCurrency(a.currency, b.currency));
}

/** The currency that most postings name stands first. */
function mostPaidFirst(postings: readonly ViewPosting[]): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  for (const { pay } of postings) if (pay) counts.set(pay.currency, (counts.get(pay.currency) ?? 0) + 1);
  return (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byText(a, b);
}

interface Paid {
  readonly currency: string;
  readonly yearly: number[];
  readonly employers: Set<string>;
}

function summary({ currency, yearly, employers }: Paid): PayStrip {
  const sorted = [...yearly].sort((a, b) => a - b);
  return {
    currency,
    n: sorted.length,
    employers: employers.size,
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
  };
}
