import type { PayPeriod } from '../model/posting.js';
import type { Span } from '../model/span.js';
import { type Figure, figures } from './figures.js';
import type { Amount } from './money.js';
import {
  ADDITIONAL_AFTER,
  ADDITIONAL_BEFORE,
  LABEL,
  OTHER_AFTER,
  OTHER_BEFORE,
  PAY_AFTER,
  PAY_BEFORE,
  PAY_CLOSE_BEFORE,
  PER_AFTER,
  RANGE_NAMED,
  TOTAL,
} from './pay-words.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';

/** One place that says what is paid. `additional` is what comes on top of a salary: a bonus, equity, a sign-on payment. */
export interface PayStatement extends Span {
  readonly min: number;
  readonly max: number;
  /** ISO 4217, or `$` where the dollar's country is open. */
  readonly currency: string;
  readonly period: PayPeriod;
  readonly kind: 'base' | 'total' | 'additional' | 'unspecified';
  readonly isRange: boolean;
}

/** Every pay statement of `text`, in order; money that is not pay (funding, revenue, 401(k) …) is left out. */
export function payStatements(text: string): readonly PayStatement[] {
  return figures(text).flatMap((figure) => {
    const before = new Beside(new Stretch(text, Math.max(0, figure.start - REACH), figure.start));
    const after = new Beside(new Stretch(text, figure.end, Math.min(text.length, figure.end + REACH)));
    return payOf(figure, before, after) ?? [];
  });
}

/** The words before or after a figure: "per yearBenefits", where line breaks were lost, are "per year Benefits". */
class Beside {
  readonly words: string;

  constructor(private readonly stretch: Stretch) {
    this.words = stretch.words.replace(
      /([a-z)])(?=[A-Z]{2}|[A-Z][a-z])|([.)])(?=[$€£])|([A-Z]{3})(?=[A-Z][a-z])/g,
      '$1$2$3 ',
    );
  }

  /** @param part of the words */
  has(pattern: Pattern, part = this.words): boolean {
    return this.mayHold(pattern) && pattern.whole.test(part);
  }

  /** What the text holds is not known of words that were torn apart. */
  mayHold(pattern: Pattern): boolean {
    return this.words.length !== this.stretch.words.length || this.stretch.mayHold(pattern);
  }
}

/** A heading ("Compensation range for this role, by location:") may stand this far before its figures. */
const REACH = 180;

