import { expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.js';

test.each([
  [0.25, 1.75],
  [0.5, 2.5],
  [0.75, 3.25],
  [0, 1],
  [1, 4],
])('quantile %f of 1, 2, 3, 4 is %f, as R gives it', (part, value) => {
  expect(quantile([1, 2, 3, 4], part)).toBe(value);
});

test('one value is every quantile, and none has none', () => {
  expect(quantile([7], 0.25)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
