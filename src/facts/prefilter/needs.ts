import { type AnyOf, clausesOf } from './pattern-part.js';
import { PatternReader } from './pattern-reader.js';

/**
 * What a text must hold for `pattern` to match anywhere in it, read off the pattern's own source: of `\bhybrid (?:role|job)`
 * one of "hybrid role" and "hybrid job". The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index"
 * (2012). A part that is not understood needs nothing, so that the answer never misses a match.
 *
 * @returns each of them has to be met; empty where nothing is known
 */
export function needsOf(pattern: RegExp): readonly AnyOf[] {
  // Under both flags "ſ" is an "s", which the folding of texts does not know.
  if (pattern.ignoreCase && /[uv]/.test(pattern.flags)) return [];
  const reader = new PatternReader(pattern.source, pattern.ignoreCase);
  return clausesOf(reader.alternation());
}

/**
 * Patterns that together match what `pattern` matches: its alternatives, each one by itself, in their order, so that
 * those can be left out that a text cannot hold. A pattern with groups to capture stays whole: they are numbered.
 */
export function alternativesOf(pattern: RegExp): readonly RegExp[] {
  const { source } = pattern;
  const reader = new PatternReader(source, pattern.ignoreCase);
  const sources = reader.capturesSomething || pattern.unicode ? [source] : reader.alternatives();
  return sources.length === 1 ? [pattern] : sources.map((one) => new RegExp(one, pattern.flags));
}
