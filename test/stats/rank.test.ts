import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../src/stats/median.js';
import { competitionRanks } from '../../src/stats/rank.js';

test('equal values share a rank and the next counts all before it', () => {
  expect(competitionRanks([9, 7, 7, 3])).toEqual([1, 2, 2, 4]);
  expect(competitionRanks([3, 7, 9, 7])).toEqual([4, 2, 1, 2]);
  expect(competitionRanks([])).toEqual([]);
});

test('a rank is one more than the number of greater values', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (values) => {
      expect(competitionRanks(values)).toEqual(
        values.map((v) => values.filter((other) => other > v).length + 1),
      );
    }),
  );
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[5], 5],
  [[], null],
])('the median of %j is %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});
