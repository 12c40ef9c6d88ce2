import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSES, OPENING_WORDS, OPENS } from '../../src/match/cues/alternatives.js';
import { ASKING_OPENERS, OPENS_ASKING } from '../../src/match/cues/asking-lines.js';
import { OPENS_AS_COMPANY, SPEAKS } from '../../src/match/cues/company-voice.js';
import { numberOf } from '../../src/match/words.js';

/** What is asked before a pattern is tried must hold for whatever the pattern matches: else the pattern is never tried. */
describe('where a pattern stands, the words stand that are looked for first', () => {
  test.each(OPENS_ASKING)('%s', (pattern) => {
    forAllMatches(pattern, ([first = '']) => ASKING_OPENERS.has(numberOf(first)) || /^\d+$/.test(first));
  });

  test('the company speaks of itself', () => {
    forAllMatches(SPEAKS, ([first = '']) => OPENS_AS_COMPANY.has(numberOf(first)));
  });

  test('a choice opens', () => {
    forAllMatches(OPENS, (words) => words.some((word) => OPENING_WORDS.has(numberOf(word))));
  });

  test('a choice closes', () => {
    forAllMatches(CLOSES, (words) => words.slice(0, 4).includes('or'));
  });
});

function forAllMatches(pattern: RegExp, holds: (words: readonly string[]) => boolean): void {
  // Folded words have no other signs, and what is no word needs no "not".
  const plain = new RegExp(pattern.source.replace(/\(\?![^)]*\)/g, '').replaceAll('[^ ]', '[a-z]'));
  fc.assert(
    fc.property(fc.stringMatching(plain), (match) => {
      expect(holds(match.trim().split(' ')), match).toBe(true);
    }),
    { numRuns: 300 },
  );
}
