import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, phraseFinder } from '../../src/match/phrases.js';
import { numberOf } from '../../src/match/words.js';

const WORD = fc.constantFrom('no', 'not', 'must', 'have', 'a', 'plus');
const SOME = 1;
const OTHERS = 2;
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
        const sets = new Map([
          [SOME, some],
          [OTHERS, others],
        ]);
        const find = phraseFinder(
          new Map([...sets].map(([set, phrases]) => [set, phrases.map((phrase) => phrase.join(' '))])),
        );
        const said = find(Uint16Array.from(words, numberOf), from, to);
        for (const [set, phrases] of sets) {
          const expected = naivePlaces(set, phrases, words.slice(from, to));
          expect(said.places(set)).toEqual(expected);
          expect(said.has(set)).toBe(expected.length > 0);
        }
        expect(said.has(SOME | OTHERS)).toBe(said.has(SOME) || said.has(OTHERS));
        expect(new Set(said.places(SOME | OTHERS))).toEqual(
          new Set([...said.places(SOME), ...said.places(OTHERS)]),
        );
      },
    ),
    { numRuns: 500 },
  );
});

function naivePlaces(set: number, phrases: readonly string[][], words: readonly string[]): Place[] {
  return words.flatMap((_, from) => {
    const here = phrases
      .filter((phrase) => phrase.every((word, i) => words[from + i] === word))
      .sort((a, b) => b.length - a.length);
    const [longest] = here;
    return longest ? [{ set, from, to: from + longest.length, phrase: longest.join(' ') }] : [];
  });
}
