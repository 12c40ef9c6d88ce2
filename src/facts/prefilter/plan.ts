import type { Needs, Plan } from './built.js';
import { alternativeSource, alternativesOf, needsOf } from './needs.js';
import type { AnyOf } from './pattern-part.js';

/**
 * Reads off a pattern what a text must hold for it. Takes longer than trying the pattern once: the build does it ahead.
 *
 * @param numberOf gives a string its number
 */
export function planOf(pattern: RegExp, numberOf: (wanted: string) => number): Plan {
  const { source, flags } = pattern;
  const numbered = (of: { source: string; flags: string }): Needs =>
    needsOf(of).map((anyOf) => shortestOf(anyOf).map(numberOf));
  const { within, branches } = pattern.global ? alternativesOf(pattern) : NONE;
  return {
    needs: numbered(pattern),
    within,
    alternatives: branches.map((branch) => [
      ...branch,
      numbered({ source: alternativeSource(source, within, branch), flags }),
    ]),
  };
}

/** Only patterns that are looked for everywhere are taken apart. */
const NONE = { within: [0, 0], branches: [] } as const;

/** Of strings that hold one another the shorter: where "remote" is missing, so is "remotely". */
function shortestOf(anyOf: AnyOf): AnyOf {
  const isHeld = (short: string, long: string) => long.includes(short) || long.toLowerCase().includes(short);
  return anyOf.filter((one) => !anyOf.some((other) => other !== one && isHeld(other, one)));
}
