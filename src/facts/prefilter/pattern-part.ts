import { DIGIT } from './wanted.js';

/** Strings of which a text has to hold at least one. A small letter stands for the capital too, a capital for itself alone. */
export type AnyOf = readonly string[];

/** What a match holds. */
export interface Clause {
  readonly anyOf: AnyOf;
  /** Most units between the start of the match and that of the string; infinite where that is not known. */
  readonly within: number;
}

/** What is known of the text that a part of a pattern matches. */
export interface PatternPart {
  /** Everything the part can match, where that is a short list; else null. */
  readonly exact: readonly string[] | null;
  /** What has to stand somewhere in the text for the part to match; each of them. */
  readonly needs: readonly Clause[];
  /** With one of these begins whatever follows the place where the part stands; null where that is not known. */
  readonly starts: readonly string[] | null;
  /** Whether it matches nothing but a place. */
  readonly isPlace: boolean;
  /** Whether it matches only where a word begins or ends. */
  readonly isAtEdge: boolean;
  /** Most units that it matches. */
  readonly most: number;
}

const PART: PatternPart = {
  exact: null,
  needs: [],
  starts: null,
  isPlace: false,
  isAtEdge: false,
  most: Number.POSITIVE_INFINITY,
};

/** Matches nothing but the place where it stands. */
export const NOTHING: PatternPart = { ...PART, exact: [''], isPlace: true, most: 0 };
/** Matches where a word begins or ends. */
export const EDGE: PatternPart = { ...NOTHING, isAtEdge: true };
/** Any one digit. */
export const ANY_DIGIT: PatternPart = {
  ...PART,
  needs: [{ anyOf: [DIGIT], within: 0 }],
  starts: [DIGIT],
  most: 1,
};

/** @param most units that it matches */
export function anything(most = Number.POSITIVE_INFINITY): PatternPart {
  return { ...PART, most };
}

/** One of the strings and nothing else. */
export function exactly(strings: readonly string[]): PatternPart {
  const most = Math.max(...strings.map((one) => one.length));
  return { ...PART, exact: strings, starts: strings, most };
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
  const known = {
    ...PART,
    starts: startsOfAny(branches),
    isPlace: branches.every((branch) => branch.isPlace),
    isAtEdge: branches.every((branch) => branch.isAtEdge),
    most: Math.max(...branches.map((branch) => branch.most)),
  };
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  const isExact = branches.every((branch) => branch.exact !== null);
  if (isExact && exact.length <= MOST_EXACT) return { ...known, exact: [...new Set(exact)] };
  const best = branches.map((branch) => bestOf(clausesOf(branch)));
  const anyOf = [...new Set(best.flatMap((clause) => clause?.anyOf ?? []))];
  if (best.includes(undefined) || anyOf.length > MOST_ANY_OF) return known;
  const within = Math.max(...best.map((clause) => clause?.within ?? 0));
  return { ...known, needs: [{ anyOf, within }] };
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
  let run: Clause = { anyOf: [''], within: 0 };
  let isExact = true;
  let passed = 0;
  const needs: Clause[] = [];
  for (const part of parts) {
    for (const { anyOf, within } of part.needs) needs.push({ anyOf, within: passed + within });
    const { exact } = part;
    if (exact && run.anyOf.length * exact.length <= MOST_EXACT) {
      run = { ...run, anyOf: run.anyOf.flatMap((before) => exact.map((after) => before + after)) };
    } else {
      isExact = false;
      if (isTelling(run.anyOf)) needs.push(run);
      run = exact ? { anyOf: exact, within: passed } : { anyOf: [''], within: passed + part.most };
    }
    passed += part.most;
  }
  if (!isExact && isTelling(run.anyOf)) needs.push(run);
  const firstUnit = parts.findIndex((part) => !part.isPlace);
  return {
    exact: isExact ? run.anyOf : null,
    needs,
    starts: startsOfRow(parts),
    isPlace: firstUnit < 0,
    isAtEdge: parts.slice(0, firstUnit < 0 ? parts.length : firstUnit + 1).some((part) => part.isAtEdge),
    most: passed,
  };
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
export function clausesOf({ exact, needs }: PatternPart): readonly Clause[] {
  return exact && isTelling(exact) ? [...needs, { anyOf: exact, within: 0 }] : needs;
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
function bestOf(clauses: readonly Clause[]): Clause | undefined {
  const chance = ({ anyOf }: Clause) => anyOf.reduce((sum, one) => sum + 3 ** -Math.min(one.length, 8), 0);
  return [...clauses].sort((a, b) => chance(a) - chance(b))[0];
}
