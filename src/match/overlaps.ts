import type { Span } from '../model/span.js';

/** How sure a claim is among technologies that share its name; null where that does not count. */
export type SurenessOf = (claim: number) => number | null;

/**
 * Of claims on the same words the longest stays, then the surest, then the first: "Azure Machine Learning" is not also
 * machine learning, and "Prism" beside Workday is Workday's.
 *
 * @param claims  in the order of their starts; null where nothing is claimed
 * @returns for each claim the one that has its words: itself where it stays
 */
export function resolveOverlaps<Claim extends Span>(
  claims: readonly (Claim | null)[],
  surenessOf: SurenessOf,
): readonly (Claim | null)[] {
  /** Written over once two claims contest a word. */
  let winners: (Claim | null)[] | null = null;
  for (let from = 0; from < claims.length; ) {
    let end = (claims[from] ?? NOTHING).end;
    let to = from + 1;
    let isContested = false;
    for (; to < claims.length; to++) {
      const claim = claims[to];
      if (!claim) continue;
      if (claim.start >= end) break;
      isContested = true;
      end = Math.max(end, claim.end);
    }
    // Nearly every claim has its words for itself.
    if (isContested) {
      winners ??= claims.slice();
      settle(claims, from, to, end, surenessOf, winners);
    }
    from = to;
  }
  return winners ?? claims;
}

const NOTHING: Span = { start: -1, end: -1 };

/** Settles a run of claims each of which overlaps one before it. @param winners  written over where a claim has to go */
function settle<Claim extends Span>(
  claims: readonly (Claim | null)[],
  from: number,
  to: number,
  end: number,
  surenessOf: SurenessOf,
  winners: (Claim | null)[],
): void {
  const { start } = claims[from] as Claim;
  const over = onlyOneOver(start, end, claims, from);
  if (over) {
    for (let index = from; index < to; index++) if (claims[index]) winners[index] = over;
    return;
  }
  const order: number[] = [];
  for (let index = from; index < to; index++) if (claims[index]) order.push(index);
  order.sort((a, b) => {
    const x = claims[a] as Claim;
    const y = claims[b] as Claim;
    const longer = lengthOf(y) - lengthOf(x);
    return longer || (x.start === y.start && surer(surenessOf(a), surenessOf(b))) || a - b;
  });
  if (holders.length < end - start) holders = new Int32Array(2 * (end - start));
  holders.fill(-1, 0, end - start);
  for (const index of order) {
    const claim = claims[index] as Claim;
    const to = claim.end - start;
    let at = claim.start - start;
    while (at < to && holders[at] === -1) at++;
    if (at === to) holders.fill(index, claim.start - start, to);
    else winners[index] = claims[holders[at] as number] as Claim;
  }
}

/** Which claim holds a unit of the text, from the run's start on. */
let holders = new Int32Array(256);

/** The claim over all the words of a run, which most runs have; null where there is none or several. */
function onlyOneOver<Claim extends Span>(
  start: number,
  end: number,
  claims: readonly (Claim | null)[],
  from: number,
): Claim | null {
  let found: Claim | null = null;
  for (let index = from; index < claims.length; index++) {
    const claim = claims[index];
    if (!claim) continue;
    if (claim.start > start) break;
    if (claim.end < end) continue;
    if (found) return null;
    found = claim;
  }
  return found;
}

function surer(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : b - a;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
