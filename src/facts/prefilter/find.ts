import type { Plan } from './built.js';
import { type Held, heldBy } from './held.js';
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
  return heldBy(text).placesOf(plan.starts ?? []);
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

/** Where a match may begin, in order; null where there are too many such places, or nothing tells them. */
function placesOf(held: Held, { needs, starts, within, isAtEdge }: Plan): readonly number[] | null {
  let fewest = starts === null ? MOST_PLACES : held.countOf(starts);
  let rarest = -1;
  for (let at = 0; at < needs.length; at++) {
    const reach = within[at] ?? null;
    if (reach === null) continue;
    const tries =
      held.countOf(needs[at] as readonly number[]) * (isAtEdge ? reach / UNITS_BETWEEN_EDGES : reach);
    if (tries < fewest) [fewest, rarest] = [tries, at];
  }
  if (rarest >= 0)
    return held.placesBefore(needs[rarest] as readonly number[], within[rarest] as number, isAtEdge);
  return starts === null ? null : held.placesOf(starts);
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
