import type { Interval } from '../model/comparison.js';

/** "31 %" of 0.31; shares that round to 0 or 100 without being it keep a sign of that: "<1 %", ">99 %". */
export function percent(share: number): string {
  return `${percentNumber(share)} %`;
}

/** "31 % (27–36)", or "31 %" where there is no interval. */
export function shareWords(share: number, interval: Interval | null): string {
  return interval ? `${percent(share)} (${intervalWords(interval)})` : percent(share);
}

/** "27–36", in percent. */
export function intervalWords({ low, high }: Interval): string {
  return `${percentNumber(low)}–${percentNumber(high)}`;
}

/** "+4 (−1 to +9)": percentage points. */
export function differenceWords(difference: number, interval: Interval | null): string {
  const points = signed(difference);
  return interval ? `${points} (${signed(interval.low)} to ${signed(interval.high)})` : points;
}

/** "3,214". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 posting", "2 postings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "Aug 2026" of "2026-08". */
export function monthWords(month: string): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : `${name} ${month.slice(0, 4)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "950", "197k", "2.1M". */
export function amountWords(amount: number): string {
  if (amount >= 999_500) return `${Number((amount / 1_000_000).toFixed(1))}M`;
  return amount >= 1_000 ? `${Math.round(amount / 1_000)}k` : String(Math.round(amount));
}

/** "113–197k", "950–2k". */
export function amountRange(low: number, high: number): string {
  const [from, to] = [amountWords(low), amountWords(high)];
  const unit = /[kM]$/.exec(to)?.[0];
  return `${unit && from.endsWith(unit) ? from.slice(0, -1) : from}–${to}`;
}

/** With a capital at its start, as a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function percentNumber(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(share * 100));
}

function signed(share: number): string {
  const points = Math.round(share * 100);
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}
