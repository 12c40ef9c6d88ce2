import fc from 'fast-check';
import { expect, test } from 'vitest';
import { koopman } from '../../src/stats/ratio.js';
import { proportion } from './arbitrary.js';

test('the interval of 36/40 to 16/80 is that of Koopman 1984', () => {
  const { low, high } = koopman({ hits: 36, total: 40 }, { hits: 16, total: 80 }, 1.959964);
  expect(low).toBeCloseTo(2.94, 2);
  expect(high).toBeCloseTo(7.15, 2);
});

test('holds the ratio, and turns round with its sides', () => {
  fc.assert(
    fc.property(proportion, proportion, (a, b) => {
      fc.pre(a.hits > 0 && b.hits > 0);
      const ratio = a.hits / a.total / (b.hits / b.total);
      const there = koopman(a, b);
      const back = koopman(b, a);
      expect(there.low).toBeLessThanOrEqual(ratio * (1 + 1e-9));
      expect(there.high).toBeGreaterThanOrEqual(ratio * (1 - 1e-9));
      expect(back.low * there.high).toBeCloseTo(1, 5);
    }),
  );
});

test('no hits leave the ratio open on that side', () => {
  const none = { hits: 0, total: 50 };
  const some = { hits: 10, total: 50 };
  expect(koopman(none, some).low).toBe(0);
  expect(koopman(none, some).high).toBeLessThan(0.5);
  expect(koopman(some, none).low).toBeGreaterThan(2);
  expect(koopman(some, none).high).toBe(Number.POSITIVE_INFINITY);
  expect(koopman(none, none)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
});
