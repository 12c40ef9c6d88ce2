import {
  APOSTROPHE,
  COLON,
  HASH,
  isCapital,
  isDigit,
  isLetter,
  lettersEnd,
  PLUS,
  SPACE,
} from '../model/characters.js';
import type { HeadingTables } from '../model/lexicon.js';
import type { SectionRole } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { firstLettersOf } from './first-letters.js';
import { endsLikeHeading, isWrittenAsHeading, mayEndBefore } from './heading-form.js';
import { lettersHash, lettersHashOf } from './letters-hash.js';
import { firstMark, MARK, type MarkedText } from './marks.js';
import { foldedToken, foldedWords } from './tokens.js';
import { nextWordStart, readWord } from './word-rule.js';

export interface FoundHeading {
  readonly span: Span;
  readonly role: SectionRole;
  readonly words: number;
}

export interface HeadingIndex {
  /** The role of a whole heading ("What you'll do"), else null. */
  exact(marked: MarkedText, line: Span): SectionRole | null;
  /** The role of a line known to look like a heading, by the words in it, else null. */
  byWords(text: string): SectionRole | null;
  /** The longest whole heading that starts exactly at `at` and is written like one, else null. */
  at(marked: MarkedText, at: number, limit: number): FoundHeading | null;
  /** Adds whole headings in the middle of a sentence, where the break before them was lost, in order. */
  inside(marked: MarkedText, sentence: Span, found: FoundHeading[]): void;
  /** The longest whole heading, written like one, that ends exactly at `end`, else null. */
  endingAt(marked: MarkedText, from: number, end: number): FoundHeading | null;
}

/** No heading of the lexicon is longer. */
const LONGEST_HEADING_WORDS = 10;
const LONGEST_HEADING_UNITS = 90;
const LONGEST_WORD_UNITS = 24;
/** So many words tell of nearly every line whether it begins as a heading does. */
const BEGINNING_WORDS = 3;

