import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSES, OPENING_WORDS, OPENS } from '../../src/match/cues/alternatives.js';
import { ASKING_OPENERS, OPENS_ASKING } from '../../src/match/cues/asking-lines.js';
import { DOES, OPENS_AS_COMPANY, SPEAKS, TELLS } from '../../src/match/cues/company-voice.js';
import { OPENS_A_WISH } from '../../src/match/cues/own-wording.js';
import { REPORTING, REPORTING_REACH, REPORTS_TO } from '../../src/match/cues/people.js';
import { YEARS, YEARS_IN_BRACKETS } from '../../src/match/cues/years.js';
import { BEHIND_A_MEMBER, beginsOtherWord } from '../../src/match/senses/asked-beside.js';
import * as sentenceView from '../../src/match/sentence-view.js';
import type { TextView } from '../../src/match/text-view.js';
import { numberOf } from '../../src/match/words.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';
import { unitsOf } from '../../src/segment/units.js';

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

  test('somebody is reported to', () => {
    forAllMatches(REPORTS_TO, (words) =>
      words.slice(0, REPORTING_REACH).some((word) => REPORTING.has(numberOf(word))),
    );
  });

  test.each([YEARS, YEARS_IN_BRACKETS])('%s', (pattern) => {
    forAllMatches(pattern, (_, match) =>
      // A plus sign is part of the word before it.
      ['', '+', '+ of', '++ of', '# ', '’ ', '-long', '\u00a0of', '年'].every((behind) => {
        const tokens = tokenize(match + behind, newTokens());
        const view = { tokens, units: unitsOf(match + behind) } as TextView;
        return sentenceView.holdsYears(view, 0, tokens.count);
      }),
    );
  });

  test('a member of a list ends', () => {
    forAllMatches(BEHIND_A_MEMBER, (_, match) => match[0] !== ' ' || !beginsOtherWord(match.charCodeAt(1)));
  });
});

describe('of a sentence as many words are read as a wording has that opens it', () => {
  test.each([SPEAKS, TELLS, DOES, OPENS_A_WISH, REPORTS_TO, ...OPENS_ASKING])('%s', (pattern) => {
    forAllMatches(pattern, ({ length }) => length <= sentenceView.OPENING_WORDS);
  });
});

function forAllMatches(pattern: RegExp, holds: (words: readonly string[], match: string) => boolean): void {
  // Folded words have no other signs, what is no word needs no "not", and no word goes on behind what is generated.
  const plain = new RegExp(
    pattern.source
      .replace(/\(\?![^)]*\)/g, '')
      .replaceAll('[^ ]', '[a-z]')
      .replace(/\\b$/, ''),
  );
  fc.assert(
    fc.property(fc.stringMatching(plain), (text) => {
      const [match] = plain.exec(text) as RegExpExecArray;
      expect(holds(match.trim().split(' '), match), match).toBe(true);
    }),
    { numRuns: 300 },
  );
}
