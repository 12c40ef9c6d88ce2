import { CLOSING_BRACKET, DOT, isLetter, isSmall } from '../model/characters.js';
import type { Lexicon } from '../model/lexicon.js';
import type { MarkedText } from './marks.js';

/** "teams.You" and "skills:Strong" are fused; "ASP.Net", "U.S.A" and "Node.js" are not. */
export function startsFresh(text: string, at: number, from: number): boolean {
  const meetsWord = at - 3 >= from && isLetter(text.charCodeAt(at - 2)) && isLetter(text.charCodeAt(at - 3));
  if (!meetsWord) return false;
  let end = at + 1;
  while (isSmall(text.charCodeAt(end))) end++;
  if (end > at + 1) return end - at > LONGEST_ENDING || !NAME_ENDINGS.has(text.slice(at, end));
  return /^[AI] [a-z]/.test(text.slice(at, at + 3));
}

/** Such a word behind a full stop is the ending of a name. */
const NAME_ENDINGS = new Set(['Net', 'Js', 'Io', 'Com', 'Org', 'Ai', 'Co']);
const LONGEST_ENDING = 3;

/** "preferred2+ years", "(MES)1 year", "Qualifications5 years": a new requirement begins with its years. */
export function opensYears(
  { text, units }: MarkedText,
  at: number,
  from: number,
  limit: number,
  lexicon: Lexicon,
): boolean {
  if (!meetsText(units, at, from)) return false;
  return YEARS.test(text.slice(at, Math.min(limit, at + 24))) || headingBeforeDigit(text, at, from, lexicon);
}

const YEARS = /^\d{1,2}\s?\+?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(?:plus )?(?:years?|yrs?)\b/i;

/** The digit at `at` follows a small letter or a closing bracket, with or without a full stop between. */
function meetsText(units: Uint16Array, at: number, from: number): boolean {
  const last = units[at - 1] === DOT ? at - 2 : at - 1;
  return last >= from && (isSmall(units[last] as number) || units[last] === CLOSING_BRACKET);
}

/** "Qualifications5 years": a capitalised ordinary word that meets a number. */
function headingBeforeDigit(text: string, at: number, from: number, lexicon: Lexicon): boolean {
  const word = /[A-Z][a-z]{4,}$/.exec(text.slice(Math.max(from, at - 24), at))?.[0];
  return word !== undefined && lexicon.words.has(word.toLowerCase()) && !lexicon.isName(word.toLowerCase());
}
