import type { BuiltPlans, Plan } from '../src/facts/prefilter/built.js';
import { allPatterns, nameOf, WANTED } from '../src/facts/prefilter/pattern.js';
// Loads every reader of facts, and with them their patterns.
import '../src/facts/read-facts.js';

/**
 * What texts must hold for the patterns of all readers, as `src/facts/prefilter/built.ts` gives it in the built program.
 *
 * @throws Error when two patterns have one name
 */
export function builtPlans(): BuiltPlans {
  const plans: Record<string, Plan> = {};
  const named = new Map<string, string>();
  for (const { whole, plan } of allPatterns()) {
    const name = nameOf(whole);
    if ((named.get(name) ?? whole.source) !== whole.source)
      throw new Error(
        `Two patterns are named "${name}": make the name longer in src/facts/prefilter/pattern.ts.`,
      );
    named.set(name, whole.source);
    plans[name] = plan;
  }
  return { strings: WANTED.strings, plans };
}
