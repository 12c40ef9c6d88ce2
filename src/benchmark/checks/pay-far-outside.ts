import { isComparableRole, seedLevelOf } from '../read-pay.js';
import { yearlyPay } from '../yearly.js';
import type { Check } from './check.js';

/** Pay this many times outside a range is no matter of taste any more. */
const FAR = 2;

/** Outside of this, in money of a year, a number is a benefit, a placeholder or a slip ("$0.00 per year", "$92.000,00"), not pay. */
const PLAUSIBLE = { min: 15_000, max: 1_000_000 } as const;

/**
 * Pay of which nothing lies within half the lower and twice the upper bound of the benchmark's range.
 *
 * Judged by reading all 5 hits in 13,056 real postings: 3 true; one took a bonus for pay, which was mended since, one is
 * piecework.
 */
export const payFarOutside: Check = {
  code: 'pay-far-outside',
  find({ posting, facts }, { benchmark }) {
    const { salary, level, employmentType } = facts;
    if (!salary || !isComparableRole(posting.title)) return [];
    // An intern's or a part-timer's pay is no full salary, and the seed has none for managers and above.
    if (level && !seedLevelOf(level.value)) return [];
    if (employmentType && !['full_time', 'contract'].includes(employmentType.value)) return [];
    const pay = yearlyPay(salary.value, benchmark.currency);
    const low = pay?.min ?? pay?.max;
    const high = pay?.max ?? pay?.min;
    if (low === null || low === undefined || high === null || high === undefined) return [];
    if (low < PLAUSIBLE.min || high > PLAUSIBLE.max) return [];
    const wanted = level ? seedLevelOf(level.value) : undefined;
    const range = benchmark.facts.find((claim) =>
      wanted ? claim.level === wanted : claim.section === 'Factors Influencing Salary',
    );
    if (!range) return [];
    const of = wanted ? `${wanted} range` : 'whole range';
    if (high < range.min / FAR)
      return [{ code: 'pay-far-outside', message: `The pay lies under half of the role document's ${of}.` }];
    if (low > range.max * FAR)
      return [{ code: 'pay-far-outside', message: `The pay lies over twice the role document's ${of}.` }];
    return [];
  },
};
