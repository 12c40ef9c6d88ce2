/** Index of the first of ascending numbers that is no less than `least`; `count`, by which they end, where none is. */
export function firstAtLeast(ascending: ArrayLike<number>, least: number, count = ascending.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of `count` things in order of which `isBefore` no longer holds; `count` where it holds of all. */
export function firstNot(isBefore: (index: number) => boolean, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
