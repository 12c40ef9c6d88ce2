import type { PayPeriod } from '../model/posting.js';
import type { Span } from '../model/span.js';
import type { Amount } from './money.js';
import { amounts, precise, SCALE } from './money.js';

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
  return figures(text, amounts(text)).flatMap((figure) => {
    const before = unglued(text.slice(Math.max(0, figure.start - REACH), figure.start));
    const after = unglued(text.slice(figure.end, figure.end + REACH));
    return payOf(figure, before, after) ?? [];
  });
}

/** "per yearBenefits" where line breaks were lost. */
function unglued(text: string): string {
  return text.replace(/([a-z)])(?=[A-Z]{2}|[A-Z][a-z])|([.)])(?=[$€£])/g, '$1$2 ');
}

/** A heading ("Compensation range for this role, by location:") may stand this far before its figures. */
const REACH = 180;

interface Figure extends Span {
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

/** Joins two numbers of one range, and lends them each other's unit and currency. */
function figures(text: string, all: readonly Amount[]): readonly Figure[] {
  const found: Figure[] = [];
  for (let at = 0; at < all.length; at++) {
    const low = all[at]!; // at < length
    const high = all[at + 1];
    const between = high ? text.slice(low.end, high.start) : '';
    if (high && between.length <= 32 && isRange(text, low, high, between)) {
      found.push({
        start: low.start,
        end: high.end,
        low: lent(low, high),
        high: lent(high, low),
        currency: precise(low.currency, high.currency),
        between,
        isRange: true,
      });
      at++;
    } else if (low.currency !== null || low.unit === 'lakh') {
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
  return lent(low, high).value <= lent(high, low).value;
}

/** "120-150k" and "$65-$75,000" leave the unit of their first number to the second. */
function lent(amount: Amount, other: Amount): Amount {
  if (amount.unit !== null || amount.value >= 1_000) return amount;
  if (other.unit === 'k' || other.unit === 'lakh')
    return { ...amount, value: amount.value * SCALE[other.unit], unit: other.unit };
  const isThousands = amount.value >= 10 && other.value >= 10_000 && other.value / amount.value > 500;
  return isThousands && other.value < 1_000_000
    ? { ...amount, value: amount.value * 1_000, unit: 'k' }
    : amount;
}

const PAY_WORD =
  '(?:salar(?:y|ies)|compensation|pays?(?:ment|ing)?(?: rate| range| scale| band)?|paid|wages?|remuneration|base|rate|hourly|earn(?:ings?)?|ctc|ote|on[- ]target|stipend|package|gehalt|income|honorarium|fellowship|hiring range|ranges?)';
const PAY_BEFORE = new RegExp(`\\b${PAY_WORD}\\b[^;]{0,150}$`, 'i');
const PAY_CLOSE_BEFORE = new RegExp(`\\b${PAY_WORD}\\b[^.;$€£\\n]{0,70}[\\s:]{0,4}$`, 'i');
const PAY_AFTER =
  /^[^.;\n$€£]{0,45}\b(?:salary|base|compensation|ote|ctc|pay range|gross|brutto|on (?:a )?(?:w-?2|1099|c2c))\b/i;
const PER_AFTER =
  /^\s?\+?\s?(?:(?:USD|CAD|EUR|GBP|gross|brutto|\(?gross\)?|base|salary|b\.a|CTC)[\s,]{0,2})?[\s(]?(?:\/|per|an?\b|p\.?|each|a)?[ -]?(?:hour|hr|annum|year|yr|month|mo\b|week|wk|day|annual(?:ly)?|hourly|daily|weekly|monthly|yearly|lpa|a\.|h\b|pa\b|pcm|p\.m|p\.h)/i;

/** Money that is not the pay, by the words that lead to it or follow it. */
const NOT_PAY_BEFORE =
  /\b(?:rais(?:ed|ing)|fund(?:ed|ing|raising|s)?|series [a-f]|revenues?|valu(?:ed|ation)|invest(?:ed|ment|ments|ing|or|ors)?|market|industry|assets?|aum|arr|sales(?! (?:salary|base))|budgets?|turnover|transactions?|portfolios?|savings?|sav(?:e|ed|ing)|costs?|spend(?:ing)?|loans?|deals?|contracts? (?:worth|valued|of)|grants?|acqui\w+|capital|donat\w*|fines?|penalt\w+|fees?|quota|profits?|worth|insurance|deductible|401\(?k\)?|hsa|tuition|education(?:al)?|reimburse\w*|stipend for|allowance|wellness|learning|development|home office|equipment|relocation|referral|referr(?:al|ing)|credits?|discounts?|coverage|limits?|up to a maximum|match(?:ing|es)?|contribut\w+|gift|prizes?|purchas\w*|processed?|processing|manag(?:ing|es?) (?:a|over|more)|economy|opportunity|gdp|exceed\w*|payments? volume|wire|claims?|projects? (?:of|worth|valued|up)|premiums?|subsid\w+|lifetime|travel|parking|phone|internet|gym|commuter|vouchers?|pto)\b[^;\n]{0,60}$/i;
const NOT_PAY_AFTER =
  /^ ?\+? ?(?:usd |cad |eur |\(?usd\)? )?(?:(?:million|billion|trillion|mm?|bn?|in|of|worth of|a year in|per year in|per year for|per month for|annual|annually in|towards?|for|to(?:wards)? your|monthly|yearly|total|new|per employee|per person)\s){0,3}(?:funding|revenues?|investments?|venture|seed|series|sales|arr\b|assets|deals?|budget|savings|sign[- ]?on|signing|relocation|referral|tuition|education|reimburse\w*|stipend|allowance|wellness|learning|professional development|development|home office|equipment|401|hsa|contribution|tax|credit|discount|insurance|coverage|life insurance|deductible|gift|donation|company|market|industry|valuation|capital|loans?|transactions?|payments|goods|volume|spend|fines?|fees?|startup|business|fund\b|financing|aum|portfolio|travel|phone|internet|lunch|meal|gym|projects?|contracts?|of which|certification|training|match|annual (?:stipend|budget|allowance|education|learning|wellness|tax))/i;
const ADDITIONAL_BEFORE =
  /\b(?:bonus(?:es)?|sign[- ]?on|signing|commissions?|equity|stock|rsus?|additional (?:cash |variable )?(?:pay|compensation|comp|earnings)|incentives?|retention|variable|shift differential|overtime|premium)\b[^.;\n$€£]{0,40}$/i;
const ADDITIONAL_AFTER =
  /^\s?(?:k |usd )?(?:(?:in|of|annual|per year in|target|cash|a year in|quarterly|monthly|performance|retention|yearly)\s){0,3}(?:bonus(?:es)?|sign[- ]?on|commissions?|equity|stock|rsus?|incentives?|variable|retention|additional)\b/i;
const TOTAL =
  /\b(?:ote|on[- ]target|total (?:target |annual |cash |rewards? |yearly |direct )?(?:compensation|comp|cash|earnings?|pay|package|rewards)|(?:compensation|comp|salary|package) (?:including|incl\.?) (?:bonus|equity|commission)|total target|all[- ]in)\b/i;

function payOf(figure: Figure, before: string, after: string): PayStatement | null {
  const { low, high, isRange } = figure;
  if (low.unit === 'large' || high.unit === 'large' || low.unit === 'crore') return null;
  const near = lastStretch(before);
  if (!LABEL.test(near) && isOtherMoney(figure, near, after)) return null;
  if (!isSaidToBePay(figure, before, near, after)) return null;
  const period = periodOf(figure, near, after);
  if (!isPlausible(figure, period)) return null;
  const currency = figure.currency ?? (low.unit === 'lakh' ? 'INR' : '$');
  const kind = kindOf(near, after);
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

/** "Salary: $…" needs no further proof. */
const LABEL =
  /(?:salary|\b(?:compensation|pay|(?:pay|hourly|bill) rate|wages?|ctc|base|package))(?: (?:range|package|rate|band|scale))?[\s:–-]{0,4}(?:up to |from |between |starting at )?$/i;

function isOtherMoney(figure: Figure, near: string, after: string): boolean {
  if (NOT_PAY_AFTER.test(after)) return true;
  // A range with its period is pay unless the other thing stands right before it.
  const lead = figure.isRange && PER_AFTER.test(after) ? near.slice(-45) : near;
  return closest(NOT_PAY_BEFORE, lead) > closest(PAY_CLOSE_BEFORE, lead);
}

function isSaidToBePay(
  { low, high, between, isRange, start }: Figure,
  before: string,
  near: string,
  after: string,
): boolean {
  if (PAY_CLOSE_BEFORE.test(near) || PAY_AFTER.test(after) || low.unit === 'lakh') return true;
  if (PER_AFTER.test(after) || PER_AFTER.test(between)) return true;
  if (low.currency === null) return isRange && (PAY_BEFORE.test(before) || isAlone(before, after));
  const isInHead = start < 250 && low.value >= 20_000;
  return (
    isInHead || (isRange && (PAY_BEFORE.test(before) || isAlone(before, after) || isYearlyRange(low, high)))
  );
}

/** Where nothing else explains them, two numbers of this size are a year's pay: 98 of 100 read in real postings were. */
function isYearlyRange(low: Amount, high: Amount): boolean {
  return low.value >= 30_000 && high.value <= 600_000 && high.value / low.value <= 3;
}

/** It fills its line or its place between bars: "Remote | $120k-$150k | full-time". */
function isAlone(before: string, after: string): boolean {
  return ALONE_BEFORE.test(before) && ALONE_AFTER.test(after);
}

const ALONE_BEFORE = /(?:^|[\n|(])\s*(?:[-•*]\s*)?$/;
const ALONE_AFTER =
  /^\+?(?:\s?(?:USD|CAD|EUR|GBP|p\.a\.?|\/yr|k))?\s*(?:\+ (?:equity|bonus|benefits)[^\n|]{0,30})?(?:$|[\n|)(,])/i;

/** The sentence or line before a figure, with the heading above it where the figure begins its line. */
function lastStretch(before: string): string {
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

function kindOf(near: string, after: string): PayStatement['kind'] {
  const next = after.split(/[.;\n]/)[0]!; // split gives at least one piece
  const isSalary = LABEL.test(near) || /\b(?:base|salary)\b[^,]{0,35}$/i.test(near);
  if (!isSalary && (ADDITIONAL_AFTER.test(after) || ADDITIONAL_BEFORE.test(near))) return 'additional';
  if (/\bbase\b/i.test(near) || /^[^,$]{0,30}\bbase\b/i.test(next)) return 'base';
  return TOTAL.test(near) || (/^[^,$]{0,20}/.test(next) && TOTAL.test(next.slice(0, 40)))
    ? 'total'
    : 'unspecified';
}

const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /\b(?:hour(?:ly)?|hr|hrs|p\.?h)\b|\/\s?h\b/i],
  ['day', /\b(?:daily|day rate|per diem|per day|a day)\b|\/\s?day\b/i],
  ['week', /\b(?:weekly|per week|a week)\b|\/\s?(?:week|wk)\b/i],
  ['month', /\b(?:monthly|month|pcm)\b|\/\s?mo(?:nth)?\b/i],
  ['year', /\b(?:year(?:ly)?|yr|annum|annual(?:ly|ized)?|p\.?a|lpa|ctc)\b/i],
];

/**
 * What the text says directly after the figure, then between its numbers, then before it; else by size
 * (of $, € and the like): under 400 an hour, under 2,000 a day, under 15,000 a month, above that a year. "80-120"
 * of thousands is written with k. Zloty are paid by the month up to 60,000, rupees up to 150,000.
 */
function periodOf(figure: Figure, near: string, after: string): PayPeriod {
  const next = after.split(/[.;\n](?!\w)/)[0]!.slice(0, 28); // split gives at least one piece
  for (const words of [next.split(/[,$€£]/)[0]!, figure.between, near.slice(-70)]) {
    const said = PERIODS.map(([period, wording]) => ({ period, at: words.search(wording) })).filter(
      ({ at }) => at >= 0,
    );
    said.sort((a, b) => a.at - b.at);
    if (said[0] && fits(figure.high.value, said[0].period)) return said[0].period;
  }
  const size = figure.high.value;
  if (figure.currency === 'INR') return size < 150_000 && figure.low.unit === null ? 'month' : 'year';
  if (figure.currency === 'PLN' || figure.currency === 'CZK') return size < 60_000 ? 'month' : 'year';
  if (size < 400) return 'hour';
  if (size < 2_000) return 'day';
  return size < 15_000 ? 'month' : 'year';
}

/** "$150,000, 40 hours a week" is no hourly rate. */
function fits(size: number, period: PayPeriod): boolean {
  return period === 'hour'
    ? size < 2_000
    : period === 'day'
      ? size < 10_000
      : period === 'week'
        ? size < 20_000
        : true;
}

/** Bounds outside which a number beside a pay word is something else: "rate of $0.05", "pay the $5 fee". */
function isPlausible({ low, high, isRange }: Figure, period: PayPeriod): boolean {
  if (isRange && low.value > 0 && high.value / low.value > 12) return false;
  return period === 'year' ? high.value < 5_000_000_000 : high.value >= 1;
}
