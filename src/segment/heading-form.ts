import { CLOSING_BRACKET, isCapital, isDigit, isSmall } from '../model/characters.js';
import type { Span } from '../model/span.js';
import type { MarkedText } from './marks.js';
import { foldedToken } from './tokens.js';

const SMALL_WORDS = new Set(
  'a an and or of the to in for on at with if we you be ll is s your will do have re'.split(' '),
);

/** Title Case or ALL CAPS; small words may stay small, but the first word may not, and one more must be capitalised if any is left. */
export function isWrittenAsHeading(text: string, words: readonly Span[]): boolean {
  const first = words[0];
  if (!first || !startsWithCapital(text, first)) return false;
  if (words.length >= 3 && text[(words.at(-1) as Span).end] === ':') return true;
  return words.every((word) => startsWithCapital(text, word) || isSmallWord(text, word));
}

function startsWithCapital(text: string, { start }: Span): boolean {
  const unit = text.charCodeAt(start);
  if (unit < 0x80) return isCapital(unit);
  const char = text.charAt(start);
  return char !== char.toLowerCase();
}

function isSmallWord(text: string, { start, end }: Span): boolean {
  return SMALL_WORDS.has(foldedToken(text, start, end));
}

/** What follows a heading inside running text: a colon, the end, a dash, a bullet, or a fresh start with a capital or a digit. */
export function endsLikeHeading(text: string, end: number, limit: number): boolean {
  let at = end;
  while (at < limit && (text[at] === ' ' || text[at] === '\u00a0' || text[at] === '*' || text[at] === ')'))
    at++;
  if (at >= limit) return true;
  const char = text[at] as string;
  if (':-–—•·●▪*\n?'.includes(char)) return true;
  return isCapital(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
}

/** A line may have ended at this space: a bracket closes before it, or a word in small letters that goes nowhere. */
export function mayEndBefore({ text, units }: MarkedText, space: number): boolean {
  if (units[space - 1] === CLOSING_BRACKET) return true;
  const from = Math.max(0, space - MOST_UNITS_BACK);
  let start = space;
  while (start > from && isSmall(units[start - 1] as number)) start--;
  if (start === space || (start > from && isCapital(units[start - 1] as number))) return false;
  return !SMALL_WORDS.has(text.slice(start, space));
}

/** A capital further back is not looked for. */
const MOST_UNITS_BACK = 15;
