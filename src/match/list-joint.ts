import { AMPERSAND, COMMA, SLASH, SPACE } from '../model/characters.js';
import type { Hit } from './hit.js';
import type { TextView } from './text-view.js';
import { numberOf, WordSet } from './words.js';

/** What joins two members of a list: a slash and nothing else, an "or" among other things, or anything else. */
export type ListJoint = 'slash' | 'or' | 'other';

/** Joins between members; words may stand with or without commas. */
const JOINERS = new WordSet('and or etc eg e g ie i such as like including plus also');
const AND = numberOf('and');
const OR = numberOf('or');

/** One thing the taxonomy does not know may stand between two members, if it is short. */
const UNKNOWN_MEMBER_WORDS = 3;
const WIDEST_GAP = 60;

const ENDS_THE_LIST = /[.!?]\s|\n\n|[;:]\s*$|\.$/;
const SEPARATOR = /[,/;|•()&+]/;
const OPENS_A_MEMBER = /^\s*[,/;|(]/;
const CLOSES_A_MEMBER = /(?:[,/;|(]|\band|\bor)\s*$/i;

/** What joins a list that reaches to a token to the next hit, or null where the list ends. */
export function jointTo(next: Hit, lastToken: number, view: TextView): ListJoint | null {
  const { tokens, text, units, words } = view;
  if (next.firstToken <= lastToken) return 'slash';
  const from = tokens.end[lastToken] as number;
  const width = next.start - from;
  if (width > WIDEST_GAP) return null;
  // Most gaps by far: a space, a slash, or a comma and a space.
  if (width === 1 && units[from] === SPACE) return null;
  if (width === 1 && units[from] === SLASH) return 'slash';
  if (width === 2 && units[from] === COMMA && units[from + 1] === SPACE) return 'other';
  let unknown = 0;
  let hasOr = false;
  let hasAnd = false;
  for (let t = lastToken + 1; t < next.firstToken; t++) {
    const word = words[t] as number;
    // A free-standing "&" is read as "and" in names; between members it joins nothing.
    const isJoiner = JOINERS.has(word) && units[tokens.start[t] as number] !== AMPERSAND;
    if (!isJoiner && ++unknown > UNKNOWN_MEMBER_WORDS) return null;
    if (isJoiner && word === OR) hasOr = true;
    if (isJoiner && word === AND) hasAnd = true;
  }
  const gap = text.slice(from, next.start);
  if (ENDS_THE_LIST.test(gap)) return null;
  if (!hasOr && !hasAnd && !SEPARATOR.test(gap)) return null;
  if (unknown > 0 && !(OPENS_A_MEMBER.test(gap) && CLOSES_A_MEMBER.test(gap))) return null;
  return hasOr ? 'or' : 'other';
}
