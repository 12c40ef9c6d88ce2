import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, phraseFinder } from '../../src/match/phrases.js';
import { numberOf } from '../../src/match/words.js';

const WORD = fc.constantFrom('no', 'not', 'must', 'have', 'a', 'plus');
const PHRASES = fc.array(fc.array(WORD, { minLength: 1, maxLength: 3 }), { maxLength: 6 });

test('in any words the places are those where the letters say so, the longest of a set at each start', () => {
  fc.assert(
    fc.property(
      PHRASES,
      PHRASES,
      fc.array(WORD, { maxLength: 20 }),
      fc.nat(20),
      fc.nat(20),
      (some, others, words, a, b) => {
        const [from, to] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
        const sets = { some, others };
        const find = phraseFinder({
          some: some.map((phrase) => phrase.join(' ')),
          others: others.map((phrase) => phrase.join(' ')),
        });
        const said = find(Uint16Array.from(words, numberOf), from, to);
        for (const set of ['some', 'others'] as const) {
          const expected = naivePlaces(set, sets[set], words.slice(from, to));
          expect(said.places(set)).toEqual(expected);
          expect(said.has(set)).toBe(expected.length > 0);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function naivePlaces<Name>(set: Name, phrases: readonly string[][], words: readonly string[]): Place<Name>[] {
  return words.flatMap((_, from) => {
    const here = phrases
      .filter((phrase) => phrase.every((word, i) => words[from + i] === word))
      .sort((a, b) => b.length - a.length);
    const [longest] = here;
    return longest ? [{ set, from, to: from + longest.length, phrase: longest.join(' ') }] : [];
  });
}
