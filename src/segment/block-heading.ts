import type { Block } from '../model/posting.js';
import type { SectionRole } from '../model/segments.js';
import { isSpace, type Span } from '../model/span.js';
import type { HeadingIndex } from './headings.js';

/** A heading has no more words than this. */
const LONGEST_HEADING_WORDS = 10;
const LONGEST_HEADING_UNITS = 80;

/**
 * Whether a whole block is a heading, by its markup or by how it is written.
 *
 * @returns its words, and its role or null for a heading of unknown meaning; null where it is no heading
 */
export function headingOfBlock(
  text: string,
  block: Block,
  next: Block | undefined,
  headings: HeadingIndex,
): { readonly words: string; readonly role: SectionRole | null } | null {
  const { start, end } = headingSpan(text, block);
  if (start === end || end - start > LONGEST_HEADING_UNITS) return null;
  const words = text.slice(start, end);
  const count = wordCount(words);
  if (count > LONGEST_HEADING_WORDS) return null;
  if (block.kind === 'heading') return { words, role: headings.byWords(words) };
  const exact = headings.exact(words);
  if (exact) return { words, role: exact };
  if (block.kind === 'item') return null;
  const endsWithColon = hasColonAtEnd(text, block);
  if (!endsWithColon && (/[.,;!]$/.test(words) || !looksLikeTitle(words))) return null;
  const role = endsWithColon || !ASKS_FOR_SOMETHING.test(words) ? headings.byWords(words) : null;
  if (role) return { words, role };
  const opensList = next?.kind === 'item';
  return (endsWithColon && (opensList || count <= 5)) || (opensList && looksLikeTitle(words))
    ? { words, role: null }
    : null;
}

/** "Experience with GPU programming" asks for something; it is a line of a list, however much it looks like a title. */
const ASKS_FOR_SOMETHING =
  /^(?:\w+\s){0,2}(?:experience|knowledge|ability|understanding)\s+\w+ing\b|\b(?:experience|knowledge|understanding|proficien\w+|familiar\w*|ability|skills?|expertise|degree|background|years?)\s+(?:with|in|of|using|to|or)\b|\b\d+\+?\s*(?:years?|yrs?)\b|\b(?:bachelor|master)['’]?s?\b/i;

const BEFORE_HEADING = '*#_-–—•';
const AFTER_HEADING = '*#_:：-–—';

/** The block without the marks and white space around its words. */
function headingSpan(text: string, block: Span): Span {
  let { start, end } = block;
  while (start < end && isAround(text, start, BEFORE_HEADING)) start++;
  while (end > start && isAround(text, end - 1, AFTER_HEADING)) end--;
  return { start, end };
}

function isAround(text: string, at: number, marks: string): boolean {
  return isSpace(text.charCodeAt(at)) || marks.includes(text.charAt(at));
}

function wordCount(words: string): number {
  let count = 1;
  for (let at = 1; at < words.length; at++) {
    if (isSpace(words.charCodeAt(at)) && !isSpace(words.charCodeAt(at - 1))) count++;
  }
  return count;
}

function hasColonAtEnd(text: string, block: Span): boolean {
  let last = block.end - 1;
  while (last > block.start && isSpace(text.charCodeAt(last))) last--;
  return text[last] === ':' || text[last] === '：';
}

function looksLikeTitle(words: string): boolean {
  const parts = words.split(/\s+/).filter((w) => /[A-Za-z]/.test(w));
  const capitalised = parts.filter((w) => /^[("'“‘]?[A-Z]/.test(w)).length;
  return parts.length > 0 && /^[("'“‘]?[A-Z0-9]/.test(parts[0] as string) && capitalised >= parts.length / 2;
}
