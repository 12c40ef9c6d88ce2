import { type AnyOf, clausesOf, tellingStartsOf } from './pattern-part.js';
import { PatternReader } from './pattern-reader.js';
import { DIGIT } from './wanted.js';

/** What a text must hold for a pattern to match anywhere in it. */
export interface Needed {
  /** Each of them has to be met; empty where nothing is known. */
  readonly needs: readonly AnyOf[];
  /** What each match begins with; null where that is not known. */
  readonly starts: AnyOf | null;
}

/**
 * Reads off a pattern's own source what a text must hold for it: for `\bhybrid (?:role|job)` one of "hybrid role" and
 * "hybrid job". The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index" (2012). A part that is
 * not understood needs nothing, so that the answer never misses a match.
 */
export function neededBy({ source, ignoreCase, flags }: RegExp): Needed {
  // Under both flags "ſ" is an "s", which the folding of texts does not know.
  if (ignoreCase && /[uv]/.test(flags)) return { needs: [], starts: null };
  const whole = new PatternReader(source, ignoreCase).alternation();
  // Digits stand in many places of a text and are asked for last.
  const needs = [...clausesOf(whole)].sort((a, b) => Number(a.includes(DIGIT)) - Number(b.includes(DIGIT)));
  return { needs, starts: tellingStartsOf(whole) };
}
