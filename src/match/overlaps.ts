import type { Span } from '../model/span.js';

/** How sure a claim is among technologies that share its name; null where that does not count. */
export type SurenessOf = (claim: number) => number | null;

/**
 * Of claims on the same words the longest stays, then the surest, then the first: "Azure Machine Learning" is not also
 * machine learning, and "Prism" beside Workday is Workday's.
 *
 * @param claims  in the order of their starts
 * @returns for each claim the index of the claim that covers it, or -1 where it stays
 */
export function resolveOverlaps(claims: readonly Span[], surenessOf: SurenessOf): Int32Array {
  const coveredBy = new Int32Array(claims.length).fill(-1);
  for (let from = 0; from < claims.length; ) {
    let end = (claims[from] as Span).end;
    let to = from + 1;
    for (; to < claims.length && (claims[to] as Span).start < end; to++)
      end = Math.max(end, (claims[to] as Span).end);
    // Nearly every claim has its words for itself.
    if (to - from > 1) resolveAmong(claims, from, to, end, surenessOf, coveredBy);
    from = to;
  }
  return coveredBy;
}

/** Settles a run of claims each of which overlaps one before it. */
function resolveAmong(
  claims: readonly Span[],
  from: number,
  to: number,
  end: number,
  surenessOf: SurenessOf,
  coveredBy: Int32Array,
): void {
  const { start } = claims[from] as Span;
  /** Which claim holds a unit of the text, from the run's start on. */
  const holder = new Int32Array(end - start).fill(-1);
  const order = Array.from({ length: to - from }, (_, i) => from + i);
  order.sort((a, b) => {
    const x = claims[a] as Span;
    const y = claims[b] as Span;
    const longer = lengthOf(y) - lengthOf(x);
    return longer || (x.start === y.start && surer(surenessOf(a), surenessOf(b))) || a - b;
  });
  for (const index of order) {
    const claim = claims[index] as Span;
    let at = claim.start - start;
    while (at < claim.end - start && holder[at] === -1) at++;
    if (at === claim.end - start) holder.fill(index, claim.start - start, at);
    else coveredBy[index] = holder[at] as number;
  }
}

function surer(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : b - a;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
