import { expect, test } from 'vitest';
import { incompleteBeta, studentQuantile } from '../../src/stats/student.js';

// The usual table of t, two-sided 5 % and 1 %.
test.each([
  [1, 0.05, 12.7062],
  [2, 0.05, 4.3027],
  [5, 0.05, 2.5706],
  [10, 0.05, 2.2281],
  [30, 0.05, 2.0423],
  [1000, 0.05, 1.9623],
  [5, 0.01, 4.0321],
  [30, 0.01, 2.75],
])('the quantile for %f degrees of freedom and %f outside is the tabled one', (degrees, outside, t) => {
  expect(studentQuantile(degrees, outside)).toBeCloseTo(t, 4);
});

test('degrees of freedom need not be whole', () => {
  expect(studentQuantile(2.4)).toBeCloseTo(3.6835, 4);
});

test('the incomplete beta function is that of the binomial tail', () => {
  // P(X >= 3) for X ~ Binomial(5, 0.4)
  expect(incompleteBeta(0.4, 3, 3)).toBeCloseTo(0.31744, 8);
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
});
