import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterDesign, clusteredShare } from '../../src/stats/clustered.js';
import { wilson } from '../../src/stats/proportion.js';
import { studentQuantile } from '../../src/stats/student.js';

/** Employers as [postings, those that ask]. */
function shareOf(employers: readonly (readonly [number, number])[]) {
  const sizes = new Map(employers.map(([size], i) => [`e${i}`, size]));
  const hits = new Map(employers.flatMap(([, x], i) => (x > 0 ? [[`e${i}`, x] as const] : [])));
  return clusteredShare(clusterDesign(sizes), hits);
}

const employers = fc.array(
  fc.integer({ min: 1, max: 30 }).chain((m) => fc.tuple(fc.constant(m), fc.integer({ min: 0, max: m }))),
  { minLength: 1, maxLength: 60 },
);

describe('share of clustered postings', () => {
  test('of one posting an employer has Wilson’s interval', () => {
    const { interval, effectiveN } = shareOf(Array.from({ length: 40 }, (_, i) => [1, i < 10 ? 1 : 0]));
    expect(effectiveN).toBe(40);
    expect(interval).toEqual(wilson(10, 40));
  });

  test('of employers that are wholly alike tells as much as there are employers', () => {
    const { effectiveN } = shareOf(Array.from({ length: 40 }, (_, i) => [10, i < 20 ? 10 : 0]));
    expect(effectiveN).toBeGreaterThan(35);
    expect(effectiveN).toBeLessThanOrEqual(40);
  });

  test('of employers that all have the same mix is not taken for more than its postings', () => {
    expect(shareOf(Array.from({ length: 40 }, () => [10, 5])).effectiveN).toBeLessThanOrEqual(400);
  });

  test('of one employer alone tells next to nothing', () => {
    const { effectiveN, interval } = shareOf([[300, 150]]);
    expect(effectiveN).toBe(1);
    expect(interval.high - interval.low).toBeGreaterThan(0.8);
  });

  test('nobody or everybody asking counts employers as wholly alike', () => {
    const sizes: (readonly [number, number])[] = [
      [30, 0],
      [10, 0],
      [10, 0],
    ];
    expect(shareOf(sizes).effectiveN).toBeCloseTo(2500 / 1100, 10);
    expect(shareOf(sizes.map(([m]) => [m, m])).effectiveN).toBeCloseTo(2500 / 1100, 10);
  });

  // CR2 by its definition, without the shortcuts: Σ (x − pm)² / (1 − m/n) / n².
  test('has the variance between clusters of Bell and McCaffrey', () => {
    const data: (readonly [number, number])[] = [
      [5, 4],
      [3, 0],
      [8, 2],
      [1, 1],
      [1, 0],
      [6, 6],
    ];
    const n = 24;
    const p = 13 / n;
    const variance = data.reduce((sum, [m, x]) => sum + (x - p * m) ** 2 / (1 - m / n), 0) / n ** 2;
    // Degrees of freedom: (tr G)² / tr G², G the quadratic form of the variance in units that are independent.
    const pull = (k: number) => 1 / (1 - (data[k]?.[0] as number) / n);
    const covariance = (k: number, l: number) =>
      (k === l ? (data[k]?.[0] as number) : 0) - ((data[k]?.[0] as number) * (data[l]?.[0] as number)) / n;
    const pairs = data.flatMap((_, k) => data.map((__, l) => pull(k) * pull(l) * covariance(k, l) ** 2));
    const degrees = n ** 2 / pairs.reduce((sum, x) => sum + x, 0);
    const quantiles = studentQuantile(n - 1) / studentQuantile(degrees);
    expect(shareOf(data).effectiveN).toBeCloseTo(
      ((p * (1 - p)) / (n - 1) / variance) * n * quantiles ** 2,
      8,
    );
  });

  test('holds the share, lies in 0 … 1, and counts from 1 to all postings', () => {
    fc.assert(
      fc.property(employers, (data) => {
        const n = data.reduce((sum, [m]) => sum + m, 0);
        const { share, interval, effectiveN } = shareOf(data);
        expect(effectiveN).toBeGreaterThanOrEqual(1);
        expect(effectiveN).toBeLessThanOrEqual(n);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(share + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('three hundred clones of one employer make its interval wider, not narrower', () => {
    const others = Array.from({ length: 100 }, (_, i) => [1, i < 20 ? 1 : 0] as const);
    const width = ({ interval }: ReturnType<typeof shareOf>) => interval.high - interval.low;
    expect(width(shareOf([...others, [300, 300]]))).toBeGreaterThan(width(shareOf([...others, [1, 1]])));
  });
});
