import type { Span } from '../model/span.js';

/**
 * Of claims on the same words the longest stays, then the surest, then the first: "Azure Machine Learning" is not also
 * machine learning, and "Prism" beside Workday is Workday's.
 *
 * @param sureness  how sure each claim is, null where that does not count
 * @returns for each claim the index of the claim that covers it, or -1 where it stays
 */
export function resolveOverlaps(claims: readonly Span[], sureness: readonly (number | null)[]): number[] {
  const order = claims
    .map((_, i) => i)
    .sort((a, b) => {
      const x = claims[a] as Span;
      const y = claims[b] as Span;
      return (
        y.end - y.start - (x.end - x.start) ||
        x.start - y.start ||
        surer(sureness[a] ?? null, sureness[b] ?? null) ||
        a - b
      );
    });
  const coveredBy = claims.map(() => -1);
  /** Which claim holds a unit of the text. */
  const holder = new Map<number, number>();
  for (const index of order) {
    const claim = claims[index] as Span;
    let winner: number | undefined;
    for (let at = claim.start; at < claim.end && winner === undefined; at++) winner = holder.get(at);
    if (winner === undefined) for (let at = claim.start; at < claim.end; at++) holder.set(at, index);
    else coveredBy[index] = winner;
  }
  return coveredBy;
}

function surer(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : b - a;
}
