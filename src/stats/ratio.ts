import { type Bounds, checkProportion, type Proportion, Z_95 } from './proportion.js';

/** Halvings of the search on the logarithm: finer than a double can tell apart. */
const STEPS = 100;
/** Ratios beyond this are as good as unbounded. */
const WIDEST = 1e12;

/**
 * Koopman's score interval for the ratio `a / b` of two independent shares. Like Wilson's it keeps its coverage where
 * the usual one on the logarithm fails: few hits, or none.
 *
 * @returns bounds from 0 on; `high` is Infinity where `b` has no hits, and both ends are open where neither side has any
 * @throws RangeError for hits outside 0 … total or a total below 1
 * @see Koopman 1984, Biometrics 40, 513–517
 */
export function koopman(a: Proportion, b: Proportion, z = Z_95): Bounds {
  checkProportion(a);
  checkProportion(b);
  if (a.hits === 0 && b.hits === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
  const limit = z * z;
  const ratio = a.hits / a.total / (b.hits / b.total);
  return {
    low: a.hits === 0 ? 0 : crossing(Math.min(ratio, WIDEST), 1 / WIDEST),
    high: b.hits === 0 ? Number.POSITIVE_INFINITY : crossing(Math.max(ratio, 1 / WIDEST), WIDEST),
  };

  /** The ratio between `inside`, which the data do not refuse, and `outside`, where they begin to. */
  function crossing(inside: number, outside: number): number {
    let [near, far] = [Math.log(inside), Math.log(outside)];
    for (let step = 0; step < STEPS; step++) {
      const middle = (near + far) / 2;
      if (score(Math.exp(middle), a, b) <= limit) near = middle;
      else far = middle;
    }
    return Math.exp(near);
  }
}

/** Pearson's χ² of the counts against their likeliest values under a ratio of `theta`. */
function score(theta: number, a: Proportion, b: Proportion): number {
  const all = a.total + b.total;
  const middle = theta * (a.total + b.hits) + a.hits + b.total;
  const hits = a.hits + b.hits;
  // The smaller root, in the form that does not cancel.
  const expected =
    (2 * theta * hits) / (middle + Math.sqrt(Math.max(0, middle ** 2 - 4 * theta * all * hits)));
  return misfit(a, expected) + misfit(b, expected / theta);
}

function misfit({ hits, total }: Proportion, share: number): number {
  const expected = Math.min(1, share);
  const spread = total * expected * (1 - expected);
  if (spread > 0) return (hits - total * expected) ** 2 / spread;
  return hits === total * expected ? 0 : Number.POSITIVE_INFINITY;
}
