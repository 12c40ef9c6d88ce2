import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setAsideOf } from '../../src/parse/page/set-aside.js';
import { one, POSTING_HTML } from './made.js';

const page = (beside: string) =>
  `<!doctype html><html><head><title>Mechanic</title></head><body>${beside}</body></html>`;

test('what stands round a posting is kept beside it, section by section, and is no part of its text', async () => {
  const posting = await one(
    page(
      `<nav><a href="/p">Kotlin</a><a href="/q">Pricing</a></nav><main><h1>Mechanic</h1>${POSTING_HTML}</main><h2>Similar jobs</h2><ul><li><a href="/jobs/12">Cobol Programmer</a></ul><footer>Made with Django</footer>`,
    ),
    'a.html',
  );
  expect(posting.setAside).toEqual([
    { kind: 'navigation', words: 2, text: 'Kotlin Pricing' },
    { kind: 'other jobs', words: 4, text: 'Similar jobs\nCobol Programmer' },
    { kind: 'page footer', words: 3, text: 'Made with Django' },
  ]);
  expect(posting.text).not.toMatch(/Kotlin|Cobol|Django/);
  expect(posting.notices.map((n) => n.message)).toEqual([
    'Not read as part of the posting: navigation (2 words), other jobs (4 words), page footer (3 words).',
  ]);
});

test('a posting that fills its document leaves nothing aside', async () => {
  expect((await one('Mechanic\n\nYou repair pumps.', 'a.txt')).setAside).toEqual([]);
});

test('every word is counted and what is kept stays within its bound, whatever the page', () => {
  const line = fc.record({
    kind: fc.constantFrom('form' as const, 'sidebar' as const, 'other jobs' as const),
    text: fc
      .array(fc.stringMatching(/^[a-z]{1,900}$/), { minLength: 1, maxLength: 20 })
      .map((w) => w.join(' ')),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const parts = setAsideOf(lines);
      const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
      expect(parts.reduce((sum, part) => sum + part.words, 0)).toBe(words);
      expect(parts.reduce((sum, part) => sum + part.text.length, 0)).toBeLessThan(21_000);
    }),
    { numRuns: 50 },
  );
});
