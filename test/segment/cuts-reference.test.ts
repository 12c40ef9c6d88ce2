import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedKnowledge } from '../../src/knowledge.js';
import { createCuts } from '../../src/segment/cuts.js';
import { startsFresh } from '../../src/segment/fused.js';
import { cutsInRun, mayBeFused } from '../../src/segment/fused-run.js';
import { lostBreaks } from '../../src/segment/lost-breaks.js';
import { createMarker, type MarkedText } from '../../src/segment/marks.js';

const { lexicon } = shippedKnowledge();
const cutsOf = createCuts(lexicon);
const marksOf = createMarker();

const BULLETS = /\*(?=[A-Z])|[•●▪◦‣○■□➢➤►✔✓∙]|·(?=\s)|\n(?=[ \t]*[-*] )/g;
const RUNS = /[A-Za-z][A-Za-z0-9+#]*/g;
const HYPHENS = /(?<=[a-z]{3}|[.)])-(?=[A-Z][a-z]+ )/g;

const piece = fc.constantFrom(
  ...[
    'PythonWe',
    'teams',
    'You',
    'MongoDBWorked',
    'C++Java',
    'a#B',
    '12',
    'years',
    'Please',
    'preferred',
    'A dog',
  ],
  ...[
    '.',
    ')',
    ':',
    '+',
    '#',
    '-',
    '*',
    '·',
    '•',
    '\n',
    '\n  - ',
    '\t',
    ' ',
    ' ',
    '  ',
    '\u00a0',
    '’',
    'é',
    '開',
  ],
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** The offsets in the text at which some part of a longer text is cut, so that the block's edges are tested too. */
function inBlock<T>(text: string, read: (whole: MarkedText, block: { start: number; end: number }) => T): T {
  return read(marksOf(`Az${text}Az`), { start: 2, end: text.length + 2 });
}

test('bullets are found where the pattern of bullets finds them, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = inBlock(text, cutsOf).flatMap((cut) => (cut.isItem ? [cut.at - 2] : []));
      expect(found).toEqual([...text.matchAll(BULLETS)].map((match) => match.index));
    }),
  );
});

test('every run of letters is looked into once, and every capital behind a stop, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const letters = text.replace(/[0-9]/g, 'x');
      const found = inBlock(letters, cutsOf).flatMap((cut) => (cut.fused ? [cut.at - 2] : []));
      const inRuns = [...letters.matchAll(RUNS)].flatMap(({ 0: run, index }) =>
        run.length >= 4 && run.length <= 120 && /^[A-Z]|[a-z+][A-Z]/.test(run)
          ? cutsInRun(run, lexicon).map((cut) => index + cut)
          : [],
      );
      const behindStops = [...letters.matchAll(/(?<=[.!?:;)])[A-Z]/g)]
        .map((match) => match.index)
        .filter((at) => startsFresh(letters, at, 0));
      const ascending = (a: number, b: number) => a - b;
      expect(found.sort(ascending)).toEqual([...inRuns, ...behindStops].sort(ascending));
    }),
  );
});

test('what is told to be no fused run without being looked into is none', () => {
  const letters = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));
  const part = fc.constantFrom(
    ...[
      'Perl',
      'Java',
      'Ruby',
      'Scala',
      'Rust',
      'SQL',
      'Go',
      'a',
      'or',
      'and',
      'in',
      'is',
      'to',
      'for',
      'with',
    ],
    ...['the', 'on', 'of', 'as', 'work', 'team', 'background', '8', 'C++'],
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const run = parts.join('');
      if (!mayBeFused(letters(run), 0, run.length)) expect(cutsInRun(run, lexicon)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(cutsInRun('Perlor', lexicon)).toEqual([4]);
  expect(mayBeFused(letters('Perlor'), 0, 6)).toBe(true);
  expect(mayBeFused(letters('Company'), 0, 7)).toBe(false);
});

test('hyphens that open items are found where their pattern finds them', () => {
  const item = fc.constantFrom(
    'good English',
    '-Experience in ',
    'sales.',
    '(part time)',
    '-Ability to ',
    '-',
    'ab',
    '-I ',
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const text = items.join('');
      const hyphens = [...text.matchAll(HYPHENS)].map((match) => match.index);
      const found = inBlock(text, lostBreaks).flatMap((cut) => (cut.isItem ? [cut.at - 2] : []));
      expect(found).toEqual(hyphens.length < 3 ? [] : hyphens);
    }),
  );
});
