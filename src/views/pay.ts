import type { Units } from '../model/units.js';
import type { PayRow, PayStrip } from '../model/view.js';
import { quantile } from '../stats/quantile.js';
import { askedSkills, byText, type Keys, perEmployer, rowsByKey, skillOf, valuesIn } from './tally.js';

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
export function payBySkill(units: Units, options: PayOptions = {}): PayRow[] {
  return byCurrency(units).flatMap((paid) =>
    strips(paid, askedSkills(units), options)
      .map(({ key, strip }) => ({ skill: skillOf(units, key), ...strip }))
      .sort((a, b) => b.median - a.median || byText(a.skill.id, b.skill.id)),
  );
}

/** The same of all postings that state their pay, whatever they ask for, by currency. */
export function payOfAll(units: Units, options: PayOptions = {}): PayStrip[] {
  const all: Keys = { names: ['all'], each: (_, see) => see(0) };
  return byCurrency(units).flatMap((paid) => strips(paid, all, options).map(({ strip }) => strip));
}

interface Paid {
  readonly currency: string;
  readonly units: Units;
}

/** The units that state their pay; the currency that most of them name stands first. */
function byCurrency(units: Units): Paid[] {
  const { currency } = units.columns;
  const { from, rows } = rowsByKey(units, valuesIn(currency));
  return currency.names
    .map((name, i) => ({ currency: name, units: { ...units, rows: rows.subarray(from[i], from[i + 1]) } }))
    .filter((paid) => paid.units.rows.length > 0)
    .sort((a, b) => b.units.rows.length - a.units.rows.length || byText(a.currency, b.currency));
}

/** What the units of each key are paid, where there are enough of them. */
function strips(
  { currency, units }: Paid,
  keys: Keys,
  { fewest = FEWEST_PAID, fewestEmployers = FEWEST_EMPLOYERS_PAID }: PayOptions,
): { key: number; strip: PayStrip }[] {
  const { from, rows } = rowsByKey(units, keys);
  return keys.names.flatMap((_, key) => {
    const own = rows.subarray(from[key], from[key + 1]);
    if (own.length < fewest) return [];
    const employers = perEmployer(units, own).size;
    if (employers < fewestEmployers) return [];
    const sorted = Float64Array.from(own, (row) => units.columns.yearlyPay[row] as number).sort();
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
      number,
      number,
      number,
    ];
    return [{ key, strip: { currency, n: sorted.length, employers, lower, median, upper } }];
  });
}
