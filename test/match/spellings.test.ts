import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MANY_SLIPS, slipsBetween } from '../../src/match/spellings.js';
import { editDistance } from '../../src/natural.js';

const LETTERS = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

test('slips between words are the edits between them, where one letter less makes them the same', () => {
  fc.assert(
    fc.property(LETTERS, LETTERS, (word, other) => {
      const slips = slipsBetween(word, Buffer.from(`-${other}`), 1, other.length);
      const isNear = word === other || meetWithoutALetter(word, other);
      if (Math.abs(word.length - other.length) > 1) return;
      expect(slips).toBe(isNear ? editDistance(word, other) : MANY_SLIPS);
    }),
    { numRuns: 2_000 },
  );
});

function meetWithoutALetter(word: string, other: string): boolean {
  const shorter = (long: string) => Array.from(long, (_, i) => long.slice(0, i) + long.slice(i + 1));
  if (word.length > other.length) return shorter(word).includes(other);
  if (word.length < other.length) return shorter(other).includes(word);
  return shorter(word).some((one) => shorter(other).includes(one));
}
