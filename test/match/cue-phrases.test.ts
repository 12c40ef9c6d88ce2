import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseList } from '../../src/match/senses/cue-phrases.js';
import type { TextView } from '../../src/match/text-view.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';
import { unitsOf } from '../../src/segment/units.js';

const WORDS = fc.array(fc.constantFrom('go', 'to', 'market', 'the', 'Market'), {
  minLength: 1,
  maxLength: 3,
});
const PHRASES = fc.array(WORDS, { maxLength: 5 });
const TEXT = fc.array(fc.constantFrom('go', 'Go', 'to', 'market', 'the', 'of'), { maxLength: 10 });

test.each(['first', 'last'] as const)(
  'of the phrases told by their %s word at a token the first is found',
  (toldBy) => {
    fc.assert(
      fc.property(PHRASES, TEXT, fc.nat(10), fc.nat(10), (phrases, words, token, end) => {
        const text = words.join(' ');
        // Phrases look at nothing else of a text.
        const view = {
          text,
          units: unitsOf(text),
          tokens: tokenize(text, newTokens()),
        } as unknown as TextView;
        const list = new PhraseList(
          phrases.map((phrase) => phrase.join(' ')),
          toldBy,
        );
        const folded = words.map((word) => word.toLowerCase());
        const expected = phrases.findIndex((phrase) => {
          const from = toldBy === 'first' ? token : token + 1 - phrase.length;
          const to = from + phrase.length;
          const own = phrase.join(' ').toLowerCase();
          return from >= 0 && to <= Math.min(end, words.length) && folded.slice(from, to).join(' ') === own;
        });
        expect(list.at(token, view, end)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  },
);
