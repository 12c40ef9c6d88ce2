import { COMMA, DOT, EN_DASH, HYPHEN, isCapital, isLetter, isSmall, SPACE } from '../../model/characters.js';
import type { Hit } from '../hit.js';
import { numberAt, type TextView, unitAt, wordAt } from '../text-view.js';
import { WordSet } from '../words.js';

/** "R&D", "Objective-C", "C-level", "Go-to-market": a one- or two-letter name joined to something is that something. */
export function gluedTo(hit: Hit, view: TextView): string | null {
  const { text } = view;
  const unit = unitAt(view, hit.start - 1);
  if (unit === HYPHEN || unit === EN_DASH) {
    // "a table-less layout"
    if (isLetter(unitAt(view, hit.start - 2)) && /^[a-z]+$/.test(text.slice(hit.start, hit.end)))
      return hit.name.kind === 'technology' ? 'the end of a compound' : null;
    if (unit === HYPHEN && hit.name.kind === 'technology' && isPartOfCompound(hit, view))
      return 'the end of a compound';
  }
  if (hit.end - hit.start > 2 || (unit === SPACE && isPlainMark(unitAt(view, hit.end)))) return null;
  const before = text[hit.start - 1] ?? ' ';
  const after = text[hit.end] ?? ' ';
  const next = text[hit.end + 1] ?? ' ';
  if (/[&’']/.test(before + after) || /\p{L}/u.test(before)) return 'joined to other letters';
  if (/[-–]/.test(after) && /[A-Za-z]/.test(next)) return 'the start of a compound';
  if (hit.end - hit.start === 1 && before === '/' && isLoneLetter(hit.start - 2, view))
    return 'one of two letters for two words';
  if (/[-–]/.test(before) && /[A-Za-z0-9]/.test(text[hit.start - 2] ?? ' ')) return 'the end of a compound';
  if (after === '.' && /[A-Za-z]/.test(next)) return 'an initial';
  if (before === '.' && /[A-Za-z]/.test(text[hit.start - 2] ?? ' ')) return 'an initial';
  return null;
}

/** Behind a letter alone these join nothing. */
function isPlainMark(unit: number): boolean {
  return unit === SPACE || unit === COMMA;
}

/** "Cisco SD-Access"; the maker's letters in "MS-Access" and a skill's in "AWS-Lambda" are no part of the name. */
function isPartOfCompound({ start }: Hit, { text, isName }: TextView): boolean {
  const prefix = /(?<![A-Za-z])([A-Z]{2,4})-$/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return prefix !== undefined && prefix !== 'MS' && !isName(prefix.toLowerCase());
}

/** The "A" of "A/R": a letter alone that names nothing itself. */
function isLoneLetter(at: number, { text, isName }: TextView): boolean {
  const letter = text[at] ?? ' ';
  return (
    /[A-Za-z]/.test(letter) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !isName(letter.toLowerCase())
  );
}

/** "the dispatch system i.e. the board": no System i. */
export function endsInAbbreviation(hit: Hit, view: TextView): boolean {
  const { end, firstToken, lastToken } = hit;
  if (lastToken === firstToken || end - (view.tokens.start[lastToken] as number) > 1) return false;
  return unitAt(view, end) === DOT && /^\.[a-z]\b/.test(view.text.slice(end, end + 3));
}

/** Kinds of people and things that follow a skill's name with a capital without making it another name. */
const TITLE_FOLLOWERS = new WordSet(
  'developer developers engineer engineers programmer administrator admin architect consultant specialist analyst certification certified experience skills api apis sdk server cloud scripts scripting framework library databases database macros spreadsheets reports dashboards files documents tables queries forms functions users suite products applications application software proficiency knowledge and or',
);

/** "Basecamp Fitness", "Omnia AI": a capitalised word that no skill's name knows stands directly after it. */
export function isPartOfLongerName(hit: Hit, view: TextView): boolean {
  const { end } = hit;
  if (unitAt(view, end) !== SPACE || !isCapital(unitAt(view, end + 1)) || !isSmall(unitAt(view, end + 2)))
    return false;
  const next = hit.lastToken + 1;
  return !TITLE_FOLLOWERS.has(numberAt(view, next)) && !view.isName(wordAt(view, next));
}

/** "Project Oversight", "Special Access Programs": an ordinary word that goes on with a capital is part of a name. */
export function isWordOfLongerName(hit: Hit, view: TextView): boolean {
  return (
    hit.firstToken === hit.lastToken &&
    isPartOfLongerName(hit, view) &&
    view.isWord(wordAt(view, hit.firstToken))
  );
}

/** "Apache Sling": like `isPartOfLongerName`, where even an ordinary word ("Tableau Dashboards") may follow. */
export function isPartOfUnknownName(hit: Hit, view: TextView): boolean {
  return isPartOfLongerName(hit, view) && !view.isWord(wordAt(view, hit.lastToken + 1));
}
