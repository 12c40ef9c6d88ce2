import type { Lexicon } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { foldedToken } from './tokens.js';

/** "preferred2+ years", "(MES)1 year": a new requirement begins with its years. */
const YEARS = /^\d{1,2}\s?\+?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(?:plus )?(?:years?|yrs?)\b/i;
/** Longer runs of letters are no fused words, but somebody's key or a line of a language without spaces. */
const LONGEST_RUN = 120;
const SHORTEST_RUN = 4;
const SHORTEST_NAME = 3;
/** A shorter name before small letters is the start of another word ("Texas", "Bason"), unless it is in capitals. */
const SHORTEST_NAME_BEFORE_SMALL = 4;
/** Too short to be told from an ending ("Pythonic"), these are still whole words where a name is fused to them. */
const SMALL_WORDS = new Set(['or', 'and', 'in', 'is', 'to', 'for', 'with', 'a', 'the', 'on', 'of', 'as']);
/** "JavaScripting" is one made-up word about JavaScript, not Java and scripting. */
const ENDING = /(?:ings?|ed|ers?|able|ish|ic|y)$/;

/**
 * Where line breaks or spaces were lost inside a block: two ordinary words fused ("preferredPlease"), a name fused to
 * its neighbours ("MongoDBWorked", "AlteryxSSISTableau"), a full stop that meets the next word ("teams.You").
 *
 * @returns offsets at which the text after starts afresh, ascending
 */
export function fusedCuts(text: string, block: Span, lexicon: Lexicon): number[] {
  const cuts: number[] = [];
  // One look at each character by its code: of some thousand words of a posting a handful may be fused.
  for (let at = block.start; at < block.end; at++) {
    const char = text.charCodeAt(at);
    if (isDigit(char)) {
      if (meetsText(text, at, block.start) && opensYears(text, at, block, lexicon)) cuts.push(at);
      continue;
    }
    if (!isLetter(char)) continue;
    const start = at;
    if (start > block.start && isStop(text.charCodeAt(start - 1)) && startsFresh(text, start, block.start))
      cuts.push(start);
    let mayBeFused = isCapital(char);
    let before = char;
    while (at + 1 < block.end && isOfRun(text.charCodeAt(at + 1))) {
      const next = text.charCodeAt(++at);
      if (isDigit(next)) {
        if (isSmall(before) && opensYears(text, at, block, lexicon)) cuts.push(at);
      } else if (isCapital(next) && (isSmall(before) || before === PLUS)) mayBeFused = true;
      before = next;
    }
    const units = at + 1 - start;
    if (!mayBeFused || units < SHORTEST_RUN || units > LONGEST_RUN) continue;
    for (const cut of cutsInRun(text.slice(start, at + 1), lexicon)) cuts.push(start + cut);
  }
  return cuts.sort((a, b) => a - b);
}

const PLUS = 0x2b;

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

function isSmall(char: number): boolean {
  return char >= 0x61 && char <= 0x7a;
}

function isCapital(char: number): boolean {
  return char >= 0x41 && char <= 0x5a;
}

function isLetter(char: number): boolean {
  return isSmall(char) || isCapital(char);
}

/** A run begins with a letter and goes on with letters, digits, + and #. */
function isOfRun(char: number): boolean {
  return isLetter(char) || isDigit(char) || char === PLUS || char === 0x23;
}

/** One of `. ! ? : ; )`. */
function isStop(char: number): boolean {
  return (
    char === 0x2e || char === 0x21 || char === 0x3f || char === 0x3a || char === 0x3b || char === CLOSING
  );
}

const CLOSING = 0x29;

/** The digit at `at` follows a small letter or a closing bracket, with or without a full stop between. */
function meetsText(text: string, at: number, from: number): boolean {
  const endsText = (i: number) =>
    i >= from && (isSmall(text.charCodeAt(i)) || text.charCodeAt(i) === CLOSING);
  return endsText(at - 1) || (at - 1 >= from && text.charCodeAt(at - 1) === 0x2e && endsText(at - 2));
}

function opensYears(text: string, at: number, block: Span, lexicon: Lexicon): boolean {
  return (
    YEARS.test(text.slice(at, Math.min(block.end, at + 24))) ||
    headingBeforeDigit(text, at, block.start, lexicon)
  );
}