export function indexHeadings(tables: HeadingTables): HeadingIndex {
  const roles = new Map<string, SectionRole>();
  for (const { role, headings } of tables.exact)
    for (const heading of headings.split('\n')) roles.set(heading, role);
  const mayBeFirst = firstLettersOf(roles.keys());
  /** Whether the words are a heading by themselves. */
  const beginnings = new Map<number, boolean>();
  for (const hash of tables.whole) beginnings.set(hash, true);
  for (const hash of tables.begun) beginnings.set(hash, false);
  const mayBegin = hashFilter(beginnings.keys());
  const lastWords = new Set(tables.lastWords);
  const mayBeLast = hashFilter(lastWords);
  const phrases = new Map(tables.phrases);

  /**
   * False where the first words, told by plain letters alone, begin no heading: so it is of nearly every line.
   *
   * @param goesOn  other words may follow the heading, the first of them capitalised
   */
  function mayOpen(units: Uint16Array, at: number, limit: number, goesOn: boolean): boolean {
    if (!mayBeFirst(units, at, limit)) return false;
    let start = at;
    let hash: number | undefined;
    for (let word = 0; word < BEGINNING_WORDS; word++) {
      const end = lettersEnd(units, start, limit);
      if (!isWholeWord(units, start, end, limit)) return true;
      // With the space before it, as a key is hashed.
      hash = lettersHash(units, word === 0 ? start : start - 1, end, hash);
      const begun = mayBegin(hash) ? beginnings.get(hash) : undefined;
      if (begun === undefined) return false;
      start = end + 1;
      if (start > limit || units[end] !== SPACE) return true;
      if (goesOn && begun && isCapital(units[start] as number)) return true;
    }
    return true;
  }

  function exact({ text, units }: MarkedText, { start, end }: Span): SectionRole | null {
    if (!mayOpen(units, start, end, false)) return null;
    return roles.get(foldedWords(text.slice(start, end)).join(' ')) ?? null;
  }

  function headingAt({ text, units }: MarkedText, at: number, limit: number): FoundHeading | null {
    const to = Math.min(limit, at + LONGEST_HEADING_UNITS);
    const words: Span[] = [];
    let longest: FoundHeading | null = null;
    let hash: number | undefined;
    for (let start = at; start < to; start = nextWordStart(units, read.end, to)) {
      readWord(units, start, to, read);
      const { end } = read;
      if (words.length > 0) hash = lettersHashOf(' ', hash);
      hash =
        lettersEnd(units, start, end) === end
          ? lettersHash(units, start, end, hash)
          : lettersHashOf(foldedToken(text, start, end), hash);
      const isWhole = beginnings.get(hash);
      if (isWhole === undefined) break;
      words.push({ start, end });
      if (!isWhole || !isWrittenAsHeading(text, words) || !endsLikeHeading(text, end, limit)) continue;
      const role = roles.get(keyOf(text, words));
      if (role) longest = { span: { start: at, end }, role, words: words.length };
    }
    return longest;
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
    at(marked, at, limit) {
      const { units } = marked;
      return isCapital(units[at] as number) && mayOpen(units, at, limit, true)
        ? headingAt(marked, at, limit)
        : null;
    },
    inside(marked, { start, end }, found) {
      const { units, places, kinds, count } = marked;
      let from = start + 2;
      for (let mark = firstMark(marked, from); mark < count; mark++) {
        const at = places[mark] as number;
        if (at >= end) break;
        const kind = kinds[mark] as number;
        if ((kind !== MARK.capital && kind !== MARK.opener) || units[at - 1] !== SPACE || at < from) continue;
        if (!mayOpen(units, at, end, true) || !mayEndBefore(marked, at - 1)) continue;
        const heading = headingAt(marked, at, end);
        // "as in the Job Description": two words need a colon to be no part of the sentence.
        if (!heading || heading.words < (units[heading.span.end] === COLON ? 2 : 3)) continue;
        found.push(heading);
        from = heading.span.end + 1;
      }
    },
    endingAt(marked, from, end) {
      const { text, units } = marked;
      let start = end;
      while (start > from && end - start <= LONGEST_WORD_UNITS && isLetter(units[start - 1] as number))
        start--;
      const hash = lettersHash(units, start, end);
      if (!mayBeLast(hash) || !lastWords.has(hash)) return null;
      const words = wordsBetween(units, Math.max(from, end - LONGEST_HEADING_UNITS), end).slice(
        -LONGEST_HEADING_WORDS,
      );
      if (words.at(-1)?.end !== end) return null;
      for (let skip = 0; skip < words.length; skip++) {
        const { start } = words[skip] as Span;
        if (!mayOpen(units, start, end, false)) continue;
        const used = words.slice(skip);
        const role = isWrittenAsHeading(text, used) ? roles.get(keyOf(text, used)) : undefined;
        if (role) return { span: { start, end }, role, words: used.length };
      }
      return null;
    },
  };
}

const FILTER_BITS = 15;

/**
 * Tells of nearly every hash that is not among these that it is not, out of four kilobytes: a map would be some tens, and
 * what was read before a posting has driven them out of the processor's cache.
 */
function hashFilter(hashes: Iterable<number>): (hash: number) => boolean {
  const bits = new Int32Array(2 ** FILTER_BITS / 32);
  const placeOf = (hash: number) => hash >>> (32 - FILTER_BITS);
  for (const hash of hashes)
    bits[placeOf(hash) >>> 5] = (bits[placeOf(hash) >>> 5] as number) | (1 << placeOf(hash));
  return (hash) => ((bits[placeOf(hash) >>> 5] as number) & (1 << placeOf(hash))) !== 0;
}

/** The plain letters there are one word: nothing follows that could be a part of it. */
function isWholeWord(units: Uint16Array, start: number, end: number, limit: number): boolean {
  if (end <= start) return false;
  const next = end < limit ? (units[end] as number) : SPACE;
  return next < 0x80 ? !isDigit(next) && next !== PLUS && next !== HASH : next === APOSTROPHE;
}

function keyOf(text: string, words: readonly Span[]): string {
  return words.map(({ start, end }) => foldedToken(text, start, end)).join(' ');
}

function wordsBetween(units: Uint16Array, from: number, to: number): Span[] {
  const words: Span[] = [];
  for (let start = nextWordStart(units, from, to); start < to; start = nextWordStart(units, read.end, to)) {
    readWord(units, start, to, read);
    words.push({ start, end: read.end });
  }
  return words;
}

/** Reused for each word. */
const read = { start: 0, end: 0, hash: 0 };
