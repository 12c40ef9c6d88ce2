import type { Span } from '../model/span.js';
import { ANY_DIGIT } from './numbers.js';
import { placesToTry } from './prefilter/find.js';
import { startingWith } from './starting-with.js';

/** A number that may be money: "$120k", "60.000 €", "INR 12 lakh", or the bare "150K" of a range. */
export interface Amount extends Span {
  /** Scaled: "$120k" is 120000. */
  readonly value: number;
  /** ISO 4217, `$` where the dollar's country is open, null where no currency stands beside the number. */
  readonly currency: string | null;
  /** k, lakh, million …, lower case, or null: "120-150k" lends its unit to the first number. */
  readonly unit: Unit | null;
}

export type Unit = 'k' | 'lakh' | 'crore' | 'large';

const CODES =
  'USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|CHF|PLN|INR|JPY|CNY|RMB|SEK|NOK|DKK|CZK|HUF|RON|BGN|BRL|MXN|ARS|CLP|COP|ZAR|AED|SAR|QAR|ILS|PHP|MYR|KRW|THB|IDR|VND|NGN|KES|EGP|PKR|BDT|LKR|TRY|UAH|TWD';

/** Signs and words for a currency, as they stand before a number or after it. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US\\$|U\\$S|U\\.S\\.? ?\\$|\\$US', 'USD'],
  ['CA\\$|C\\$|CAD ?\\$|CDN ?\\$|Can\\$|CAN(?![A-Za-z])', 'CAD'],
  ['AU\\$|A\\$|AUD ?\\$', 'AUD'],
  ['NZ\\$|NZD ?\\$', 'NZD'],
  ['SG\\$|S\\$|SGD ?\\$', 'SGD'],
  ['HK\\$', 'HKD'],
  ['R\\$', 'BRL'],
  ['MX\\$', 'MXN'],
  ['USD ?\\$|usd(?![a-z])', 'USD'],
  ['\\$', '$'],
  ['€|[Ee]uros?(?![a-z])|eur(?![a-z])', 'EUR'],
  ['£|GBP ?£', 'GBP'],
  ['₹|[Rr]s[.:]?(?![a-z])|[Rr]upees', 'INR'],
  ['zł|zl(?![a-z])', 'PLN'],
  ['¥', 'JPY'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['Kč', 'CZK'],
];

const CURRENCY = `(?:${SIGNS.map(([sign]) => sign).join('|')}|(?:${CODES})(?![A-Za-z]))`;

/**
 * Group 1 a currency before, 2 the number, 3 its unit, 4 a currency after.
 * Groups of digits are bounded, so that a file of nothing but digits and commas is read in one pass.
 */
const AMOUNT = startingWith(
  '[ \\u00a0~]?\\d|[$€£₹¥₪₱]|[A-Z][A-Z$.ač]|[Ee]ur|[Rr]s|[Rr]up|usd|z[lł]',
  new RegExp(
    `(?<![\\d$€£₹]|\\d[.,])(?:(?<!\\w)|(?<=[A-Za-z])(?=[$€£₹]))(${CURRENCY})?[ \\u00a0~]?(\\d{1,3}(?:[,.'’ \\u00a0\\u202f]\\d{3}(?!\\d)){1,3}(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,2}(?:,\\d{2}){1,2},\\d{3}(?:\\.\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2}(?!\\d))?)(?![\\d])(?:[ -]?([kK]|[Tt]housand|[Ll]akhs?|[Ll]acs?|LPA|lpa|[Ll]pa|L|[Cc]rores?|[Cc]r|[mM]|MM|mm|[mM]n|[Mm]io|[Mm]illions?|MILLION|[bB]|[bB]n|[Bb]illions?|BILLION|[tT]rillions?)(?![a-z]|[A-Z]{2}))?(?: ?(${CURRENCY})(?![a-z\\d]))?`,
    'g',
  ),
);

/** "U.S. $ ": what stands before the digits, so that a text is searched from its digits on and not from each unit. */
const LONGEST_CURRENCY = 7;

/** All numbers of `text` with what makes them money, in order. */
export function amounts(text: string): readonly Amount[] {
  const found: Amount[] = [];
  let tried = 0;
  for (const digit of placesToTry(text, ANY_DIGIT)) {
    if (digit < tried) continue;
    AMOUNT.lastIndex = Math.max(digit - LONGEST_CURRENCY, found.at(-1)?.end ?? 0);
    const match = AMOUNT.exec(text);
    if (match === null) break;
    tried = AMOUNT.lastIndex;
    const [whole, before, digits, unitName, after] = match;
    const currency = precise(currencyNamed(before), currencyNamed(after));
    const unit = unitName === 'L' && currency === null ? null : unitNamed(unitName);
    const written = numberOf(digits!, currency); // group 2 always takes part
    // "$110,000k" has its thousands already.
    const value = unit === null || (unit === 'k' && written >= 10_000) ? written : written * SCALE[unit];
    const lead = whole.length - whole.trimStart().length;
    found.push({
      start: match.index + lead,
      end: match.index + whole.length,
      value: Math.round(value * 100) / 100,
      currency,
      unit,
    });
  }
  return found;
}

/** `CAD` says more than `$`. */
export function precise(a: string | null, b: string | null): string | null {
  return a === null || (a === '$' && b !== null) ? b : a;
}

export const SCALE: Readonly<Record<Unit, number>> = {
  k: 1_000,
  lakh: 100_000,
  crore: 10_000_000,
  large: 1_000_000,
};

function unitNamed(name: string | undefined): Unit | null {
  if (!name) return null;
  const word = name.toLowerCase();
  if (word === 'k' || word === 'thousand') return 'k';
  if (word.startsWith('la') || word === 'lpa' || word === 'l') return 'lakh';
  return word.startsWith('cr') ? 'crore' : 'large';
}

const SIGN_NAMES = SIGNS.map(([sign, code]) => [new RegExp(`^(?:${sign})$`, 'i'), code] as const);

function currencyNamed(written: string | undefined): string | null {
  if (!written) return null;
  const sign = SIGN_NAMES.find(([wording]) => wording.test(written));
  return sign ? sign[1] : written.toUpperCase().replace('RMB', 'CNY');
}

/** "66.000,00" is European, whatever its currency. "60.000 €" and "60 000" and "1,40,000" hold thousands; "29.25", "29,5" and, of dollars and pounds, "$22.066" a fraction. */
function numberOf(digits: string, currency: string | null): number {
  if (/^\d{1,3}(?:\.\d{3})+,\d{2}$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,2},\d{2}$/.test(digits)) return Number(digits.replace(',', '.'));
  const hasPoint = currency === '$' || currency === 'USD' || currency === 'GBP';
  const fraction = (hasPoint ? /\.(\d{1,3})$/ : /[.,](\d{1,2})$/).exec(digits);
  const whole = (fraction ? digits.slice(0, fraction.index) : digits).replace(/\D/g, '');
  return Number(fraction ? `${whole}.${fraction[1]}` : whole);
}
