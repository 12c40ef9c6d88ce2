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
      const winners = resolveOverlaps(claims, () => null);
      expect(winners.map((winner) => claims.indexOf(winner as Span))).toEqual(naively(claims));
    }),
    { numRuns: 1_000 },
  );
});

/** Unit by unit: each claim, longest first, takes its units where nobody holds one of them. */
function naively(claims: readonly Span[]): number[] {
  const holder: number[] = [];
  const winners = claims.map((_, i) => i);
  const length = (i: number) => (claims[i] as Span).end - (claims[i] as Span).start;
  const order = claims.map((_, i) => i).sort((a, b) => length(b) - length(a) || a - b);
  for (const index of order) {
    const { start, end } = claims[index] as Span;
    const held = holder.slice(start, end).find((other) => other !== undefined);
    if (held === undefined) for (let at = start; at < end; at++) holder[at] = index;
    else winners[index] = held;
  }
  return winners;
}

test('of two claims on the same words the surer stays, else the first', () => {
  const [one, other] = [
    { start: 3, end: 8 },
    { start: 3, end: 8 },
  ];
  const surenesses = [0.9, 0.95];
  expect(resolveOverlaps([one, other], (i) => surenesses[i] ?? null)[0]).toBe(other);
  expect(resolveOverlaps([one, other], () => null)[0]).toBe(one);
  expect(resolveOverlaps([one, other], () => null)[1]).toBe(one);
});

test('what claims nothing takes no words', () => {
  const claim = { start: 3, end: 8 };
  expect(resolveOverlaps([null, claim, null], () => null)).toEqual([null, claim, null]);
});
