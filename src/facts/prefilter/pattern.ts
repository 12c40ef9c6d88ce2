import { BUILT, type Plan } from './built.js';
import { planOf } from './plan.js';
import { WantedStrings } from './wanted.js';

/** The strings of all patterns. */
export const WANTED = new WantedStrings(BUILT?.strings);

/** A regular expression that texts are asked for, with what a text has to hold for it to match at all. */
export class Pattern {
  #plan: Plan | null = null;
  #sticky: RegExp | null = null;

  constructor(readonly whole: RegExp) {}

  get plan(): Plan {
    this.#plan ??= BUILT?.plans[nameOf(this.whole)] ?? planOf(this.whole, (text) => WANTED.numberOf(text));
    return this.#plan;
  }

  /** The same, tried at one place. */
  get sticky(): RegExp {
    this.#sticky ??= new RegExp(this.whole.source, `${this.whole.flags.replace('g', '')}y`);
    return this.#sticky;
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

/** What the plan of a pattern is kept under: a part of it that tells it from all others (the build sees to that). */
export function nameOf({ source, flags }: RegExp): string {
  return `${flags} ${source.length} ${source.slice(0, 12)} ${source.slice(-12)}`;
}
