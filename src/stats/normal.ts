/** Probability that a standard normal value lies at least as far from 0 as `z`, on either side. */
export function twoSidedNormal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** Coefficients of the Chebyshev fit, lowest power first. */
const FIT = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/**
 * Complementary error function for `x >= 0`, with a relative error below 1.2e-7 everywhere, so that the p-values
 * of far tails keep their order.
 *
 * @see Press et al. 1992, Numerical Recipes in C, §6.2 (erfcc)
 */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const exponent = FIT.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return Math.min(1, t * Math.exp(-x * x + exponent));
}
