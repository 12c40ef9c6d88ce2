import type { HeadingTables } from '../model/lexicon.js';
import type { SectionRole } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { isCapital, isDigit, isLetter, lettersHash } from './characters.js';
import { endsLikeHeading, isWrittenAsHeading, mayEndBefore, type Word } from './heading-form.js';
import { BEGINNING_WORDS } from './heading-tables.js';
import { foldedToken, foldedWords, newTokens, tokenize } from './tokens.js';

export interface FoundHeading {
  readonly span: Span;
  readonly role: SectionRole;
  readonly words: number;
}

export interface HeadingIndex {
  /** The role of a whole heading ("What you'll do"), else null. */
  exact(text: string): SectionRole | null;
  /** The role of a line known to look like a heading, by the words in it, else null. */
  byWords(text: string): SectionRole | null;
  /** The longest whole heading that starts exactly at `at` and is written like one, else null. */
  at(text: string, at: number, limit: number): FoundHeading | null;
  /** Whole headings in the middle of a sentence, where the break before them was lost, in order. */
  inside(text: string, sentence: Span): FoundHeading[];
  /** The longest whole heading, written like one, that ends exactly at `end`, else null. */
  endingAt(text: string, from: number, end: number): FoundHeading | null;
}

/** No heading of the lexicon is longer. */
const LONGEST_HEADING_WORDS = 10;
const LONGEST_HEADING_UNITS = 90;
const LONGEST_WORD_UNITS = 24;

const scratch = newTokens(64);

export function indexHeadings(tables: HeadingTables): HeadingIndex {
  const roles = new Map(tables.exact);
  const beginnings = new Map(tables.beginnings);
  const lastWords = new Set(tables.lastWords);
  const phrases = new Map(tables.phrases);

  /**
   * False where the first words, told by plain letters alone, begin no heading: so it is of nearly every line.
   *
   * @param goesOn  other words may follow the heading, the first of them capitalised
   */
  function mayOpen(text: string, at: number, limit: number, goesOn: boolean): boolean {
    let start = at;
    let hash: number | undefined;
    for (let word = 0; word < BEGINNING_WORDS; word++) {
      const end = lettersEnd(text, start, limit);
      if (!isWholeWord(text, start, end, limit)) return true;
      // With the space before it, as a key is hashed.
      hash = lettersHash(text, word === 0 ? start : start - 1, end, hash);
      const begun = beginnings.get(hash);
      if (begun === undefined) return false;
      start = end + 1;
      if (text[end] !== ' ' || (goesOn && begun && isCapital(text.charCodeAt(start)))) return true;
    }
    return true;
  }

  function exact(text: string): SectionRole | null {
    return mayOpen(text, 0, text.length, false) ? (roles.get(foldedWords(text).join(' ')) ?? null) : null;
  }

  function headingAt(text: string, at: number, limit: number): FoundHeading | null {
    const words = wordsBetween(text, at, Math.min(limit, at + LONGEST_HEADING_UNITS), beginsHeading);
    if (words[0]?.start !== at) return null;
    let longest: FoundHeading | null = null;
    let key = '';
    for (const [index, { folded, end }] of words.entries()) {
      key = index === 0 ? folded : `${key} ${folded}`;
      const role = roles.get(key);
      if (role && isWrittenAsHeading(text, words.slice(0, index + 1)) && endsLikeHeading(text, end, limit))
        longest = { span: { start: at, end }, role, words: index + 1 };
    }
    return longest;
  }

  function beginsHeading(words: string, count: number): boolean {
    return count > BEGINNING_WORDS ? count <= LONGEST_HEADING_WORDS : beginnings.has(lettersHash(words));
  }

  return {
    exact,
    byWords(text) {
      const words = foldedWords(text);
      const whole = roles.get(words.join(' '));
      if (whole) return whole;
      const line = `${words.join(' ')} `;
      let best: { readonly rank: number; readonly role: SectionRole } | null = null;
      let at = 0;
      for (const word of words) {
        for (const phrase of phrases.get(word) ?? []) {
          const isBetter = best === null || phrase.rank < best.rank;
          if (isBetter && (at === 0 || !phrase.opens) && line.startsWith(phrase.words, at)) best = phrase;
        }
        at += word.length + 1;
      }
      return best?.role ?? null;
    },
    at(text, at, limit) {
      if (!isCapital(text.charCodeAt(at))) return null;
      return mayOpen(text, at, limit, true) ? headingAt(text, at, limit) : null;
    },
    inside(text, { start, end }) {
      const found: FoundHeading[] = [];
      for (let at = start + 2; at < end; at++) {
        if (!isCapital(text.charCodeAt(at)) || text.charCodeAt(at - 1) !== SPACE) continue;
        if (!mayOpen(text, at, end, true) || !mayEndBefore(text, at - 1)) continue;
        const heading = headingAt(text, at, end);
        // "as in the Job Description": two words need a colon to be no part of the sentence.
        if (!heading || heading.words < (text[heading.span.end] === ':' ? 2 : 3)) continue;
        found.push(heading);
        at = heading.span.end;
      }
      return found;
    },
    endingAt(text, from, end) {
      let start = end;
      while (start > from && end - start <= LONGEST_WORD_UNITS && isLetter(text.charCodeAt(start - 1)))
        start--;
      if (!lastWords.has(lettersHash(text, start, end))) return null;
      const words = wordsBetween(text, Math.max(from, end - LONGEST_HEADING_UNITS), end).slice(
        -LONGEST_HEADING_WORDS,
      );
      if (words.at(-1)?.end !== end) return null;
      for (let skip = 0; skip < words.length; skip++) {
        const used = words.slice(skip);
        const role = roles.get(used.map((word) => word.folded).join(' '));
        if (role && isWrittenAsHeading(text, used))
          return { span: { start: (used[0] as Span).start, end }, role, words: used.length };
      }
      return null;
    },
  };
}

function lettersEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** The plain letters there are one word: nothing follows that could be a part of it. */
function isWholeWord(text: string, start: number, end: number, limit: number): boolean {
  if (end <= start) return false;
  const next = end < limit ? text.charCodeAt(end) : SPACE;
  return next < 0x80 ? !isDigit(next) && next !== PLUS && next !== HASH : next === APOSTROPHE;
}

const SPACE = 0x20;
const PLUS = 0x2b;
const HASH = 0x23;
const APOSTROPHE = 0x2019;

/** The words there, as far as they go on as `goesOn` says. */
function wordsBetween(
  text: string,
  from: number,
  to: number,
  goesOn: (words: string, count: number) => boolean = () => true,
): Word[] {
  const slice = text.slice(from, to);
  const tokens = tokenize(slice, scratch);
  const words: Word[] = [];
  let key = '';
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    const folded = foldedToken(slice, start, end);
    key = i === 0 ? folded : `${key} ${folded}`;
    if (!goesOn(key, i + 1)) break;
    words.push({ start: from + start, end: from + end, folded });
  }
  return words;
}
