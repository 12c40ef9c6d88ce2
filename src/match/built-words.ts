/** Words with their hashes (`hashOf`), in the order of their numbers. */
export interface BuiltWords {
  /** One space between. */
  readonly words: string;
  readonly hashes: readonly number[];
}

/** The words of all rules, which the bundler writes in this place (scripts/bundle.ts); null when run from the sources. */
export const BUILT_WORDS: BuiltWords | null = null;
