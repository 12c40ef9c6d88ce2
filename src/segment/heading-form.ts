import { CLOSING_BRACKET, isCapital, isDigit, isSmall } from '../model/characters.js';
import type { Span } from '../model/span.js';

/** A word of a line, and how the matcher sees it. */
export interface Word extends Span {
  readonly folded: string;
}

const SMALL_WORDS = new Set(
  'a an and or of the to in for on at with if we you be ll is s your will do have re'.split(' '),
);

/** Title Case or ALL CAPS; small words may stay small, but the first word may not, and one more must be capitalised if any is left. */
export function isWrittenAsHeading(text: string, words: readonly Word[]): boolean {
  const first = words[0];
  if (!first || !startsWithCapital(text, first)) return false;
  const rest = words.slice(1).filter((w) => !SMALL_WORDS.has(w.folded));
  return (
    rest.every((w) => startsWithCapital(text, w)) ||
    (words.length >= 3 && text[(words.at(-1) as Span).end] === ':')
  );
}

function startsWithCapital(text: string, word: Span): boolean {
  const char = text[word.start] as string;
  return char !== char.toLowerCase();
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
export function mayEndBefore(text: string, space: number): boolean {
  const last = text.charCodeAt(space - 1);
  if (last === CLOSING_BRACKET) return true;
  if (!isSmall(last)) return false;
  const word = /[A-Za-z]+$/.exec(text.slice(Math.max(0, space - 15), space))?.[0] ?? '';
  return !SMALL_WORDS.has(word) && word === word.toLowerCase();
}
