import type { HeadingTable } from '../model/lexicon.js';
import type { SectionRole } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { foldedToken, foldedWords, newTokens, tokenize } from './tokens.js';

export interface HeadingIndex {
  /** The role of a whole heading ("What you'll do"), else null. */
  exact(text: string): SectionRole | null;
  /** The role of a line known to look like a heading, by the words in it, else null. */
  byWords(text: string): SectionRole | null;
  /** The longest whole heading that starts exactly at `at` and is written like one, else null. */
  at(text: string, at: number, limit: number): { readonly span: Span; readonly role: SectionRole } | null;
  /** Whole headings in the middle of a sentence, where the break before them was lost, in order. */
  inside(text: string, sentence: Span): { readonly span: Span; readonly role: SectionRole }[];
  /** The longest whole heading, written like one, that ends exactly at `end`, else null. */
  endingAt(
    text: string,
    from: number,
    end: number,
  ): { readonly span: Span; readonly role: SectionRole } | null;
}

/** No heading of the lexicon is longer. */
const LONGEST_HEADING_WORDS = 9;
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'or',
  'of',
  'the',
  'to',
  'in',
  'for',
  'on',
  'at',
  'with',
  'if',
  'we',
  'you',
  'be',
  'll',
  'is',
  's',
  'your',
  'will',
  'do',
  'have',
  're',
]);

const scratch = newTokens(64);

export function indexHeadings(table: HeadingTable): HeadingIndex {
  const exactRoles = new Map<string, SectionRole>();
  for (const [i, heading] of table.headings.entries()) exactRoles.set(heading, table.roles[i] as SectionRole);
  const firstWords = new Set(table.firstWords);
  const lastWords = new Set(table.lastWords);
  const beginnings = new Set(table.beginnings);
  const { contained } = table;

  /** The words there; with `beginnings`, only as far as they begin a heading. */
  function wordsBetween(text: string, from: number, to: number, beginnings?: ReadonlySet<string>) {
    const slice = text.slice(from, to);
    const tokens = tokenize(slice, scratch);
    const words: (Span & { readonly folded: string })[] = [];
    let key = '';
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.start[i] as number;
      const end = tokens.end[i] as number;
      const folded = foldedToken(slice, start, end);
      key = i === 0 ? folded : `${key} ${folded}`;
      if (beginnings && !beginnings.has(key)) break;
      words.push({ start: from + start, end: from + end, folded });
    }
    return words;
  }

  function exact(text: string): SectionRole | null {
    return exactRoles.get(foldedWords(text).join(' ')) ?? null;
  }

  function headingAt(text: string, at: number, limit: number) {
    if (
      !firstWords.has(
        /^[A-Z][A-Za-z]*/.exec(text.slice(at, Math.min(limit, at + 24)))?.[0].toLowerCase() ?? '',
      )
    )
      return null;
    const words = wordsBetween(text, at, Math.min(limit, at + 90), beginnings);
    if (words[0]?.start !== at) return null;
    let longest: { readonly span: Span; readonly role: SectionRole; readonly words: number } | null = null;
    let key = '';
    for (const [index, { folded, end }] of words.entries()) {
      key = index === 0 ? folded : `${key} ${folded}`;
      const role = exactRoles.get(key);
      if (role && isWrittenAsHeading(text, words.slice(0, index + 1)) && endsLikeHeading(text, end, limit))
        longest = { span: { start: at, end }, role, words: index + 1 };
    }
    return longest;
  }

  return {
    exact,
    at: headingAt,
    inside(text, { start, end }) {
      const found = [];
      for (let at = start + 2; at < end; at++) {
        if (!followsLostBreak(text, at)) continue;
        const heading = headingAt(text, at, end);
        // "as in the Job Description": two words need a colon to be no part of the sentence.
        if (!heading || heading.words < (text[heading.span.end] === ':' ? 2 : 3)) continue;
        found.push(heading);
        at = heading.span.end;
      }
      return found;
    },
    byWords(text) {
      const whole = exact(text);
      if (whole) return whole;
      const line = ` ${foldedWords(text).join(' ')} `;
      for (const { role, words, starts } of contained) {
        if (words.some((w) => line.includes(w)) || starts.some((w) => line.startsWith(w))) return role;
      }
      return null;
    },
    endingAt(text, from, end) {
      if (
        !lastWords.has(/[A-Za-z]+$/.exec(text.slice(Math.max(from, end - 24), end))?.[0].toLowerCase() ?? '')
      )
        return null;
      const words = wordsBetween(text, Math.max(from, end - 90), end).slice(-LONGEST_HEADING_WORDS);
      if (words.at(-1)?.end !== end) return null;
      for (let skip = 0; skip < words.length; skip++) {
        const used = words.slice(skip);
        const role = exactRoles.get(used.map((w) => w.folded).join(' '));
        if (role && isWrittenAsHeading(text, used))
          return { span: { start: (used[0] as Span).start, end }, role };
      }
      return null;
    },
  };
}

/** A capital behind a word in small letters that a sentence may end with. */
function followsLostBreak(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  if (char < 0x41 || char > 0x5a || text.charCodeAt(at - 1) !== 0x20) return false;
  const last = text.charCodeAt(at - 2);
  if (last === 0x29) return true;
  if (last < 0x61 || last > 0x7a) return false;
  const word = /[A-Za-z]+$/.exec(text.slice(Math.max(0, at - 16), at - 1))?.[0] ?? '';
  return !SMALL_WORDS.has(word) && word === word.toLowerCase();
}

/** Title Case or ALL CAPS; small words may stay small, but the first word may not, and one more must be capitalised if any is left. */
function isWrittenAsHeading(text: string, words: readonly (Span & { folded: string })[]): boolean {
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
function endsLikeHeading(text: string, end: number, limit: number): boolean {
  let at = end;
  while (at < limit && (text[at] === ' ' || text[at] === '\u00a0' || text[at] === '*' || text[at] === ')'))
    at++;
  if (at >= limit) return true;
  const char = text[at] as string;
  if (':-–—•·●▪*\n?'.includes(char)) return true;
  return /[A-Z0-9]/.test(char);
}
