import type { Plan } from './built.js';
import { neededBy } from './needs.js';
import type { AnyOf } from './pattern-part.js';

/**
 * Reads off a pattern what a text must hold for it. Takes longer than trying the pattern once: the build does it ahead.
 *
 * @param numberOf gives a string its number
 */
export function planOf(pattern: RegExp, numberOf: (wanted: string) => number): Plan {
  const { needs, starts } = neededBy(pattern);
  return {
    needs: needs.map((anyOf) => shortestOf(anyOf).map(numberOf)),
    starts: starts && shortestOf(starts, (long, short) => long.startsWith(short)).map(numberOf),
  };
}

/** Of strings that hold one another the shorter: where "remote" is missing, so is "remotely". */
function shortestOf(
  anyOf: AnyOf,
  holds = (long: string, short: string): boolean => long.includes(short),
): AnyOf {
  const isHeld = (short: string, long: string) => holds(long, short) || holds(long.toLowerCase(), short);
  return anyOf.filter((one) => !anyOf.some((other) => other !== one && isHeld(other, one)));
}
