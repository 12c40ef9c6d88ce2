import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsLikeHeading, isWrittenAsHeading } from '../../src/segment/heading-form.js';
import { headingTables } from '../../src/segment/heading-tables.js';
import { indexHeadings } from '../../src/segment/headings.js';
import { createMarker } from '../../src/segment/marks.js';
import { foldedToken, foldedWords, tokenize } from '../../src/segment/tokens.js';
import { loadHeadings } from '../../src/taxonomy/load.js';

const roles = loadHeadings();
const headings = indexHeadings(headingTables(roles));
const marksOf = createMarker();
const exact = (text: string) => headings.exact(marksOf(text), { start: 0, end: text.length });
const headingAt = (text: string, at: number) => headings.at(marksOf(text), at, text.length);
const all = roles.flatMap(({ role, headings }) => headings.map((heading) => ({ role, heading })));
const keyOf = (text: string) => foldedWords(text).join(' ');
const roleOfKey = new Map<string, string>();
for (const { role, heading } of all) if (!roleOfKey.has(keyOf(heading))) roleOfKey.set(keyOf(heading), role);

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...all.map(({ heading }) => heading)),
      fc.constantFrom('kettle', 'Requirements2', '’', '&', '-', ' ', 'é', '.', '', 'C++', 'skills#'),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

test('a line is a whole heading where its folded words are one of the list, whatever it looks like', () => {
  for (const { heading } of all) expect(exact(heading)).toBe(roleOfKey.get(keyOf(heading)));
  fc.assert(
    fc.property(texts, (text) => {
      expect(exact(text)).toBe(roleOfKey.get(keyOf(text)) ?? null);
      expect(exact(text.toUpperCase())).toBe(roleOfKey.get(keyOf(text.toUpperCase())) ?? null);
    }),
    { numRuns: 500 },
  );
});

test('the words of a line give it the first role of the list that knows one of them', () => {
  const plainRole = (text: string) => {
    const line = ` ${keyOf(text)} `;
    const isOf = ({ words, starts }: (typeof roles)[number]) =>
      words.some((w) => line.includes(` ${keyOf(w)} `)) ||
      starts.some((w) => line.startsWith(` ${keyOf(w)} `));
    return roleOfKey.get(keyOf(text)) ?? roles.find(isOf)?.role ?? null;
  };
  const phrases = roles.flatMap(({ words, starts }) => [...words, ...starts]);
  const lines = fc
    .array(fc.constantFrom('kettle', 'the', 'your', ...phrases), { maxLength: 4 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(lines, (text) => {
      expect(headings.byWords(text)).toBe(plainRole(text));
    }),
    { numRuns: 500 },
  );
});

test('every heading of the list is found at its place in running text, written like one and followed by a colon', () => {
  for (const { heading } of all) {
    const written = heading.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    // A number has no capital, so no one can see that it is written like a heading.
    if (!/^[A-Z]\D*$/.test(written)) continue;
    const text = `Tea. ${written}: kettles`;
    const found = headingAt(text, 5);
    expect(found && text.slice(found.span.start, found.span.end)).toBe(
      written.replace(/[^\p{L}\p{N}]+$/u, ''),
    );
  }
});

test('in running text the longest heading is found that is written like one, whatever follows', () => {
  const title = (text: string) => text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const heading = fc.constantFrom(...all.map((h) => h.heading));
  const part = fc.oneof(
    heading.map(title),
    heading,
    fc.constantFrom('Kettle', 'and', ':', '2', '’s', '  The'),
  );
  const plainAt = (text: string) => {
    const tokens = tokenize(text);
    const words = Array.from({ length: tokens.count }, (_, i) => {
      const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
      return { start, end, folded: foldedToken(text, start, end) };
    });
    if (!/^[A-Z]/.test(text)) return null;
    return (
      words.findLast((word, i) => {
        const heading = words.slice(0, i + 1);
        return (
          roleOfKey.has(heading.map((w) => w.folded).join(' ')) &&
          isWrittenAsHeading(text, heading) &&
          endsLikeHeading(text, word.end, text.length)
        );
      })?.end ?? null
    );
  };
  const lines = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ').slice(0, 80));
  fc.assert(
    fc.property(lines, (text) => {
      expect(headingAt(text, 0)?.span.end ?? null).toBe(plainAt(text));
    }),
    { numRuns: 2000 },
  );
});
