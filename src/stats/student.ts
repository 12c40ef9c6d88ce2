/** Halvings of the search: finer than a double can tell apart. */
const STEPS = 80;

/**
 * Two-sided quantile of Student's t: how many standard errors reach to each side so that `outside` is left out.
 *
 * @param degrees  of freedom, at least 1; need not be whole
 * @see Student 1908, Biometrika 6, 1–25
 */
export function studentQuantile(degrees: number, outside = 0.05): number {
  // P(|T| > t) = I_x(degrees / 2, 1 / 2) with x = degrees / (degrees + t²), which grows with x.
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, degrees / 2, 0.5) < outside) low = middle;
    else high = middle;
  }
  return Math.sqrt((degrees * (1 - high)) / high);
}

/** Regularized incomplete beta function. @see Press et al. 1992, Numerical Recipes in C, §6.4 (betai, betacf) */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The continued fraction converges quickly on this side of the mean; the other is its mirror.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1000; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / kept(1 + term * d);
      c = kept(1 + term / c);
      fraction *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** @see Lanczos 1964; coefficients of Press et al. 1992, §6.1 */
function logGamma(x: number): number {
  const series = LANCZOS.reduce((sum, coefficient, i) => sum + coefficient / (x + 1 + i), 1.000000000190015);
  return (x + 0.5) * Math.log(x + 5.5) - (x + 5.5) + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}
