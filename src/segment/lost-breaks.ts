import type { Span } from '../model/span.js';

/** A line that begins at `next`; the one before it ends at `at`. */
export interface LostBreak {
  readonly at: number;
  readonly next: number;
  readonly isItem: boolean;
}

/** Fewer of one kind in a block may be chance: a typist's double space, a compound. */
const FEWEST_SPACES = 4;
const FEWEST_HYPHENS = 3;

const SPACES = /[ \u00a0]{2}/;

/** Two spaces before a capital or a digit, and no full stop before them: after one, typists set two by habit. */
const DOUBLE_SPACES = /(?<=[^\s.?!:;,–—-])[ \u00a0]{2,}(?=[A-Z0-9])/g;
/** "good English-Experience in sales-Ability to …": a small letter or a full stop, a hyphen, a capitalised word. */
const HYPHENS = /(?<=[a-z]{3}|[.)])-(?=[A-Z][a-z]+ )/g;

/**
 * Where a copier wrote something else for the line breaks of a list: two spaces, or only the hyphens of its items.
 *
 * @returns in order of the text
 */
export function lostBreaks(text: string, block: Span): LostBreak[] {
  const slice = text.slice(block.start, block.end);
  // Most blocks hold neither: that is told without looking back from every place.
  const hasSpaces = SPACES.test(slice);
  const hasHyphens = slice.split('-', FEWEST_HYPHENS + 1).length > FEWEST_HYPHENS;
  if (!hasSpaces && !hasHyphens) return [];
  const found = (pattern: RegExp, fewest: number, isItem: boolean): LostBreak[] => {
    const matches = [...slice.matchAll(pattern)];
    if (matches.length < fewest) return [];
    return matches.map((m) => {
      const at = block.start + m.index;
      return { at, next: at + m[0].length, isItem };
    });
  };
  return [
    ...(hasSpaces ? found(DOUBLE_SPACES, FEWEST_SPACES, false) : []),
    ...(hasHyphens ? found(HYPHENS, FEWEST_HYPHENS, true) : []),
  ].sort((a, b) => a.at - b.at);
}
