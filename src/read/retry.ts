import type { Fault } from './exchange-error.js';

/** Tries after the first. */
export const MOST_RETRIES = 2;
/** A server may ask for a pause this long; beyond it we say until when, and go. */
export const MOST_PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 500;

export type RetryStep =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'give-up'; readonly untilMs: number | null };

/**
 * What to do after a failure.
 *
 * @param tries     requests sent so far, at least 1
 * @param leftMs    what is left of the page's budget
 * @param nowMs     Unix time, for `Retry-After` dates
 * @param random    0 … 1, spreads clients that failed at the same moment
 * @returns `untilMs` is the Unix time the server asked us to stay away until, where it asked for more than we wait
 */
export function nextStep(
  fault: Fault,
  tries: number,
  leftMs: number,
  nowMs: number,
  random: number,
): RetryStep {
  const asked = retryAfterMs(fault.retryAfter, nowMs);
  if (asked !== null && asked > MOST_PATIENCE_MS) return { kind: 'give-up', untilMs: nowMs + asked };
  if (!fault.transient || tries > MOST_RETRIES) return { kind: 'give-up', untilMs: null };
  const ms = Math.max(asked ?? 0, FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + random / 2));
  if (ms >= leftMs) return { kind: 'give-up', untilMs: asked === null ? null : nowMs + asked };
  return { kind: 'wait', ms };
}

/** Milliseconds a `Retry-After` header asks for: seconds or an HTTP-date; null for none, junk, negatives and the past. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000;
  // Only the three forms RFC 9110 names start with a weekday; Date.parse would read much more as a date.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) || at <= nowMs ? null : at - nowMs;
}
