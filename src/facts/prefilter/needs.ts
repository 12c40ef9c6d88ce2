import { type Clause, clausesOf, tellingStartsOf } from './pattern-part.js';
import { PatternReader } from './pattern-reader.js';
import { DIGIT } from './wanted.js';

/** What a text must hold for a pattern to match anywhere in it. */
export interface Needed {
  /** Each of them has to be met; empty where nothing is known. */
  readonly needs: readonly Clause[];
  /** What each match begins with; null where that is not known. */
  readonly starts: readonly string[] | null;
  /** Whether each match begins where a word begins or ends. */
  readonly isAtEdge: boolean;
}

/**
 * Reads off a pattern's own source what a text must hold for it: for `\bhybrid (?:role|job)` one of "hybrid role" and
 * "hybrid job". The idea is that of Russ Cox, "Regular Expression Matching with a Trigram Index" (2012). A part that is
 * not understood needs nothing, so that the answer never misses a match.
 */
export function neededBy({ source, ignoreCase, flags }: RegExp): Needed {
  // Under both flags "ſ" is an "s", which the folding of texts does not know.
  if (ignoreCase && /[uv]/.test(flags)) return { needs: [], starts: null, isAtEdge: false };
  const whole = new PatternReader(source, ignoreCase, /[uv]/.test(flags) ? 2 : 1).alternation();
  const isOfDigits = ({ anyOf }: Clause) => Number(anyOf.includes(DIGIT));
  return {
    // Digits stand in many places of a text and are asked for last.
    needs: [...clausesOf(whole)].sort((a, b) => isOfDigits(a) - isOfDigits(b)),
    starts: tellingStartsOf(whole),
    isAtEdge: whole.isAtEdge,
  };
}
