import type { Span } from '../model/span.js';
import { isCapital, isSmall } from './characters.js';

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

/**
 * Where a copier wrote something else for the line breaks of a list: two spaces, or only the hyphens of its items.
 *
 * @returns in order of the text
 */
export function lostBreaks(text: string, block: Span): LostBreak[] {
  const slice = text.slice(block.start, block.end);
  const spaces = doubleSpaces(slice, block.start);
  const hyphens = openingHyphens(slice, block.start);
  const found = spaces.length < FEWEST_SPACES ? [] : spaces;
  return hyphens.length < FEWEST_HYPHENS ? found : [...found, ...hyphens].sort((a, b) => a.at - b.at);
}

function doubleSpaces(slice: string, from: number): LostBreak[] {
  // Most blocks hold none: that is told without looking back from every place.
  if (!SPACES.test(slice)) return [];
  return Array.from(slice.matchAll(DOUBLE_SPACES), ({ 0: spaces, index }) => {
    const at = from + index;
    return { at, next: at + spaces.length, isItem: false };
  });
}

function openingHyphens(slice: string, from: number): LostBreak[] {
  const found: LostBreak[] = [];
  for (let at = slice.indexOf('-'); at >= 0; at = slice.indexOf('-', at + 1)) {
    if (opensItem(slice, at)) found.push({ at: from + at, next: from + at + 1, isItem: true });
  }
  return found;
}

/** "good English-Experience in sales-Ability to …": a small letter or a full stop, a hyphen, a capitalised word. */
function opensItem(slice: string, hyphen: number): boolean {
  if (!isCapital(slice.charCodeAt(hyphen + 1)) || !endsLine(slice, hyphen)) return false;
  let at = hyphen + 2;
  while (isSmall(slice.charCodeAt(at))) at++;
  return at > hyphen + 2 && slice[at] === ' ';
}

/** A full stop, a closing bracket or three small letters stand before. */
function endsLine(slice: string, end: number): boolean {
  const last = slice[end - 1];
  if (last === '.' || last === ')') return true;
  return (
    isSmall(slice.charCodeAt(end - 1)) &&
    isSmall(slice.charCodeAt(end - 2)) &&
    isSmall(slice.charCodeAt(end - 3))
  );
}
