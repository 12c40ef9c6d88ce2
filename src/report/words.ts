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