/** "teams.You" and "skills:Strong" are fused; "ASP.Net", "U.S.A" and "Node.js" are not. */
function startsFresh(text: string, at: number, from: number): boolean {
  const right = /^(?:[A-Z][a-z]+|[A-Z]{2,})/.exec(text.slice(at, at + 24))?.[0] ?? '';
  const opensSentence = /^(?:A|I|An) [a-z]/.test(text.slice(at, at + 5));
  const left = /[A-Za-z]{2,}[.!?:;)]$/.test(text.slice(Math.max(from, at - 12), at));
  return (
    (left && opensSentence) ||
    (left && right.length >= 2 && /[a-z]/.test(right) && !/^(?:Net|Js|Io|Com|Org|Ai|Co)$/.test(right))
  );
}

/** "Qualifications5 years": a capitalised ordinary word that meets a number. */
function headingBeforeDigit(text: string, at: number, from: number, lexicon: Lexicon): boolean {
  const word = /[A-Z][a-z]{4,}$/.exec(text.slice(Math.max(from, at - 24), at))?.[0];
  return word !== undefined && lexicon.words.has(word.toLowerCase()) && !lexicon.isName(word.toLowerCase());
}

/** Inner boundaries of a run of letters that is no word and no name by itself, but a row of them. */
function cutsInRun(run: string, lexicon: Lexicon): number[] {
  const word = run.toLowerCase();
  // Nearly every capitalised run is an ordinary word, and that is the cheapest to tell.
  if (lexicon.words.has(word) || lexicon.isName(foldedToken(run, 0, run.length)) || lexicon.places.has(word))
    return [];
  const stem = run.replace(ENDING, '');
  if (stem.length < run.length && lexicon.isName(foldedToken(stem, 0, stem.length))) return [];
  return splitFrom(run, 0, lexicon) ?? [];
}

function splitFrom(run: string, from: number, lexicon: Lexicon): number[] | null {
  // A whole run is no word and no name: that was seen before.
  for (let to = from === 0 ? run.length - 1 : run.length; to > from + 1; to--) {
    const isLast = to === run.length;
    const nextIsFresh = !isLast && isFresh(run.charCodeAt(to));
    // The rest tells more often than the part that this is no place to cut.
    if (!isLast && !nextIsFresh && !isOrdinaryRest(run.slice(to), lexicon)) continue;
    const part = run.slice(from, to);
    const isName =
      part.length >= SHORTEST_NAME &&
      isCapital(part.charCodeAt(0)) &&
      lexicon.isName(foldedToken(part, 0, part.length));
    const isWord =
      /^[A-Z]?[a-z’']+$/.test(part) &&
      (lexicon.words.has(part.toLowerCase()) || (from > 0 && SMALL_WORDS.has(part)));
    if (!isName && !isWord) continue;
    if (isLast) return [];
    // A small letter goes on after a name only as a whole word: "SysMLbackground", "Perlor".
    const mayMeetSmall = isName && (part.length >= SHORTEST_NAME_BEFORE_SMALL || part === part.toUpperCase());
    // "ScrumSprint" is Scrum and Sprint, however well "Scrums" is known.
    if (/[a-z][A-Z]$/.test(part) && !nextIsFresh) continue;
    // "Reactor" is built from an ordinary word, and no "React or"; "Nextdoor" is a company.
    if (!nextIsFresh && isCapitalised(part) && lexicon.words.has(part.toLowerCase())) continue;
    if (!nextIsFresh && !mayMeetSmall) continue;
    const rest = splitFrom(run, to, lexicon);
    if (rest) return [to, ...rest];
  }
  return null;
}

function isCapitalised(part: string): boolean {
  return /^[A-Z][a-z]+$/.test(part);
}

/** A capital or a digit: what was fused begins with one. */
function isFresh(char: number): boolean {
  return isCapital(char) || isDigit(char);
}

function isOrdinaryRest(rest: string, lexicon: Lexicon): boolean {
  return /^[a-z]+$/.test(rest) && (SMALL_WORDS.has(rest) || (rest.length >= 4 && lexicon.words.has(rest)));
}
