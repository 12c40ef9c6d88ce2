/**
 * A quantile of a sample, between two values by straight line.
 *
 * @param sorted  ascending, at least one value
 * @param part  0 … 1: 0.5 is the median
 * @see Hyndman & Fan 1996, The American Statistician 50, 361–365, definition 7
 */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  const last = sorted.length - 1;
  if (last < 0) throw new RangeError('A quantile needs at least one value.');
  const place = last * part;
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}
