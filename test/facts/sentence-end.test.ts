import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextEnd, SENTENCE_END } from '../../src/facts/sentence-end.js';

/** What the pattern speaks of, so that it matches often. */
const piece = fc.constantFrom(
  ...[
    '. ',
    '.',
    '! ',
    '?',
    '; ',
    '• ',
    '●',
    '|',
    '\n',
    '\n ',
    ' ',
    '  ',
    '   ',
    '(',
    ')',
    ',',
    '5',
    'A',
    'Bc',
    'x',
  ],
  ...[
    'min.',
    'Ph.D',
    'e.g.',
    'PhD',
    'MBA',
    'Master',
    'Bachelor',
    'experience',
    'Required',
    'years',
    'é',
    'skills',
  ],
);

test('ends of sentences are found where the pattern finds them in the whole text', () => {
  const naive = new RegExp(SENTENCE_END.source, 'g');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(6), (pieces, from) => {
      const words = pieces.join('');
      naive.lastIndex = from;
      expect(nextEnd(words, from)).toEqual(naive.exec(words));
    }),
    { numRuns: 3000 },
  );
});
