import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveOverlaps } from '../../src/match/overlaps.js';
import type { Span } from '../../src/model/span.js';

const CLAIMS = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 16 })
  .map((pairs) =>
    pairs.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start),
  );

test('the longest claim on some words stays, then the first, whatever else is claimed', () => {
  fc.assert(
    fc.property(CLAIMS, (claims) => {
      expect([...resolveOverlaps(claims, () => null)]).toEqual(naively(claims));
    }),
    { numRuns: 1_000 },
  );
});

/** Unit by unit: each claim, longest first, takes its units where nobody holds one of them. */
function naively(claims: readonly Span[]): number[] {
  const holder: number[] = [];
  const coveredBy = claims.map(() => -1);
  const length = (i: number) => (claims[i] as Span).end - (claims[i] as Span).start;
  const order = claims.map((_, i) => i).sort((a, b) => length(b) - length(a) || a - b);
  for (const index of order) {
    const { start, end } = claims[index] as Span;
    const held = holder.slice(start, end).find((other) => other !== undefined);
    if (held === undefined) for (let at = start; at < end; at++) holder[at] = index;
    else coveredBy[index] = held;
  }
  return coveredBy;
}

test('of two claims on the same words the surer stays, else the first', () => {
  const same = [
    { start: 3, end: 8 },
    { start: 3, end: 8 },
  ];
  expect([...resolveOverlaps(same, (i) => [0.9, 0.95][i] as number)]).toEqual([1, -1]);
  expect([...resolveOverlaps(same, () => null)]).toEqual([-1, 0]);
});
