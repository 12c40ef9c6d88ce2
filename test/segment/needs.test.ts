import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASKING, ASKS_FOR_SOMETHING } from '../../src/segment/block-heading.js';
import { createMarker, MARK } from '../../src/segment/marks.js';
import { OPENER, OPENING_WORDS } from '../../src/segment/sentences.js';

/** What is asked before a pattern is tried must hold for whatever the pattern matches: else the pattern is never tried. */
test('where a requirement opens, one of the opening words stands, and its capital is marked as an opener', () => {
  const marksOf = createMarker();
  forAllMatches(OPENER, (match) => {
    expect(OPENING_WORDS).toContain(/^[A-Za-z]+/.exec(match)?.[0]);
    expect(marksOf(match).kinds[0]).toBe(MARK.opener);
  });
});

test('where a heading asks for something, one of the words stands that are looked for first', () => {
  forAllMatches(ASKS_FOR_SOMETHING, (match) => {
    expect(ASKING.some((part) => match.toLowerCase().includes(part))).toBe(true);
  });
});

/** @param pattern  its looks ahead are left out: what follows a match needs no word */
function forAllMatches({ source, flags }: RegExp, holds: (match: string) => void): void {
  const plain = new RegExp(source.replace(/\(\?![^)]*\)|\\b/g, ''), flags);
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(plain.source)), (text) => {
      holds(plain.exec(text)?.[0] ?? '');
    }),
    { numRuns: 300 },
  );
}
