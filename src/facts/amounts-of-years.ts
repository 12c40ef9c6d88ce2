import { anyCase, SMALL_NUMBER } from './numbers.js';

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

/**
 * All matches of `AMOUNT` in order. Units are few and easy to find, so the pattern, which is slow, is tried only before
 * them and where a number can begin.
 */
export function amountsOfYears(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let tried = 0;
  for (const { index: unit } of text.matchAll(/y(?:ea)?r|yoe|month/gi)) {
    tried = Math.max(tried, unit - REACH);
    while (tried < unit) {
      const match = amountAt(text, tried);
      if (match) found.push(match);
      tried += match ? match[0].length : 1;
    }
  }
  return found;
}

function amountAt(text: string, at: number): RegExpExecArray | null {
  const unit = text.charCodeAt(at);
  const isNumber = unit === OPENING_BRACKET || (unit >= 48 && unit <= 57);
  if (!isNumber && !beginsNumberWord(text, at)) return null;
  AMOUNT.lastIndex = at;
  return AMOUNT.exec(text);
}

const OPENING_BRACKET = 40;

/** "zero", "one", "two" … "nineteen" where a word begins. */
function beginsNumberWord(text: string, at: number): boolean {
  return (
    'zotfsenZOTFSEN'.includes(text.charAt(at)) && !/[a-z][a-z]|[A-Z][a-zA-Z]/.test(text.slice(at - 1, at + 1))
  );
}
