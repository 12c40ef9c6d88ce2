import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/stats/proportion.js';
import { proportion } from './arbitrary.js';

describe('Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3; the first two by hand from Wilson's formula.
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is the published %f to %f', (hits, total, low, high) => {
    const bounds = wilson(hits, total);
    expect(bounds.low).toBeCloseTo(low, 4);
    expect(bounds.high).toBeCloseTo(high, 4);
  });

  test('holds the share and stays within 0 … 1', () => {
    fc.assert(
      fc.property(proportion, ({ hits, total }) => {
        const { low, high } = wilson(hits, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / total);
        expect(high).toBeGreaterThanOrEqual(hits / total);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of the misses is the mirror of that of the hits', () => {
    fc.assert(
      fc.property(proportion, ({ hits, total }) => {
        const asked = wilson(hits, total);
        const notAsked = wilson(total - hits, total);
        expect(notAsked.low).toBeCloseTo(1 - asked.high, 12);
        expect(notAsked.high).toBeCloseTo(1 - asked.low, 12);
      }),
    );
  });

  test('one hit more moves both ends up', () => {
    fc.assert(
      fc.property(proportion, ({ hits, total }) => {
        fc.pre(hits < total);
        expect(wilson(hits + 1, total).low).toBeGreaterThan(wilson(hits, total).low);
        expect(wilson(hits + 1, total).high).toBeGreaterThan(wilson(hits, total).high);
      }),
    );
  });

  test('the same share of more postings is surer', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 9 }), ({ hits, total }, times) => {
        const few = wilson(hits, total);
        const many = wilson(hits * times, total * times);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  test.each([20, 33, 200])('holds the true share in about 95 of 100 samples of %i', (total) => {
    const shares = Array.from({ length: 97 }, (_, i) => (i + 2) / 100);
    const covered = shares.map((share) => coverage(share, total));
    const mean = covered.reduce((sum, c) => sum + c, 0) / covered.length;
    expect(mean).toBeGreaterThan(0.93);
    expect(mean).toBeLessThan(0.97);
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('%f of %i is refused', (hits, total) => {
    expect(() => wilson(hits, total)).toThrow(RangeError);
  });
});

/** Probability that the interval of a sample holds the true share: summed over all samples, not simulated. */
function coverage(share: number, total: number): number {
  let covered = 0;
  let logChoose = 0;
  for (let hits = 0; hits <= total; hits++) {
    const { low, high } = wilson(hits, total);
    const probability = Math.exp(logChoose + hits * Math.log(share) + (total - hits) * Math.log(1 - share));
    if (low <= share && share <= high) covered += probability;
    logChoose += Math.log((total - hits) / (hits + 1));
  }
  return covered;
}
