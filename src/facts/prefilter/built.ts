/** What is known of a pattern before any text is read. Strings are given by their numbers. */
export interface Plan {
  /** A text has to hold at least one string of each list. */
  readonly needs: readonly (readonly number[])[];
  /** Each match begins with one of these; null where that is not known. */
  readonly starts: readonly number[] | null;
  /** By list of `needs`: its string stands at most so many units behind the start of the match; null where that is not known. */
  readonly within: readonly (number | null)[];
  /** Whether each match begins where a word begins or ends. */
  readonly isAtEdge: boolean;
}

export interface BuiltPlans {
  /** The strings of all plans, in the order of their numbers. */
  readonly strings: readonly string[];
  /** What `WantedStrings` looks them up by. */
  readonly keys: readonly number[];
  readonly plans: Readonly<Record<string, Plan>>;
}

/** The plans of all patterns, which the bundler writes in this place (scripts/bundle.ts); null when run from the sources. */
export const BUILT: BuiltPlans | null = null;
