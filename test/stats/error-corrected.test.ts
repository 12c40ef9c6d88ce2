import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCorrected } from '../../src/stats/error-corrected.js';

const sure = (share: number) => ({ share, effectiveN: 1e12 });

describe('error-corrected share', () => {
  // Rogan & Gladen 1978: (p + Sp − 1) / (Se + Sp − 1).
  test.each([
    [0.2, 0.9, 0.95],
    [0.1, 0.8, 0.99],
    [0.5, 0.7, 0.9],
  ])('of %f seen with sensitivity %f and specificity %f is Rogan and Gladen’s', (seen, se, sp) => {
    const truth = (seen + sp - 1) / (se + sp - 1);
    const precision = (truth * se) / seen;
    const { share, interval } = errorCorrected(sure(seen), { precision: sure(precision), recall: sure(se) });
    expect(share).toBeCloseTo(truth, 10);
    expect(interval.high - interval.low).toBeLessThan(1e-4);
  });

  test('of an instrument that is always right is what was seen, with Wilson’s interval', () => {
    const { share, interval } = errorCorrected(
      { share: 0.3, effectiveN: 100 },
      { precision: sure(1), recall: sure(1) },
    );
    expect(share).toBeCloseTo(0.3, 10);
    expect(interval.low).toBeCloseTo(0.2189, 3);
    expect(interval.high).toBeCloseTo(0.3958, 3);
  });

  test('is the less sure the less the instrument was measured', () => {
    const width = (n: number) => {
      const accuracy = { precision: { share: 0.9, effectiveN: n }, recall: { share: 0.8, effectiveN: n } };
      const { interval } = errorCorrected({ share: 0.3, effectiveN: 500 }, accuracy);
      return interval.high - interval.low;
    };
    expect(width(50)).toBeGreaterThan(width(200));
    expect(width(200)).toBeGreaterThan(width(5000));
  });

  test('nothing seen leaves room for what was missed', () => {
    const accuracy = { precision: { share: 0.9, effectiveN: 300 }, recall: { share: 0.6, effectiveN: 300 } };
    const { share, interval } = errorCorrected({ share: 0, effectiveN: 50 }, accuracy);
    expect(share).toBe(0);
    expect(interval.low).toBe(0);
    expect(interval.high).toBeCloseTo(0.0713 * 1.5, 2);
  });

  test('lies within its bounds and in 0 … 1', () => {
    const measured = (min: number) =>
      fc.record({
        share: fc.double({ min, max: 1, noNaN: true }),
        effectiveN: fc.double({ min: 1, max: 1e4, noNaN: true }),
      });
    fc.assert(
      fc.property(measured(0), measured(0.05), measured(0.05), (observed, precision, recall) => {
        const { share, interval } = errorCorrected(observed, { precision, recall });
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(share + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(share - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('cannot be told from an instrument that is never right', () => {
    expect(() => errorCorrected(sure(0.2), { precision: sure(0), recall: sure(0.5) })).toThrow(RangeError);
  });
});
