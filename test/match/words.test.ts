import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, numberWords, WordSet } from '../../src/match/words.js';
import { foldedToken, newTokens, tokenize } from '../../src/segment/tokens.js';

const KNOWN = ['and', 'experience', 'with', 'c++', 'go', 'resume', 'years', 'a', 'of', '.net', 'the', '5'];
const NUMBERS = new Map(KNOWN.map((word) => [numberOf(word), word]));

/** Letters of the known words among signs that break, join or vanish, so that both known and other words fall out. */
const TEXT = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...KNOWN, 'And', 'EXPERIENCE', 'Résumé', '&', 'ｇｏ', 'y\u00adears'),
      },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ', ', '-', '\n', '.') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('numbered words', () => {
  test('a word of a text has the number of its folded letters, and only a known word has one of the known', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const tokens = tokenize(text, newTokens());
        const numbers = numberWords(text, tokens, new Uint16Array(0));
        for (let t = 0; t < tokens.count; t++) {
          const word = foldedToken(text, tokens.start[t] as number, tokens.end[t] as number);
          expect(NUMBERS.get(numbers[t] as number)).toBe(KNOWN.includes(word) ? word : undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('words keep their numbers, however many are added later', () => {
    const before = KNOWN.map(numberOf);
    for (let i = 0; i < 5_000; i++) numberOf(`word${i}`);
    expect(KNOWN.map(numberOf)).toEqual(before);
    const tokens = tokenize('word17 and word4999', newTokens());
    expect([...numberWords('word17 and word4999', tokens, new Uint16Array(0))].slice(0, 3)).toEqual(
      ['word17', 'and', 'word4999'].map(numberOf),
    );
  });

  test('a set has its words, and no other', () => {
    const set = new WordSet('go with');
    expect(KNOWN.filter((word) => set.has(numberOf(word)))).toEqual(['with', 'go']);
    expect(set.has(0)).toBe(false);
  });
});
