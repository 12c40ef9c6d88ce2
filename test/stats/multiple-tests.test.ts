import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExact, pooledZTest, qValues, sameSharePValue } from '../../src/stats/multiple-tests.js';
import { twoSidedNormal } from '../../src/stats/normal.js';
import { proportion } from './arbitrary.js';

describe('p-value of the same share on both sides', () => {
  test.each([
    [1.96, 0.04999579],
    [2.5758293, 0.01],
    [3.2905267, 0.001],
    [6, 1.973175e-9],
  ])('the normal tail beyond %f is the tabled one', (z, p) => {
    expect(twoSidedNormal(z) / p).toBeCloseTo(1, 5);
    expect(twoSidedNormal(-z)).toBe(twoSidedNormal(z));
  });

  test.each([
    // Fisher 1935, the lady and her tea.
    [3, 4, 1, 4, 0.4857143],
    // Fisher 1962, convictions of like-sex twins; R: fisher.test(matrix(c(2, 10, 15, 3), 2)).
    [2, 17, 10, 13, 0.0005367241],
    [8, 10, 1, 6, 0.034965],
    [0, 5, 0, 7, 1],
  ])('Fisher’s exact test of %i/%i against %i/%i is the published one', (h1, n1, h2, n2, p) => {
    expect(fisherExact({ hits: h1, total: n1 }, { hits: h2, total: n2 })).toBeCloseTo(p, 7);
  });

  test('30 of 100 against 15 of 100 has z = 2.54', () => {
    expect(pooledZTest({ hits: 30, total: 100 }, { hits: 15, total: 100 })).toBeCloseTo(0.01109, 4);
  });

  test('few expected hits take the exact test, many the normal one', () => {
    const few = [
      { hits: 8, total: 10 },
      { hits: 1, total: 6 },
    ] as const;
    const many = [
      { hits: 30, total: 100 },
      { hits: 15, total: 100 },
    ] as const;
    expect(sameSharePValue(...few)).toBe(fisherExact(...few));
    expect(sameSharePValue(...many)).toBe(pooledZTest(...many));
  });

  test('lies in 0 … 1, does not care which side comes first, and is 1 for equal counts', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const p = sameSharePValue(a, b);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(sameSharePValue(b, a)).toBeCloseTo(p, 9);
        expect(sameSharePValue(a, a)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('q-values', () => {
  test('are those of the example of Benjamini and Hochberg: four of fifteen at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const q = qValues(p);
    expect(q.filter((value) => value <= 0.05)).toHaveLength(4);
    const expected = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486];
    expected.forEach((value, i) => {
      expect(q[i]).toBeCloseTo(value, 6);
    });
  });

  test('are never below their p-values, keep their order, and follow them when they are shuffled', () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(list, (p) => {
        const q = qValues(p);
        expect(qValues([...p].reverse())).toEqual([...q].reverse());
        p.forEach((value, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(value);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (value < other) expect(q[i] as number).toBeLessThanOrEqual(q[j] as number);
          });
        });
      }),
    );
  });

  test('of one test is its p-value', () => {
    expect(qValues([0.03])).toEqual([0.03]);
    expect(qValues([])).toEqual([]);
  });
});
