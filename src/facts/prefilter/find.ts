import type { Needs } from './built.js';
import { type Pattern, WANTED } from './pattern.js';

/**
 * Finding a pattern in the whole text of a posting. The readers of facts ask for two hundred patterns, and most postings
 * hold the words of few: one pass over the text tells which of them, and which of their alternatives, can match at all,
 * and only these are tried. A pattern that is never tried is never compiled either.
 */

/** As `text.matchAll(pattern)`. @param pattern with the flag `g` */
export function matchesOf(text: string, pattern: Pattern): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const leads = possibleIn(text, pattern).map((alternative): Lead => ({ alternative, next: null, from: -1 }));
  for (let from = 0; leads.length > 0; ) {
    const first = firstFrom(text, leads, from);
    if (first === null) break;
    found.push(first);
    from = first.index + Math.max(first[0].length, 1);
  }
  return found;
}

/** As `pattern.exec(text)`. @param pattern without the flag `g` */
export function firstMatch(text: string, pattern: Pattern): RegExpExecArray | null {
  return mayHold(text, pattern) ? pattern.whole.exec(text) : null;
}

/** False where the pattern cannot match in `text.slice(start, end)`, nor in any part of it. */
export function mayHold(text: string, pattern: Pattern, start = 0, end = text.length): boolean {
  const { needs } = pattern.plan;
  read(text);
  return areMet(needs, start, end);
}

/** How far one alternative has been followed: its next match at or after `from`. */
interface Lead {
  readonly alternative: RegExp;
  next: RegExpExecArray | null;
  from: number;
}

/** The match that begins first, of those the one of the alternative written first: as a pattern of them all matches. */
function firstFrom(text: string, leads: readonly Lead[], from: number): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const lead of leads) {
    const isBehind = lead.from < 0 || (lead.next !== null && lead.next.index < from);
    if (isBehind) {
      lead.alternative.lastIndex = from;
      lead.next = lead.alternative.exec(text);
      lead.from = from;
    }
    if (lead.next && (first === null || lead.next.index < first.index)) first = lead.next;
  }
  return first;
}

/** More alternatives than these are tried faster as the one pattern they are. */
const MOST_APART = 3;

function possibleIn(text: string, pattern: Pattern): RegExp[] {
  if (!mayHold(text, pattern)) return [];
  const { alternatives } = pattern.plan;
  if (alternatives.length === 0) return [pattern.whole];
  const possible: number[] = [];
  for (let at = 0; at < alternatives.length && possible.length <= MOST_APART; at++)
    if (areMet((alternatives[at] as (typeof alternatives)[number])[2], 0, text.length)) possible.push(at);
  return possible.length > MOST_APART ? [pattern.whole] : possible.map((at) => pattern.alternative(at));
}

/** All patterns are asked of one text before the next text comes. */
let lastText = '';
/** Strings that are wanted since are not known of the last text. */
let stringsRead = -1;

function read(text: string): void {
  if (text === lastText && stringsRead === WANTED.count) return;
  WANTED.read(text);
  lastText = text;
  stringsRead = WANTED.count;
}

function areMet(needs: Needs, start: number, end: number): boolean {
  for (const anyOf of needs) if (!anyOf.some((number) => WANTED.holds(number, start, end))) return false;
  return true;
}
