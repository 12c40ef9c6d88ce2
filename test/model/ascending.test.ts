import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAtLeast, firstNot } from '../../src/model/ascending.js';

const ascending = fc.array(fc.integer({ min: -9, max: 9 })).map((numbers) => numbers.sort((a, b) => a - b));

test('the place among ascending numbers is the one that looking at each gives', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -10, max: 10 }), (numbers, least) => {
      const place = numbers.filter((number) => number < least).length;
      expect(firstAtLeast(numbers, least)).toBe(place);
      expect(firstAtLeast(Int32Array.from(numbers), least)).toBe(place);
      expect(firstNot((index) => (numbers[index] as number) < least, numbers.length)).toBe(place);
    }),
  );
});

test('only the first numbers are looked at where a count is given', () => {
  expect(firstAtLeast(Int32Array.of(1, 3, 5, 0, 0), 4, 3)).toBe(2);
  expect(firstAtLeast(Int32Array.of(1, 3, 5, 0, 0), 9, 3)).toBe(3);
});
