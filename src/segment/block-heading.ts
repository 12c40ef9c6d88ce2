import { COLON, isCapital, isDigit, isLetter, WIDE_COLON } from '../model/characters.js';
import type { Block } from '../model/posting.js';
import type { SectionRole } from '../model/segments.js';
import { isSpace, type Span } from '../model/span.js';
import type { HeadingIndex } from './headings.js';
import type { MarkedText } from './marks.js';

/** A heading has no more words than this. */
const LONGEST_HEADING_WORDS = 10;
const LONGEST_HEADING_UNITS = 80;

/**
 * Whether a whole block is a heading, by its markup or by how it is written.
 *
 * @returns its words, and its role or null for a heading of unknown meaning; null where it is no heading
 */
export function headingOfBlock(
  marked: MarkedText,
  block: Block,
  next: Block | undefined,
  headings: HeadingIndex,
): { readonly words: string; readonly role: SectionRole | null } | null {
  const { text, units } = marked;
  const span = headingSpan(units, block);
  const { start, end } = span;
  if (start === end || end - start > LONGEST_HEADING_UNITS) return null;
  const count = wordCount(units, span);
  if (count > LONGEST_HEADING_WORDS) return null;
  const isMarkedUp = block.kind === 'heading';
  const exact = isMarkedUp ? null : headings.exact(marked, span);
  if (!exact && block.kind === 'item') return null;
  const endsWithColon = hasColonAtEnd(units, block);
  const isTitle = looksLikeTitle(units, span);
  const isWritten = endsWithColon || (isTitle && !ENDS_CLAUSE.includes(text.charAt(end - 1)));
  if (!isMarkedUp && !exact && !isWritten) return null;
  const words = text.slice(start, end);
  if (isMarkedUp) return { words, role: headings.byWords(words) };
  if (exact) return { words, role: exact };
  const role = headings.byWords(words);
  if (role && (endsWithColon || !asksForSomething(words))) return { words, role };
  const opensList = next?.kind === 'item';
  return (endsWithColon && (opensList || count <= 5)) || (opensList && isTitle)
    ? { words, role: null }
    : null;
}

const ENDS_CLAUSE = '.,;!';

/** "Experience with GPU programming" asks for something; it is a line of a list, however much it looks like a title. */
function asksForSomething(words: string): boolean {
  const small = words.toLowerCase();
  return ASKING.some((part) => small.includes(part)) && ASKS_FOR_SOMETHING.test(words);
}

/** One of these is in all that the pattern finds: it is compiled for few postings. */
export const ASKING =
  'experience knowledge ability understanding proficien familiar skill expertise degree background year yr bachelor master'.split(
    ' ',
  );

export const ASKS_FOR_SOMETHING =
  /^(?:\w+\s){0,2}(?:experience|knowledge|ability|understanding)\s+\w+ing\b|\b(?:experience|knowledge|understanding|proficien\w+|familiar\w*|ability|skills?|expertise|degree|background|years?)\s+(?:with|in|of|using|to|or)\b|\b\d+\+?\s*(?:years?|yrs?)\b|\b(?:bachelor|master)['’]?s?\b/i;

const BEFORE_HEADING = '*#_-–—•';
const AFTER_HEADING = '*#_:：-–—';

/** The block without the marks and white space around its words. */
function headingSpan(units: Uint16Array, block: Span): Span {
  let { start, end } = block;
  while (start < end && isAround(units[start] as number, BEFORE_HEADING)) start++;
  while (end > start && isAround(units[end - 1] as number, AFTER_HEADING)) end--;
  return { start, end };
}

function isAround(unit: number, marks: string): boolean {
  return !isLetter(unit) && (isSpace(unit) || marks.includes(String.fromCharCode(unit)));
}

function wordCount(units: Uint16Array, { start, end }: Span): number {
  let count = 1;
  for (let at = start + 1; at < end; at++) {
    if (isSpace(units[at] as number) && !isSpace(units[at - 1] as number)) count++;
  }
  return count;
}

function hasColonAtEnd(units: Uint16Array, block: Span): boolean {
  let last = block.end - 1;
  while (last > block.start && isSpace(units[last] as number)) last--;
  return units[last] === COLON || units[last] === WIDE_COLON;
}

/** Its first word with a letter in it begins with a capital or a digit, and at least half of them with a capital. */
function looksLikeTitle(units: Uint16Array, { start, end }: Span): boolean {
  let words = 0;
  let capitalised = 0;
  for (let at = start; at < end; ) {
    while (at < end && isSpace(units[at] as number)) at++;
    const from = at;
    let hasLetter = false;
    while (at < end && !isSpace(units[at] as number))
      hasLetter = isLetter(units[at++] as number) || hasLetter;
    if (!hasLetter) continue;
    const opening = units[from] as number;
    const first = isOpening(opening) ? (units[from + 1] as number) : opening;
    if (words === 0 && !isCapital(first) && !isDigit(first)) return false;
    if (isCapital(first)) capitalised++;
    words++;
  }
  return words > 0 && capitalised >= words / 2;
}

function isOpening(unit: number): boolean {
  return !isLetter(unit) && OPENING.includes(String.fromCharCode(unit));
}

const OPENING = '("\'“‘';
