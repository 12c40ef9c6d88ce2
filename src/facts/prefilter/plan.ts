import type { Plan } from './built.js';
import { neededBy } from './needs.js';
import type { AnyOf } from './pattern-part.js';

/**
 * Reads off a pattern what a text must hold for it. Takes longer than trying the pattern once: the build does it ahead.
 *
 * @param numberOf gives a string its number
 */
export function planOf(pattern: RegExp, numberOf: (wanted: string) => number): Plan {
  const { needs, starts, isAtEdge } = neededBy(pattern);
  return {
    needs: needs.map(({ anyOf }) => withoutLonger(withSharedStarts(anyOf), includes).map(numberOf)),
    starts: starts && withoutLonger(withSharedStarts(starts), startsWith).map(numberOf),
    within: needs.map(({ anyOf, within }) =>
      within <= MOST_WITHIN ? within + Math.max(...anyOf.map((one) => one.length)) : null,
    ),
    isAtEdge,
  };
}

/** Further from its start a string tells too little of where a match is. */
const MOST_WITHIN = 120;

/** A search compares all strings that begin alike: of many, what they share tells enough. */
const MOST_ALIKE = 4;
const ALIKE_UNITS = 4;

function withSharedStarts(anyOf: AnyOf): AnyOf {
  const alike = new Map<string, string[]>();
  for (const one of anyOf) {
    const start = one.slice(0, ALIKE_UNITS);
    alike.set(start, [...(alike.get(start) ?? []), one]);
  }
  return [...alike.values()].flatMap((strings) =>
    strings.length > MOST_ALIKE ? [strings.reduce(sharedStart)] : strings,
  );
}

function sharedStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(0, at);
}

/** Of strings that hold one another the shorter: where "remote" is missing, so is "remotely". */
function withoutLonger(anyOf: AnyOf, holds: (long: string, short: string) => boolean): AnyOf {
  return anyOf.filter(
    (one) => !anyOf.some((other) => other !== one && (holds(one, other) || holds(one.toLowerCase(), other))),
  );
}

const includes = (long: string, short: string): boolean => long.includes(short);
const startsWith = (long: string, short: string): boolean => long.startsWith(short);
