import { CLOSING_BRACKET, DOT, HYPHEN, isSmall, NO_BREAK_SPACE, SPACE } from '../model/characters.js';
import { isSpace, type Span } from '../model/span.js';
import { firstMark, MARK, type MarkedText } from './marks.js';

/** A line that begins at `next`; the one before it ends at `at`. */
export interface LostBreak {
  readonly at: number;
  readonly next: number;
  readonly isItem: boolean;
}

/** Fewer of one kind in a block may be chance: a typist's double space, a compound. */
const FEWEST_SPACES = 4;
const FEWEST_HYPHENS = 3;

/**
 * Where a copier wrote something else for the line breaks of a list: two spaces, or only the hyphens of its items.
 *
 * @returns in order of the text
 */
export function lostBreaks(marked: MarkedText, block: Span): readonly LostBreak[] {
  const { units, places, kinds, count } = marked;
  let found: LostBreak[] = NONE;
  let spaces = 0;
  let hyphens = 0;
  for (let mark = firstMark(marked, block.start + 1); mark < count; mark++) {
    const at = places[mark] as number;
    if (at >= block.end) break;
    const kind = kinds[mark] as number;
    if (kind < MARK.digit || kind > MARK.opener) continue;
    const last = units[at - 1] as number;
    const lost =
      last === HYPHEN && kind !== MARK.digit
        ? hyphenBefore(units, at, block)
        : isBlank(last) && isBlank(units[at - 2] as number)
          ? spacesBefore(units, at, block)
          : null;
    if (!lost) continue;
    if (found === NONE) found = [];
    found.push(lost);
    if (lost.isItem) hyphens++;
    else spaces++;
  }
  if (spaces >= FEWEST_SPACES && hyphens >= FEWEST_HYPHENS) return found;
  if (spaces < FEWEST_SPACES && hyphens < FEWEST_HYPHENS) return NONE;
  return found.filter(({ isItem }) => isItem === hyphens >= FEWEST_HYPHENS);
}

const NONE: LostBreak[] = [];

/** Two spaces before a capital or a digit, and no full stop before them: after one, typists set two by habit. */
function spacesBefore(units: Uint16Array, next: number, block: Span): LostBreak | null {
  let at = next;
  while (at > block.start && isBlank(units[at - 1] as number)) at--;
  if (next - at < 2 || at === block.start) return null;
  const last = units[at - 1] as number;
  return isSpace(last) || ENDS_CLAUSE.includes(String.fromCharCode(last))
    ? null
    : { at, next, isItem: false };
}

const ENDS_CLAUSE = '.?!:;,–—-';

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === NO_BREAK_SPACE;
}

/** "good English-Experience in sales-Ability to …": a small letter or a full stop, a hyphen, a capitalised word. */
function hyphenBefore(units: Uint16Array, next: number, block: Span): LostBreak | null {
  const at = next - 1;
  if (at < block.start || !endsLine(units, at, block.start)) return null;
  let end = next + 1;
  while (end < block.end && isSmall(units[end] as number)) end++;
  return end > next + 1 && end < block.end && units[end] === SPACE ? { at, next, isItem: true } : null;
}

/** A full stop, a closing bracket or three small letters stand before. */
function endsLine(units: Uint16Array, end: number, from: number): boolean {
  if (end - 1 < from) return false;
  const last = units[end - 1] as number;
  if (last === DOT || last === CLOSING_BRACKET) return true;
  return (
    end - 3 >= from && isSmall(last) && isSmall(units[end - 2] as number) && isSmall(units[end - 3] as number)
  );
}
