import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stratum, splitChange } from '../../src/stats/standardize.js';

const side = (strata: Record<string, [units: number, share: number]>) =>
  new Map(
    Object.entries(strata).map(([name, [units, share]]): [string, Stratum] => [
      name,
      { units, share, effectiveN: units },
    ]),
  );

test('more roles of one family are mix, not market', () => {
  const split = splitChange(side({ ml: [50, 0.8], web: [50, 0.2] }), side({ ml: [80, 0.8], web: [20, 0.2] }));
  expect(split.change).toBeCloseTo(0.18, 10);
  expect(split.mix).toBeCloseTo(0.18, 10);
  expect(split.rate).toBeCloseTo(0, 10);
});

test('a skill asked for more in each family is market, not mix', () => {
  const split = splitChange(side({ ml: [50, 0.6], web: [50, 0.2] }), side({ ml: [50, 0.8], web: [50, 0.4] }));
  expect(split.rate).toBeCloseTo(0.2, 10);
  expect(split.mix).toBeCloseTo(0, 10);
  expect(split.rateError).toBeGreaterThan(0);
});

// Kitagawa's formula by hand: Σ (w' − w)(p + p')/2 and Σ (p' − p)(w + w')/2.
test('both at once are split at the mean of the sides', () => {
  const split = splitChange(side({ a: [50, 0.2], b: [50, 0.4] }), side({ a: [25, 0.4], b: [75, 0.6] }));
  expect(split.change).toBeCloseTo(0.25, 10);
  expect(split.mix).toBeCloseTo(-0.25 * 0.3 + 0.25 * 0.5, 10);
  expect(split.rate).toBeCloseTo(0.2 * 0.375 + 0.2 * 0.625, 10);
});

test('the parts add up to the change of the crude share and turn round with the sides', () => {
  const strata = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true })),
    { minKeys: 1 },
  );
  const crude = (s: Record<string, [number, number]>) => {
    const all = Object.values(s);
    return all.reduce((sum, [n, p]) => sum + n * p, 0) / all.reduce((sum, [n]) => sum + n, 0);
  };
  fc.assert(
    fc.property(strata, strata, (a, b) => {
      const there = splitChange(side(a), side(b));
      const back = splitChange(side(b), side(a));
      expect(there.rate + there.mix).toBeCloseTo(crude(b) - crude(a), 9);
      expect(back.rate).toBeCloseTo(-there.rate, 9);
      expect(back.mix).toBeCloseTo(-there.mix, 9);
      expect(back.rateError).toBeCloseTo(there.rateError, 9);
    }),
  );
});
