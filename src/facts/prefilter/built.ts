/** What a text must hold for a pattern to match: of each list at least one of the strings with these numbers. */
export type Needs = readonly (readonly number[])[];

/** What is known of a pattern before any text is read. */
export interface Plan {
  readonly needs: Needs;
  /** The group that `alternatives` are the branches of, as a range of the source; the whole source where there is none. */
  readonly within: readonly [start: number, end: number];
  /** Patterns that together match what the pattern matches, as ranges of its source; none where it stays whole. */
  readonly alternatives: readonly (readonly [start: number, end: number, needs: Needs])[];
}

export interface BuiltPlans {
  /** The strings of all needs by their number. */
  readonly strings: readonly string[];
  /** Where `WantedStrings` looks for each of them. */
  readonly places: readonly number[];
  readonly plans: Readonly<Record<string, Plan>>;
}

/** The plans of all patterns, which the bundler writes in this place (scripts/bundle.ts); null when run from the sources. */
export const BUILT: BuiltPlans | null = null;
