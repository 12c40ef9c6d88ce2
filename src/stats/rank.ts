/**
 * Standard competition ranks: the highest value is 1, equal values have equal ranks, and the next one counts all
 * before it (1, 2, 2, 4).
 *
 * @returns ranks in the order of `values`
 */
export function competitionRanks(values: readonly number[]): number[] {
  const rankOf = new Map<number, number>();
  [...values]
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      if (!rankOf.has(value)) rankOf.set(value, index + 1);
    });
  return values.map((value) => rankOf.get(value) as number);
}
