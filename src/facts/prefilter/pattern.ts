import { BUILT, type Plan } from './built.js';
import { alternativeSource } from './needs.js';
import { planOf } from './plan.js';
import { WantedStrings } from './wanted.js';

/** The strings of all patterns. */
export const WANTED = new WantedStrings(BUILT?.strings, BUILT?.places);

/** A regular expression that texts are asked for, with what a text has to hold for it to match at all. */
export class Pattern {
  #plan: Plan | null = null;
  readonly #alternatives: RegExp[] = [];

  constructor(readonly whole: RegExp) {}

  get plan(): Plan {
    this.#plan ??= BUILT?.plans[nameOf(this.whole)] ?? planOf(this.whole, (text) => WANTED.numberOf(text));
    return this.#plan;
  }

  /** The alternative at place `at` of the plan, as an expression of its own. */
  alternative(at: number): RegExp {
    const known = this.#alternatives[at];
    if (known) return known;
    const { source, flags } = this.whole;
    const { within, alternatives } = this.plan;
    const [start, end] = alternatives[at] as Plan['alternatives'][number]; // callers take `at` from the plan
    const made = new RegExp(alternativeSource(source, within, [start, end]), flags);
    this.#alternatives[at] = made;
    return made;
  }
}

const PATTERNS: Pattern[] = [];

/** Makes a regular expression one that texts are asked for. For those of modules, which stay: each is remembered. */
export function pattern(whole: RegExp): Pattern {
  const made = new Pattern(whole);
  PATTERNS.push(made);
  return made;
}

/** Those of the modules loaded so far. */
export function allPatterns(): readonly Pattern[] {
  return PATTERNS;
}

/** What the plan of a pattern is kept under: with another source, it has no plan yet. */
export function nameOf({ source, flags }: RegExp): string {
  return `${flags}/${source}`;
}
