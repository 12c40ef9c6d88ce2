import type { Fact } from '../model/facts.js';
import { matchesOf } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Groups: 1–3 year, month, day; 4–6 day, month's name, year; 7–9 month's name, day, year. */
const DATE = `(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))`;

const DEADLINE = pattern(
  new RegExp(
    `\\b(?:appl(?:y|ications?)|closing|close[sd]?|deadline|valid (?:through|until)|expires?|open until|accepted (?:through|until))\\b[^.;\\n]{0,50}?(${DATE})`,
    'gi',
  ),
);

/**
 * Until when one may apply: what the carrier declares, else a date with its year beside "apply by", "closing date" and
 * the like. A date in figures alone ("03/04/2026") is left out: it is March in one country and April in another.
 *
 * @param declared ISO 8601 date, or null
 */
export function readDeadline(text: string, declared: string | null): Fact<string> | null {
  for (const match of matchesOf(text, DEADLINE)) {
    if (/\b(?:begins?|starts?|opens?|posted)\b/i.test(match[0])) continue;
    const [whole, written = '', y1, m1, d1, d2, m2, y2, m3, d3, y3] = match;
    const date = isoDate(
      Number(y1 ?? y2 ?? y3),
      m1 ? Number(m1) : monthOf(m2 ?? m3 ?? ''),
      Number(d1 ?? d2 ?? d3),
    );
    const end = match.index + whole.length;
    if (date) return { value: date, start: end - written.length, end, from: 'text' };
  }
  return declared === null ? null : { value: declared, start: 0, end: 0, from: 'declared' };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}
