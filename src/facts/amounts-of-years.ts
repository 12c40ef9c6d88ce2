import { NUMBER_WORDS } from '../model/number-words.js';
import { anyCase, SMALL_NUMBER } from './numbers.js';
import { placesToTry } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';

const PLUS = `(?:\\s?\\+|[\\s-]?${anyCase('plus')}|\\s(?:or|and) (?:more|above|greater|over|up)|\\s?\\(?minimum\\)?)?`;
const UNIT = `(${['years', 'year', 'yrs', 'yr', 'yoe', 'months', 'month'].map(anyCase).join('|')})(?![a-z])`;
const IN_DIGITS = `(?:\\s?\\(\\s?${SMALL_NUMBER}\\s?\\+?\\s?\\))?`;
const NUMBER = `\\(?(${SMALL_NUMBER})\\)?(?:[\\s-]${anyCase('plus')}(?= \\())?${IN_DIGITS}${PLUS}`;

/** "3-5+ years", "five (5) or more yrs", "2 yrs to 4 yrs": group 1 the lower number, 2 its own unit, 3 the upper number, 4 the unit. */
const AMOUNT = new RegExp(
  `(?<![\\d$€£%#/]|\\d[.,])(?<!\\d[-–])(?<=^|[^a-zA-Z]|[a-zA-Z](?=\\d)|[a-z](?=[A-Z]))${NUMBER}(?:[\\s-]?${UNIT})?(?:\\s?(?:-|–|—|to|~|and|or|/)\\s?${NUMBER})?(?:\\s{0,3}|[\\s-])(?:(?:full|solid|total|additional|continuous|consecutive|calendar)\\s)?${UNIT}(?:['’]|(?<=[rR][sS]?)\\.(?=\\s))?`,
  'y',
);

/** Longer than any amount before its first unit. */
const REACH = 140;
const ANY_UNIT = /y(?:ea)?r|yoe|month/gi;
const ANY_NUMBER = pattern(new RegExp(`\\d|${NUMBER_WORDS.join('|')}`, 'gi'));

/**
 * All matches of `AMOUNT` in order. Units are few and easy to find, so the pattern, which is slow, is tried only before
 * them and where a number begins.
 */
export function amountsOfYears(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const units = unitsIn(text);
  let next = 0;
  let from = 0;
  for (const place of units.length > 0 ? placesToTry(text, ANY_NUMBER) : []) {
    while (next < units.length && (units[next] as number) <= place) next++; // next < length
    if (next === units.length) break;
    if (place < from || place < (units[next] as number) - REACH) continue; // as above
    const match =
      (text[place - 1] === '(' && place > from && amountAt(text, place - 1)) || amountAt(text, place);
    if (!match) continue;
    found.push(match);
    from = match.index + match[0].length;
  }
  return found;
}

function unitsIn(text: string): readonly number[] {
  const places: number[] = [];
  for (const { index, 0: unit } of text.matchAll(ANY_UNIT)) places.push(index + unit.length - 1);
  return places;
}

function amountAt(text: string, at: number): RegExpExecArray | null {
  AMOUNT.lastIndex = at;
  return AMOUNT.exec(text);
}
