import type { BuiltPlans } from '../src/facts/prefilter/built.js';
import { allPatterns, nameOf, WANTED } from '../src/facts/prefilter/pattern.js';
// Loads every reader of facts, and with them their patterns.
import '../src/facts/read-facts.js';

/** What texts must hold for the patterns of all readers, as `src/facts/prefilter/built.ts` gives it in the built program. */
export function builtPlans(): BuiltPlans {
  const plans = Object.fromEntries(allPatterns().map((pattern) => [nameOf(pattern.whole), pattern.plan]));
  return { strings: WANTED.strings, plans };
}
