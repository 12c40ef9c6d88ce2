/** `hits` of `total` things have some property. */
export interface Proportion {
  readonly hits: number;
  readonly total: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z_95 = 1.96;

/**
 * Wilson score interval for a share, so that 3 of 4 postings does not read like 75 % for sure.
 *
 * @param hits   postings naming the skill, 0 … total
 * @param total  postings read, at least 1
 * @returns bounds in 0 … 1, `low <= hits / total <= high`
 * @throws RangeError when `total` is below 1 or `hits` lies outside 0 … total
 * @see Wilson 1927, J. Am. Stat. Assoc. 22, 209–212
 */
export function wilson(hits: number, total: number, z = Z_95): Bounds {
  checkProportion({ hits, total });
  const share = hits / total;
  const centre = 2 * hits + z * z;
  const spread = z * Math.sqrt(z * z + 4 * hits * (1 - share));
  const scale = 2 * (total + z * z);
  // Rounding may carry a bound a last digit past the share or past 0 … 1, which is exact at both ends.
  return {
    low: hits === 0 ? 0 : Math.min((centre - spread) / scale, share),
    high: hits === total ? 1 : Math.max((centre + spread) / scale, share),
  };
}

/** @throws RangeError when `total` is below 1 or `hits` lies outside 0 … total */
export function checkProportion({ hits, total }: Proportion): void {
  if (!(total >= 1)) throw new RangeError(`A share needs a total of at least 1, not ${total}.`);
  if (!(hits >= 0 && hits <= total)) throw new RangeError(`${hits} hits of ${total} are no share.`);
}
