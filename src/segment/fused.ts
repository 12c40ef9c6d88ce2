import type { Lexicon } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { foldedToken } from './tokens.js';

/** "preferred2+ years", "(MES)1 year": a new requirement begins with its years. */
const YEARS = /^\d{1,2}\s?\+?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(?:plus )?(?:years?|yrs?)\b/i;
const RUN = /[A-Za-z][A-Za-z0-9+#]*/g;
/** Longer runs of letters are no fused words, but somebody's key or a line of a language without spaces. */
const LONGEST_RUN = 120;
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
  const slice = text.slice(block.start, block.end);
  for (const match of slice.matchAll(RUN)) {
    const start = block.start + match.index;
    const run = match[0];
    if (startsFresh(text, start, block.start)) cuts.push(start);
    if (run.length >= 4 && run.length <= LONGEST_RUN && /[a-z+][A-Z]|[A-Z][A-Z][a-z]|^[A-Z]/.test(run)) {
      for (const at of cutsInRun(run, lexicon)) cuts.push(start + at);
    }
  }
  for (const match of slice.matchAll(/(?<=[a-z)]|[a-z)]\.)\d/g)) {
    const at = block.start + match.index;
    if (YEARS.test(text.slice(at, at + 24)) || headingBeforeDigit(text, at, block.start, lexicon))
      cuts.push(at);
  }
  return cuts.sort((a, b) => a - b);
}

/** "teams.You" and "skills:Strong" are fused; "ASP.Net", "U.S.A" and "Node.js" are not. */
function startsFresh(text: string, at: number, from: number): boolean {
  if (at <= from || !/[.!?:;)]/.test(text[at - 1] as string)) return false;
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
  if (lexicon.isName(foldedToken(run, 0, run.length)) || lexicon.words.has(word) || lexicon.places.has(word))
    return [];
  const stem = run.replace(ENDING, '');
  if (stem.length < run.length && lexicon.isName(foldedToken(stem, 0, stem.length))) return [];
  return splitFrom(run, 0, lexicon) ?? [];
}

function splitFrom(run: string, from: number, lexicon: Lexicon): number[] | null {
  for (let to = run.length; to > from + 1; to--) {
    const part = run.slice(from, to);
    const isName =
      part.length >= SHORTEST_NAME &&
      /^[A-Z]/.test(part) &&
      lexicon.isName(foldedToken(part, 0, part.length));
    const isWord =
      /^[A-Z]?[a-z’']+$/.test(part) &&
      (lexicon.words.has(part.toLowerCase()) || (from > 0 && SMALL_WORDS.has(part)));
    if (!isName && !isWord) continue;
    if (to === run.length) return from === 0 ? null : [];
    const nextIsFresh = /[A-Z0-9]/.test(run[to] as string);
    // A small letter goes on after a name only as a whole word: "SysMLbackground", "Perlor".
    const mayMeetSmall = isName && (part.length >= SHORTEST_NAME_BEFORE_SMALL || part === part.toUpperCase());
    // "ScrumSprint" is Scrum and Sprint, however well "Scrums" is known.
    if (/[a-z][A-Z]$/.test(part) && !nextIsFresh) continue;
    // "Reactor" is built from an ordinary word, and no "React or".
    if (!nextIsFresh && run.length - to <= 2 && lexicon.words.has(part.toLowerCase())) continue;
    if (!nextIsFresh && !(mayMeetSmall && isOrdinaryRest(run.slice(to), lexicon))) continue;
    const rest = splitFrom(run, to, lexicon);
    if (rest) return [to, ...rest];
  }
  return null;
}

function isOrdinaryRest(rest: string, lexicon: Lexicon): boolean {
  return /^[a-z]+$/.test(rest) && (SMALL_WORDS.has(rest) || (rest.length >= 4 && lexicon.words.has(rest)));
}