function payOf(figure: Figure, before: Beside, after: Beside): PayStatement | null {
  const { low, high, isRange } = figure;
  if (low.unit === 'large' || high.unit === 'large' || low.unit === 'crore') return null;
  const near = lastStretch(before.words);
  if (/^['’]s\b/.test(after.words)) return null;
  const isLabelled = before.has(LABEL, near) && !(near.endsWith('\n') && after.has(OTHER_AFTER));
  if (!isLabelled && isOtherMoney(figure, before, near, after)) return null;
  if (!isSaidToBePay(figure, before, near, after)) return null;
  const period = periodOf(figure, near, after.words);
  if (!isPlausible(figure, period)) return null;
  const currency = figure.currency ?? (low.unit === 'lakh' ? 'INR' : '$');
  const kind = kindOf(before, near, after);
  return {
    start: figure.start,
    end: figure.end,
    min: low.value,
    max: high.value,
    currency,
    period,
    kind,
    isRange,
  };
}

function isOtherMoney(figure: Figure, before: Beside, near: string, after: Beside): boolean {
  if (after.has(OTHER_AFTER)) return true;
  if (/^\s?\+?\s?(?:base )?salary\b/i.test(after.words)) return false;
  if (!before.mayHold(OTHER_BEFORE)) return false;
  if (figure.isRange && before.has(RANGE_NAMED, near)) return false;
  // A range with its period is pay unless the other thing stands right before it.
  const lead = figure.isRange && PER_AFTER.test(after.words) ? near.slice(-45) : near;
  return closest(OTHER_BEFORE.whole, lead) > closest(PAY_CLOSE_BEFORE.whole, lead);
}

function isSaidToBePay(
  { low, high, between, isRange, start }: Figure,
  before: Beside,
  near: string,
  after: Beside,
): boolean {
  if (low.currency === null && !isRange && low.unit !== 'lakh')
    return before.has(LABEL, near) || SAID_TO_BE.test(near) || /\|\s$/.test(before.words);
  if (before.has(PAY_CLOSE_BEFORE, near) || after.has(PAY_AFTER) || low.unit === 'lakh') return true;
  if (PER_AFTER.test(after.words) || PER_AFTER.test(between)) return true;
  if (low.currency === null) return isRange && (before.has(PAY_BEFORE) || isAlone(before.words, after.words));
  const isInHead = start < 250 && low.value >= 20_000;
  return (
    isInHead ||
    (isRange && (before.has(PAY_BEFORE) || isAlone(before.words, after.words) || isYearlyRange(low, high)))
  );
}

/** Two numbers of this size are a year's pay where no other word explains them. */
function isYearlyRange(low: Amount, high: Amount): boolean {
  return low.value >= 30_000 && high.value <= 600_000 && high.value / low.value <= 3;
}

/** It fills its line or its place between bars: "Remote | $120k-$150k | full-time". */
function isAlone(before: string, after: string): boolean {
  return ALONE_BEFORE.test(before) && ALONE_AFTER.test(after);
}

const ALONE_BEFORE = /(?:^|[\n|(]| \/ )\s*(?:[-•*]\s*)?$/;
const ALONE_AFTER =
  /^\+?(?:\s?(?:USD|CAD|EUR|GBP|p\.a\.?|\/yr|k))?\s*(?:\+ (?:equity|bonus|benefits)[^\n|]{0,30})?(?:$|[\n|)(,]| \/ )/i;

/** "The pay for this role is 87K": a thousand without its currency. */
const SAID_TO_BE = /\b(?:salary|pay|compensation)\b[^.;\n\d]{0,30}\bis\s$/i;

/** The sentence or line before a figure, with the heading above it where the figure begins its line. */
function lastStretch(before: string): string {
  if (/[.!?]\s?$/.test(before) && !/\b(?:approx|p\.a|max|min)\.\s?$/.test(before)) return '';
  const lines = before.split('\n').filter((line, at, all) => line.trim() !== '' || at === all.length - 1);
  const own = lines.at(-1) ?? '';
  const stretch = own.trim().length < 25 ? lines.slice(-2).join('\n') : own;
  return stretch.split(/[.!?;]\s+(?=[A-Z($€£])/).at(-1) ?? '';
}

/** Where in `text` the last wording begins, or -1: the later of two words is the nearer to the figure. */
function closest(wording: RegExp, text: string): number {
  let at = -1;
  for (let from = 0; from <= text.length; ) {
    const found = text.slice(from).search(wording);
    if (found < 0) return at;
    at = from + found;
    from = at + 1;
  }
  return at;
}

function kindOf(before: Beside, near: string, after: Beside): PayStatement['kind'] {
  const next = after.words.split(/[.;\n]/)[0]!; // split gives at least one piece
  if (after.has(BONUS_NEXT) && !before.has(LABEL, near)) return 'additional';
  const isSalary = before.has(LABEL, near) || /\b(?:base|salary)\b[^,]{0,35}$/i.test(near);
  if (!isSalary && (after.has(ADDITIONAL_AFTER) || before.has(ADDITIONAL_BEFORE, near))) return 'additional';
  if (/\bbase\b/i.test(near) || /^[^,$]{0,30}\bbase\b/i.test(next)) return 'base';
  return before.has(TOTAL, near) || after.has(TOTAL, next.slice(0, 40)) ? 'total' : 'unspecified';
}

const BONUS_NEXT = pattern(
  /^\s?(?:k )?(?:(?:in|annual|target|yearly|vacation|holiday)\s){0,2}(?:bonus|commission|equity)\b/i,
);

const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /\b(?:hour(?:ly)?|hr|hrs|p\.?h)\b|\/\s?h\b/i],
  ['day', /\b(?:daily|day rate|per diem|per day|a day)\b|\/\s?day\b/i],
  ['week', /\b(?:weekly|per week|a week)\b|\/\s?(?:week|wk)\b/i],
  ['month', /\b(?:monthly|(?<!\d[ -])month|pcm)\b|\/\s?mo(?:nth)?\b/i],
  [
    'year',
    /\b(?:year(?:ly)?|yr|annum|annual(?:ly|ized)?(?! (?:\w+ )?(?:bonus|incentive|merit|performance))|p\.?a|lpa|ctc)\b/i,
  ],
];

/**
 * What the text says directly after the figure, then between its numbers, then nearest before it; else by size
 * (of $, € and the like): under 400 an hour, under 2,000 a day, under 15,000 a month, above that a year. "80-120"
 * of thousands is written with k. Zloty are paid by the month up to 60,000, rupees up to 150,000.
 */
function periodOf(figure: Figure, near: string, after: string): PayPeriod {
  const next = after.split(/[.;\n](?!\w)/)[0]!.slice(0, 28); // split gives at least one piece
  const size = figure.high.value;
  const [following] = periodsIn(next.split(/[,$€£]|\((?=[^)]*[\d$€£])/)[0]!, firstOf); // as above
  const [between] = periodsIn(figure.between, firstOf);
  for (const said of [following, between]) if (said && fits(size, said)) return said;
  const nearest = periodsIn(near.slice(-70), closest).at(-1);
  if (nearest && fits(size, nearest) && size >= LEAST[nearest]) return nearest;
  if (figure.currency === 'INR') return size < 150_000 && figure.low.unit === null ? 'month' : 'year';
  if (figure.currency === 'PLN' || figure.currency === 'CZK') return size < 60_000 ? 'month' : 'year';
  if (size < 400) return 'hour';
  if (size < 2_000) return 'day';
  return size < 15_000 ? 'month' : 'year';
}

const firstOf = (wording: RegExp, words: string): number => words.search(wording);

/** The periods that `words` name, in their order; `place` says where a wording stands in the words, or -1. */
function periodsIn(words: string, place: (wording: RegExp, words: string) => number): PayPeriod[] {
  return PERIODS.map(([period, wording]) => ({ period, at: place(wording, words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ period }) => period);
}

/** "Weekly hours: 40, pay range $31 - $49": nobody is paid less than this, so the period is of something else. */
const LEAST: Readonly<Record<PayPeriod, number>> = { hour: 0, day: 25, week: 100, month: 150, year: 1_000 };

/** Below it, "$1.00 per year" only fills in a form's field. */
const LEAST_WAGE = 5;

/** "$150,000, 40 hours a week" is no hourly rate, "$14.35 per year" is one. */
function fits(size: number, period: PayPeriod): boolean {
  return period === 'hour'
    ? size < 2_000
    : period === 'day'
      ? size < 10_000
      : period === 'week'
        ? size < 20_000
        : period !== 'year' || size >= 400 || size < LEAST_WAGE;
}

/** Bounds outside which a number beside a pay word is something else: "rate of $0.05", "pay the $5 fee". */
function isPlausible({ low, high, isRange }: Figure, period: PayPeriod): boolean {
  if (isRange && low.value > 0 && high.value / low.value > 12) return false;
  // "$0.00 per year" only fills in a form's field.
  return high.value > 0 && (period !== 'year' || high.value < 5_000_000_000);
}
