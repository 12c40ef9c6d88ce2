import { DIGIT } from './wanted.js';

/** Strings of which a text has to hold at least one. A small letter stands for the capital too, a capital for itself alone. */
export type AnyOf = readonly string[];

/** What is known of the text that a part of a pattern matches. */
export interface PatternPart {
  /** Everything the part can match, where that is a short list; else null. */
  readonly exact: readonly string[] | null;
  /** What has to stand somewhere in the text for the part to match; each of them. */
  readonly needs: readonly AnyOf[];
  /** With one of these begins whatever follows the place where the part stands; null where that is not known. */
  readonly starts: readonly string[] | null;
  /** Whether it matches nothing but a place. */
  readonly isPlace: boolean;
}

/** Matches nothing but the place where it stands. */
export const NOTHING: PatternPart = { exact: [''], needs: [], starts: null, isPlace: true };
export const ANYTHING: PatternPart = { exact: null, needs: [], starts: null, isPlace: false };

/** Any one digit. */
export const ANY_DIGIT: PatternPart = { exact: null, needs: [[DIGIT]], starts: [DIGIT], isPlace: false };

/** One of the strings and nothing else. */
export function exactly(strings: readonly string[]): PatternPart {
  return { exact: strings, needs: [], starts: strings, isPlace: false };
}

/** Longer lists tell less than they cost. */
const MOST_EXACT = 48;
const MOST_ANY_OF = 256;
/** Shorter strings stand in every text, but for a capital with another unit and a letter with a digit. */
const SHORTEST_TELLING = 3;
const IN_EVERY_TEXT = new Set('and are for in is of or our the to with you your'.split(' '));

/** The part that is one of several. */
export function oneOf(branches: readonly PatternPart[]): PatternPart {
  if (branches.length === 1) return branches[0] as PatternPart;
  const isPlace = branches.every((branch) => branch.isPlace);
  const starts = startsOfAny(branches);
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  const isExact = branches.every((branch) => branch.exact !== null);
  if (isExact && exact.length <= MOST_EXACT)
    return { exact: [...new Set(exact)], needs: [], starts, isPlace };
  const best = branches.map((branch) => bestOf(clausesOf(branch)));
  const all = [...new Set(best.flatMap((anyOf) => anyOf ?? []))];
  const needs = best.includes(undefined) || all.length > MOST_ANY_OF ? [] : [all];
  return { exact: null, needs, starts, isPlace };
}

function startsOfAny(branches: readonly PatternPart[]): readonly string[] | null {
  const all = new Set<string>();
  for (const { starts } of branches) {
    if (starts === null) return null;
    for (const start of starts) all.add(start);
  }
  return all.size > MOST_ANY_OF ? null : [...all];
}

/** What stands side by side is one string as long as the choices stay few; then the next string begins. */
export function inARow(parts: readonly PatternPart[]): PatternPart {
  let run: readonly string[] = [''];
  let isExact = true;
  const needs: AnyOf[] = [];
  for (const part of parts) {
    needs.push(...part.needs);
    const { exact } = part;
    if (exact && run.length * exact.length <= MOST_EXACT) {
      run = run.flatMap((before) => exact.map((after) => before + after));
      continue;
    }
    isExact = false;
    if (isTelling(run)) needs.push(run);
    run = exact ?? [''];
  }
  const isPlace = parts.every((part) => part.isPlace);
  const starts = startsOfRow(parts);
  if (isExact) return { exact: run, needs, starts, isPlace };
  if (isTelling(run)) needs.push(run);
  return { exact: null, needs, starts, isPlace };
}

/** Strings grow with each part as long as the parts are exact. */
function startsOfRow(parts: readonly PatternPart[]): readonly string[] | null {
  let run: readonly string[] = [''];
  for (const { exact, starts, isPlace } of parts) {
    if (isPlace && starts === null) continue;
    const next = exact && !isPlace ? exact : starts;
    if (next === null || run.length * next.length > MOST_ANY_OF) break;
    const longer = run.flatMap((before) => next.map((after) => joined(before, after)));
    // A place does not move on: it tells what follows, or what follows tells it.
    if (isPlace && (isTelling(run) || !isTelling(longer))) continue;
    run = longer;
    if (!exact || isPlace) break;
  }
  return run;
}

/** `DIGIT` stands alone. */
function joined(before: string, after: string): string {
  return after === DIGIT && before !== '' ? before : before + after;
}

/** All that has to stand in the text, as far as it tells something. */
export function clausesOf({ exact, needs }: PatternPart): readonly AnyOf[] {
  return exact && isTelling(exact) ? [...needs, exact] : needs;
}

/** What every match begins with, as far as it tells something; else null. */
export function tellingStartsOf({ starts }: PatternPart): AnyOf | null {
  const telling = starts?.map((start) => (/^\d.?$/s.test(start) ? DIGIT : start));
  return telling && isTelling(telling) ? telling : null;
}

function isTelling(anyOf: AnyOf): boolean {
  return (
    anyOf.length <= MOST_ANY_OF &&
    anyOf.every(
      (one) =>
        (one.length >= SHORTEST_TELLING && !IN_EVERY_TEXT.has(one.trim())) ||
        /^(?:[A-Z].|[a-z]\d)$/s.test(one) ||
        one === DIGIT,
    )
  );
}

/** The one that the fewest texts meet: few long strings. */
function bestOf(clauses: readonly AnyOf[]): AnyOf | undefined {
  const chance = (anyOf: AnyOf) => anyOf.reduce((sum, one) => sum + 3 ** -Math.min(one.length, 8), 0);
  return [...clauses].sort((a, b) => chance(a) - chance(b))[0];
}
