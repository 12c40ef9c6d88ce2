/** Strings of which a text has to hold at least one. A small letter stands for the capital too, a capital for itself alone. */
export type AnyOf = readonly string[];

/** What is known of the text that a part of a pattern matches. */
export interface PatternPart {
  /** Everything the part can match, where that is a short list; else null. */
  readonly exact: readonly string[] | null;
  /** What has to stand somewhere in the text for the part to match; each of them. */
  readonly needs: readonly AnyOf[];
}

/** Matches nothing but the place where it stands. */
export const NOTHING: PatternPart = { exact: [''], needs: [] };
export const ANYTHING: PatternPart = { exact: null, needs: [] };

/** Longer lists tell less than they cost. */
const MOST_EXACT = 48;
const MOST_ANY_OF = 128;
/** Shorter strings stand in every text. */
export const SHORTEST_NEEDED = 3;

/** The part that is one of several. */
export function oneOf(branches: readonly PatternPart[]): PatternPart {
  if (branches.length === 1) return branches[0] as PatternPart;
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  const isExact = branches.every((branch) => branch.exact !== null);
  if (isExact && exact.length <= MOST_EXACT) return { exact: [...new Set(exact)], needs: [] };
  const best = branches.map((branch) => bestOf(clausesOf(branch)));
  const all = [...new Set(best.flatMap((anyOf) => anyOf ?? []))];
  return best.includes(undefined) || all.length > MOST_ANY_OF ? ANYTHING : { exact: null, needs: [all] };
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
  if (isExact) return { exact: run, needs };
  if (isTelling(run)) needs.push(run);
  return { exact: null, needs };
}

/** All that has to stand in the text, as far as it tells something. */
export function clausesOf({ exact, needs }: PatternPart): readonly AnyOf[] {
  return exact && isTelling(exact) ? [...needs, exact] : needs;
}

function isTelling(anyOf: AnyOf): boolean {
  return anyOf.length <= MOST_ANY_OF && anyOf.every((one) => one.length >= SHORTEST_NEEDED);
}

/** The one that the fewest texts meet: few long strings. */
function bestOf(clauses: readonly AnyOf[]): AnyOf | undefined {
  const chance = (anyOf: AnyOf) => anyOf.reduce((sum, one) => sum + 3 ** -Math.min(one.length, 8), 0);
  return [...clauses].sort((a, b) => chance(a) - chance(b))[0];
}
