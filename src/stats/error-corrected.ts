import { intervalAt } from './clustered.js';
import type { Bounds } from './proportion.js';

/** A share and how many units drawn one by one would tell as much. */
export interface Measured {
  readonly share: number;
  readonly effectiveN: number;
}

/** How often an instrument is right, measured on cases whose truth is known. */
export interface Accuracy {
  /** Of what it found, the share that is there. */
  readonly precision: Measured;
  /** Of what is there, the share it found. */
  readonly recall: Measured;
}

/**
 * The share there would be without the instrument's errors: observed × precision / recall. This is the estimator of
 * Rogan and Gladen, (observed + specificity − 1) / (sensitivity + specificity − 1), with sensitivity = recall and the
 * specificity that goes with that precision at this share: for a rare property a specificity near 1 cannot be measured,
 * a precision can.
 *
 * The interval carries the uncertainty of all three by the method of variance estimates recovery from their Wilson
 * intervals: of the quotient on the logarithm, of the product on the share itself.
 *
 * @returns share and bounds in 0 … 1
 * @throws RangeError where precision or recall is 0: nothing can be told then
 * @see Rogan & Gladen 1978, Am. J. Epidemiol. 107, 71–76; Zou, Huo & Taleban 2009, Environmetrics 20, 172–180
 */
export function errorCorrected(
  observed: Measured,
  { precision, recall }: Accuracy,
): { readonly share: number; readonly interval: Bounds } {
  if (!(precision.share > 0 && recall.share > 0))
    throw new RangeError('An instrument that is never right cannot be corrected for.');
  const factor = precision.share / recall.share;
  const p = intervalAt(precision.share, precision.effectiveN);
  const r = intervalAt(recall.share, recall.effectiveN);
  const logs = (a: number, b: number) => Math.abs(Math.log(a / b));
  const factorLow = factor * Math.exp(-Math.hypot(logs(precision.share, p.low), logs(r.high, recall.share)));
  const factorHigh = factor * Math.exp(Math.hypot(logs(p.high, precision.share), logs(recall.share, r.low)));

  const seen = intervalAt(observed.share, observed.effectiveN);
  const share = observed.share * factor;
  const down = Math.hypot(factor * (observed.share - seen.low), observed.share * (factor - factorLow));
  const up = Math.hypot(factor * (seen.high - observed.share), observed.share * (factorHigh - factor));
  return {
    share: Math.min(1, share),
    interval: { low: Math.min(1, Math.max(0, share - down)), high: Math.min(1, share + up) },
  };
}
