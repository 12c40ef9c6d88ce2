import type { Fact, Salary } from '../model/facts.js';
import type { PayPeriod } from '../model/posting.js';
import type { PayStatement } from './pay.js';
import { matchesOf } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';

/**
 * The pay of the job: base before total where both are given, ranges before single figures, and the widest range
 * where it depends on the place or the level. A single figure, also one with "up to" or "from", is both bounds.
 *
 * @param statements all pay statements of the text
 * @param location the posting's location field; tells whose dollars are meant
 */
export function salaryOf(
  reading: Reading,
  statements: readonly PayStatement[],
  location: string | null,
): Fact<Salary> | null {
  const stated = statements.filter((pay) => pay.kind !== 'additional');
  const first = ofBestKind(stated);
  if (!first) return null;
  const alike = stated.filter(
    (pay) =>
      pay.kind === first.kind &&
      pay.isRange === first.isRange &&
      pay.period === first.period &&
      pay.currency === first.currency &&
      isNear(pay, first),
  );
  const value: Salary = {
    min: Math.min(...alike.map((pay) => pay.min)),
    max: Math.max(...alike.map((pay) => pay.max)),
    currency: first.currency === '$' ? dollarsOf(reading.text, location) : first.currency,
    period: first.period,
    kind: first.kind === 'additional' ? 'unspecified' : first.kind,
  };
  return { value, start: first.start, end: first.end, from: 'text' };
}

/** Places and levels differ by less than this; beyond it the other figure is another thing, a benefit or a referral. */
const MOST_TIMES = 3;

function isNear(a: PayStatement, b: PayStatement): boolean {
  const [low, high] = a.max < b.max ? [a, b] : [b, a];
  return high.max <= low.max * MOST_TIMES;
}

const KIND_ORDER = ['base', 'unspecified', 'total', 'additional'];
const PERIOD_ORDER: readonly PayPeriod[] = ['year', 'hour', 'month', 'day', 'week'];

function ofBestKind(stated: readonly PayStatement[]): PayStatement | undefined {
  return [...stated].sort(
    (a, b) =>
      Number(b.isRange) - Number(a.isRange) ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      PERIOD_ORDER.indexOf(a.period) - PERIOD_ORDER.indexOf(b.period) ||
      a.start - b.start,
  )[0];
}

/** Places that tell whose dollars are meant; the United States where none or several are named. */
const DOLLARS: readonly (readonly [string, Pattern])[] = [
  [
    'CAD',
    pattern(
      /\b(?:Canada|Canadian|Ontario|Toronto|Ottawa|Vancouver|Montr[eé]al|Qu[eé]bec|Calgary|Alberta|Edmonton|Manitoba|Winnipeg|Saskatchewan|Halifax|Waterloo, ON|British Columbia|Nova Scotia|New Brunswick|Mississauga|RRSP|statutory holidays|P\.Eng)\b|[Ee]xtended health care|, (?:ON|BC|AB|QC|MB|SK|NS|NB|NL|PE)\b/g,
    ),
  ],
  [
    'AUD',
    pattern(
      /\b(?:Australian?|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|NSW|, AU|[Ss]uperannuation)\b/g,
    ),
  ],
  ['NZD', pattern(/\b(?:New Zealand|Auckland)\b/g)],
  ['SGD', pattern(/\bSingapore\b/g)],
  ['HKD', pattern(/\bHong Kong\b/g)],
];
const UNITED_STATES = pattern(
  /\b(?:United States|USA|U\.S\.|US|California|New York|Texas|San Francisco|Boston|Seattle|Chicago|Colorado|Washington|Virginia|Florida|Massachusetts|W-?2|(?:AL|AZ|CA|CO|CT|DC|FL|GA|IL|MA|MD|MI|MN|MO|NC|NJ|NV|NY|OH|PA|TN|TX|UT|VA|WA|WI) \d{5})\b|401\s?\(?[kK]/g,
);

/** The country named most often; Canadian postings name the US too ("US FDA"). */
export function dollarsOf(text: string, location: string | null): string {
  const placed =
    location === null ? undefined : DOLLARS.find(([, places]) => location.match(places.whole) !== null);
  if (placed) return placed[0];
  const counted = DOLLARS.map(([currency, places]) => ({ currency, count: matchesOf(text, places).length }));
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count > matchesOf(text, UNITED_STATES).length ? most.currency : 'USD';
}
