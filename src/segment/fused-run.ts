import { isCapital, isDigit, isLetter, isSmall } from '../model/characters.js';
import type { Lexicon } from '../model/lexicon.js';
import { foldedToken } from './tokens.js';

const SHORTEST_NAME = 3;
/** A shorter name before small letters is the start of another word ("Texas", "Bason"), unless it is in capitals. */
const SHORTEST_NAME_BEFORE_SMALL = 4;
/** Fewer small letters behind a name are an ending, unless they are one of `SMALL_WORDS`. */
const SHORTEST_REST = 4;
/** Too short to be told from an ending ("Pythonic"), these are still whole words where a name is fused to them. */
const SMALL_WORDS = new Set(['or', 'and', 'in', 'is', 'to', 'for', 'with', 'a', 'the', 'on', 'of', 'as']);
/** "JavaScripting" is one made-up word about JavaScript, not Java and scripting. */
const ENDING = /(?:ings?|ed|ers?|able|ish|ic|y)$/;

/**
 * False for many runs that have no inner boundary, which is told without looking anything up: behind a capital, fewer than
 * eight small letters hold a name and another word only where they end as one of `SMALL_WORDS`.
 */
export function mayBeFused(units: Uint16Array, start: number, end: number): boolean {
  if (end - start >= SHORTEST_NAME_BEFORE_SMALL + SHORTEST_REST || !isCapital(units[start] as number))
    return true;
  for (let at = start + 1; at < end; at++) if (!isSmall(units[at] as number)) return true;
  const last = units[end - 1] as number;
  return SMALL_ENDINGS[last & 31] === 1 || SMALL_ENDINGS[endingOf(units[end - 2] as number, last)] === 1;
}

/** By their last letter or, where they have more, by their last two: how `SMALL_WORDS` end. */
const SMALL_ENDINGS = new Uint8Array(32 * 32);
for (const word of SMALL_WORDS)
  SMALL_ENDINGS[endingOf(word.charCodeAt(word.length - 2) || 0, word.charCodeAt(word.length - 1))] = 1;

function endingOf(lastButOne: number, last: number): number {
  return ((lastButOne & 31) << 5) | (last & 31);
}

/** Inner boundaries of a run of letters that is no word and no name by itself, but a row of them. */
export function cutsInRun(run: string, lexicon: Lexicon): number[] {
  const word = run.toLowerCase();
  // Nearly every capitalised run is an ordinary word, and that is the cheapest to tell.
  if (lexicon.words.has(word) || lexicon.isName(foldedToken(run, 0, run.length)) || lexicon.places.has(word))
    return [];
  const stem = run.replace(ENDING, '');
  if (stem.length < run.length && lexicon.isName(foldedToken(stem, 0, stem.length))) return [];
  return splitFrom(run, 0, lexicon) ?? [];
}

/** @returns where the run is cut from there on; empty where what is left is one part, null where it is no row of parts */
function splitFrom(run: string, from: number, lexicon: Lexicon): number[] | null {
  // A whole run is no word and no name: that was seen before.
  for (let to = from === 0 ? run.length - 1 : run.length; to > from + 1; to--) {
    const isLast = to === run.length;
    const isPart = isLast || isFresh(run.charCodeAt(to)) ? isNameOrWord : isNameBeforeRest;
    if (!isPart(run, from, to, lexicon)) continue;
    if (isLast) return [];
    const rest = splitFrom(run, to, lexicon);
    if (rest) return [to, ...rest];
  }
  return null;
}

/** A capital or a digit: what was fused begins with one. */
function isFresh(unit: number): boolean {
  return isCapital(unit) || isDigit(unit);
}

function isNameOrWord(run: string, from: number, to: number, lexicon: Lexicon): boolean {
  if (isName(run, from, to, lexicon)) return true;
  if (!isLetter(run.charCodeAt(from)) || !isSmall(run.charCodeAt(to - 1)) || !isAllSmall(run, from + 1, to))
    return false;
  const part = run.slice(from, to);
  return lexicon.words.has(part.toLowerCase()) || (from > 0 && SMALL_WORDS.has(part));
}

/** A small letter goes on after a name only as a whole word: "SysMLbackground", "Perlor". */
function isNameBeforeRest(run: string, from: number, to: number, lexicon: Lexicon): boolean {
  // The rest tells more often than the part that this is no place to cut.
  if (!isCapital(run.charCodeAt(from)) || !isOrdinaryRest(run, to, lexicon)) return false;
  const part = run.slice(from, to);
  if (part.length < SHORTEST_NAME_BEFORE_SMALL && part !== part.toUpperCase()) return false;
  // "ScrumSprint" is Scrum and Sprint, however well "Scrums" is known.
  if (isCapital(run.charCodeAt(to - 1)) && isSmall(run.charCodeAt(to - 2))) return false;
  // "Reactor" is built from an ordinary word, and no "React or"; "Nextdoor" is a company.
  if (isAllSmall(run, from + 1, to) && lexicon.words.has(part.toLowerCase())) return false;
  return isName(run, from, to, lexicon);
}

function isName(run: string, from: number, to: number, lexicon: Lexicon): boolean {
  return (
    to - from >= SHORTEST_NAME &&
    isCapital(run.charCodeAt(from)) &&
    lexicon.isName(foldedToken(run, from, to))
  );
}

function isOrdinaryRest(run: string, from: number, lexicon: Lexicon): boolean {
  if (!isAllSmall(run, from, run.length)) return false;
  const rest = run.slice(from);
  return SMALL_WORDS.has(rest) || (rest.length >= SHORTEST_REST && lexicon.words.has(rest));
}

function isAllSmall(run: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSmall(run.charCodeAt(at))) return false;
  return true;
}
