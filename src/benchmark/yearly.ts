import type { Salary } from '../model/facts.js';
import type { PayPeriod } from '../model/posting.js';

/** How much of one currency a unit of another is worth, by ISO 4217 code, as the user gave it. Nothing is looked up. */
export type Rates = Readonly<Record<string, number>>;

export interface YearlyPay {
  readonly min: number | null;
  readonly max: number | null;
  /** What was done to the figures of the posting, in words; empty where nothing was. */
  readonly rules: readonly string[];
}

/** Full time all year: 40 hours in each of 52 weeks, of 5 days; no unpaid leave. The usual US convention. */
const PER_YEAR: Readonly<Record<PayPeriod, number>> = { hour: 2_080, day: 260, week: 52, month: 12, year: 1 };

/** Pay as money of `currency` per year, or null where that would need a rate nobody gave. */
export function yearlyPay(salary: Salary, currency: string, rates: Rates = {}): YearlyPay | null {
  const rate = salary.currency === currency ? 1 : rates[salary.currency];
  if (rate === undefined) return null;
  const times = PER_YEAR[salary.period];
  const rules = [
    ...(times === 1 ? [] : [`${times === 2_080 ? '2,080' : times} ${salary.period}s a year`]),
    ...(rate === 1 ? [] : [`1 ${salary.currency} as ${rate} ${currency}`]),
  ];
  const yearly = (amount: number | null) => (amount === null ? null : Math.round(amount * times * rate));
  return { min: yearly(salary.min), max: yearly(salary.max), rules };
}
