import type { Span } from '../model/span.js';
import { type Amount, amounts, precise, SCALE } from './money.js';

/** A number or a range that may be pay. */
export interface Figure extends Span {
  readonly low: Amount;
  readonly high: Amount;
  readonly currency: string | null;
  /** The words between the two numbers: "per hour to". */
  readonly between: string;
  readonly isRange: boolean;
}

const PER =
  '(?:\\s?(?:\\/|per|an?|p\\.)\\s?(?:year|yr|hour|hr|annum|month|mo|week|day|h|a\\.?)\\.?|\\s?(?:annually|yearly|hourly|monthly)|k)?';
const RANGE = new RegExp(
  `^\\+?(?:\\s?(?:USD|CAD|EUR|GBP))?${PER}\\s{0,2}(?:-{1,2}|–|—|−|‑|~|to|and|through|up to|until|thru|\\/)\\s{0,2}(?:(?:over|up to|about|an? (?:maximum|max) of)\\s|~\\s?)?$`,
  'i',
);

/** "Minimum: $76,000 Midpoint: $95,000 Maximum: $114,000": the words before the lowest and before the highest. */
const LOWEST_BEFORE = /\bmin(?:imum)?\b[^.;\n$€£\d]{0,20}$/i;
const HIGHEST_BEFORE =
  /^[\s,;|/–-]{0,4}(?:(?:salary|pay|rate|range|compensation)[\s/]{0,3}){0,3}max(?:imum)?\b[^.;\n$€£\d]{0,20}$/i;
const MIDDLE_BEFORE = /^[\s,;|/–-]{0,4}mid-?(?:point)?\b[^.;\n$€£\d]{0,20}$/i;

/** Joins two numbers of one range, and lends them each other's unit and currency. */
export function figures(text: string): readonly Figure[] {
  const all = amounts(text);
  const found: Figure[] = [];
  for (let at = 0; at < all.length; at++) {
    const low = all[at]!; // at < length
    const top = labelledTop(text, all, at) ?? topAboveMidpoint(text, all, at);
    const high = all[top ?? at + 1];
    const between = high && top === null ? text.slice(low.end, high.start) : '';
    if (high && (top !== null || (between.length <= 32 && isRange(text, low, high, between)))) {
      found.push({
        start: low.start,
        end: high.end,
        low: lent(low, high),
        high: lent(high, low),
        currency: precise(low.currency, high.currency),
        between,
        isRange: true,
      });
      at = top ?? at + 1;
    } else if (low.currency !== null || low.unit === 'lakh' || low.unit === 'k') {
      found.push({
        start: low.start,
        end: low.end,
        low,
        high: low,
        currency: low.currency,
        between: '',
        isRange: false,
      });
    }
  }
  return found;
}

/** Index of the maximum of three or two labelled figures that begin at `at`, or null. */
function labelledTop(text: string, all: readonly Amount[], at: number): number | null {
  const [low, next, last] = [all[at]!, all[at + 1], all[at + 2]]; // the caller's at < length
  if (
    !next ||
    low.currency === null ||
    !LOWEST_BEFORE.test(text.slice(Math.max(0, low.start - 40), low.start))
  )
    return null;
  const isTop = (amount: Amount, words: string) => amount.value > low.value && HIGHEST_BEFORE.test(words);
  if (isTop(next, text.slice(low.end, next.start))) return at + 1;
  return last &&
    MIDDLE_BEFORE.test(text.slice(low.end, next.start)) &&
    isTop(last, text.slice(next.end, last.start))
    ? at + 2
    : null;
}

/** "$76,000 - 95,000 (midpoint) - 114,000": index of the third, or null. */
function topAboveMidpoint(text: string, all: readonly Amount[], at: number): number | null {
  const [low, middle, top] = [all[at]!, all[at + 1], all[at + 2]]; // the caller's at < length
  if (!middle || !top || low.value >= top.value) return null;
  const isMidpoint = /^\s?\(?mid-?point\)?\s?[-–—]\s?$/i.test(text.slice(middle.end, top.start));
  return isMidpoint && isRange(text, low, middle, text.slice(low.end, middle.start)) ? at + 2 : null;
}

function isRange(text: string, low: Amount, high: Amount, between: string): boolean {
  const isMoney =
    low.currency !== null ||
    high.currency !== null ||
    low.unit === 'k' ||
    high.unit === 'k' ||
    high.unit === 'lakh';
  const isBare = low.currency === null && low.unit === null && high.currency === null && high.unit === null;
  const isBarePay =
    isBare &&
    low.value >= 10_000 &&
    high.value < 1_000_000 &&
    /\b(?:salary|pay|compensation)\b[^.\n]{0,50}$/i.test(text.slice(Math.max(0, low.start - 60), low.start));
  if (!(isMoney || isBarePay) || !RANGE.test(between)) return false;
  if (
    /^\s?and\s/i.test(between) &&
    !/\bbetween\b[^.]{0,30}$/i.test(text.slice(Math.max(0, low.start - 40), low.start))
  )
    return false;
  const [least, most] = [lent(low, high).value, lent(high, low).value];
  // "Grade 6 - $84,150 - $95,543" begins with its grade.
  const isGrade = low.currency === null && low.unit === null && least > 0 && most / least > MOST_TIMES;
  return least <= most && !isGrade;
}

/** No range of pay is wider. */
const MOST_TIMES = 20;

/** "120-150k" and "$65-$75,000" leave the unit of their first number to the second. */
function lent(amount: Amount, other: Amount): Amount {
  if (amount.unit !== null || amount.value >= 1_000) return amount;
  if (other.unit === 'k' || other.unit === 'lakh')
    return { ...amount, value: amount.value * SCALE[other.unit], unit: other.unit };
  const isThousands =
    amount.currency !== null &&
    amount.value >= 10 &&
    other.value >= 10_000 &&
    other.value / amount.value > 500;
  return isThousands && other.value < 1_000_000
    ? { ...amount, value: amount.value * 1_000, unit: 'k' }
    : amount;
}
