import { type Bounds, type Proportion, wilson, Z_95 } from './proportion.js';

/**
 * Newcombe's hybrid score interval for the difference `a − b` of two independent shares. Unlike the interval of
 * the textbooks (Wald) it keeps its coverage for small samples and shares near 0 or 1, which most skills have.
 *
 * @returns bounds in −1 … 1, `low <= a.hits / a.total − b.hits / b.total <= high`
 * @throws RangeError for hits outside 0 … total or a total below 1
 * @see Newcombe 1998, Statistics in Medicine 17, 873–890, method 10
 */
export function newcombe(a: Proportion, b: Proportion, z = Z_95): Bounds {
  const shareA = a.hits / a.total;
  const shareB = b.hits / b.total;
  const boundsA = wilson(a.hits, a.total, z);
  const boundsB = wilson(b.hits, b.total, z);
  const difference = shareA - shareB;
  return {
    low: Math.max(-1, difference - Math.hypot(shareA - boundsA.low, boundsB.high - shareB)),
    high: Math.min(1, difference + Math.hypot(boundsA.high - shareA, shareB - boundsB.low)),
  };
}
