import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombe } from '../../src/stats/difference.js';
import { proportion } from './arbitrary.js';

/** The table was made with the unrounded quantile; 6/7 − 2/7 ends in 0.80625 with 1.96. */
const EXACT_Z = 1.959964;

describe('interval of a difference of shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i is the published one', (hitsA, totalA, hitsB, totalB, low, high) => {
    const bounds = newcombe({ hits: hitsA, total: totalA }, { hits: hitsB, total: totalB }, EXACT_Z);
    expect(bounds.low).toBeCloseTo(low, 4);
    expect(bounds.high).toBeCloseTo(high, 4);
  });

  test('holds the difference and stays within −1 … 1', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const { low, high } = newcombe(a, b);
        const difference = a.hits / a.total - b.hits / b.total;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('turns round with its sides', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const there = newcombe(a, b);
        const back = newcombe(b, a);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
      }),
    );
  });

  test('a baseline without postings is refused', () => {
    expect(() => newcombe({ hits: 1, total: 2 }, { hits: 0, total: 0 })).toThrow(RangeError);
  });
});
