import type { Plan } from './built.js';
import { followedBy, type Held, heldBy } from './held.js';
import type { Pattern } from './pattern.js';

/**
 * Finding patterns in a text. The readers of facts ask for two hundred, and most postings hold the words of few: one
 * pass over the text tells which of them can match and, of most, where. A pattern that is not tried is not compiled.
 */

/** As `text.matchAll(pattern)`. @param pattern with the flag `g` */
export function matchesOf(text: string, pattern: Pattern): RegExpExecArray[] {
  const { plan } = pattern;
  const held = heldBy(text);
  if (!held.meets(plan.needs, 0, text.length)) return [];
  const places = placesOf(held, plan);
  if (places === null) return allMatches(text, pattern.whole);
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (const place of places) {
    const match = place < from ? null : matchAt(text, pattern, place);
    if (match === null) continue;
    found.push(match);
    from = place + match[0].length;
  }
  return found;
}

/** The places where a match of `pattern` may begin, in order. @param pattern that begins with strings that tell */
export function placesToTry(text: string, { plan }: Pattern): readonly number[] {
  if (plan.starts === null) throw new Error('Nothing tells where a match of this pattern begins.');
  return heldBy(text).placesOf(plan.starts);
}

/** As `pattern.exec(text)`. @param pattern without the flag `g` */
export function firstMatch(text: string, pattern: Pattern): RegExpExecArray | null {
  const { plan } = pattern;
  const held = heldBy(text);
  if (!held.meets(plan.needs, 0, text.length)) return null;
  const places = placesOf(held, plan);
  if (places === null) return pattern.whole.exec(text);
  for (const place of places) {
    const match = matchAt(text, pattern, place);
    if (match) return match;
  }
  return null;
}

/** More places than these take longer than the pattern takes to go over the text. */
const MOST_PLACES = 250;
const UNITS_BETWEEN_EDGES = 3;
/** To try so few is quicker than to make them fewer. */
const FEW_PLACES = 6;

/** Where a match may begin, in order; null where there are too many such places, or nothing tells them. */
function placesOf(held: Held, plan: Plan): readonly number[] | null {
  const { starts, needs, within, isAtEdge } = plan;
  const begins = starts && held.placesOf(starts);
  if (begins && begins.length <= FEW_PLACES) return begins;
  const rarest = rarestNear(held, plan);
  if (rarest < 0) return begins;
  const [strings, reach] = [needs[rarest] as readonly number[], within[rarest] as number]; // it is one of them
  if (begins) return followedBy(begins, held.placesOf(strings), reach);
  const places = (held.countOf(strings) * reach) / (isAtEdge ? UNITS_BETWEEN_EDGES : 1);
  return places > MOST_PLACES ? null : held.placesBefore(strings, reach, isAtEdge);
}

/** Which of the lists that tell where a match begins stands least often in the text, or -1. */
function rarestNear(held: Held, { needs, within }: Plan): number {
  let [rarest, fewest] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < needs.length; at++) {
    if (within[at] === null) continue;
    const count = held.countOf(needs[at] as readonly number[]); // at < length
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  return rarest;
}

/** `matchAll` makes a copy of the expression for each text. */
function allMatches(text: string, whole: RegExp): RegExpExecArray[] {
  if (whole.unicode) return [...text.matchAll(whole)];
  const found: RegExpExecArray[] = [];
  whole.lastIndex = 0;
  for (let match = whole.exec(text); match; match = whole.exec(text)) {
    found.push(match);
    if (match[0] === '') whole.lastIndex++;
  }
  return found;
}

function matchAt(text: string, { sticky }: Pattern, place: number): RegExpExecArray | null {
  sticky.lastIndex = place;
  return sticky.exec(text);
}

/** As `pattern.test(text)`. @param pattern without the flag `g` */
export function holds(text: string, pattern: Pattern): boolean {
  return firstMatch(text, pattern) !== null;
}

/** As `text.replace(pattern, by)`. */
export function replaced(text: string, pattern: Pattern, by: string): string {
  return mayHold(text, pattern) ? text.replace(pattern.whole, by) : text;
}

/** False where the pattern cannot match in `text.slice(start, end)`, nor in any part of it. */
export function mayHold(text: string, pattern: Pattern, start = 0, end = text.length): boolean {
  const { needs } = pattern.plan;
  return heldBy(text).meets(needs, start, end);
}
