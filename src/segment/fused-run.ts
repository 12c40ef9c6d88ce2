import type { Lexicon } from '../model/lexicon.js';
import { isCapital, isDigit } from './characters.js';
import { foldedToken } from './tokens.js';

const SHORTEST_NAME = 3;
/** A shorter name before small letters is the start of another word ("Texas", "Bason"), unless it is in capitals. */
const SHORTEST_NAME_BEFORE_SMALL = 4;
/** Too short to be told from an ending ("Pythonic"), these are still whole words where a name is fused to them. */
const SMALL_WORDS = new Set(['or', 'and', 'in', 'is', 'to', 'for', 'with', 'a', 'the', 'on', 'of', 'as']);
/** "JavaScripting" is one made-up word about JavaScript, not Java and scripting. */
const ENDING = /(?:ings?|ed|ers?|able|ish|ic|y)$/;

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
