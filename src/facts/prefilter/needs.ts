import { type AnyOf, clausesOf } from './pattern-part.js';
import { type Alternatives, PatternReader } from './pattern-reader.js';

/**
 * What a text must hold for `pattern` to match anywhere in it, read off the pattern's own source: of `\bhybrid (?:role|job)`
 * one of "hybrid role" and "hybrid job". The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index"
 * (2012). A part that is not understood needs nothing, so that the answer never misses a match.
 *
 * @returns each of them has to be met; empty where nothing is known
 */
export function needsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly AnyOf[] {
  const ignoreCase = flags.includes('i');
  // Under both flags "ſ" is an "s", which the folding of texts does not know.
  if (ignoreCase && /[uv]/.test(flags)) return [];
  return clausesOf(new PatternReader(source, ignoreCase).alternation());
}

/**
 * Patterns that together match what `pattern` matches: its alternatives, each one by itself, in their order, so that
 * those can be left out that a text cannot hold. A pattern with groups to capture stays whole: they are numbered.
 *
 * @returns no branches where it stays whole
 */
export function alternativesOf({ source, flags }: RegExp): Alternatives {
  const reader = new PatternReader(source, flags.includes('i'));
  const whole: Alternatives = { within: [0, source.length], branches: [] };
  if (reader.capturesSomething || /[uv]/.test(flags)) return whole;
  const found = reader.alternatives();
  return found.branches.length > 1 ? found : whole;
}

/** The source of one alternative, with what stands around its group. */
export function alternativeSource(
  source: string,
  within: readonly [number, number],
  [start, end]: readonly [number, number],
): string {
  return `${source.slice(0, within[0])}(?:${source.slice(start, end)})${source.slice(within[1])}`;
}
