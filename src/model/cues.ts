/** Cue phrases of one demand: `after` cues speak of what stands before them, `before` cues of what follows. */
export interface SidedCues {
  readonly after: readonly string[];
  readonly before: readonly string[];
}

/** Wording that tells what a line asks (`taxonomy/cues.json`); made ready for use by `foldedCues`. */
export interface CueLexicon {
  readonly preferred: SidedCues;
  readonly required: SidedCues;
  readonly negated: SidedCues;
  /** Phrases that hold a negating word and negate nothing ("including but not limited to"). */
  readonly neutral: readonly string[];
  /** Words of a line about what the team works with: the person will use it. */
  readonly stack: readonly string[];
  /** Phrases before the names of customers, partners and investors. */
  readonly customers: readonly string[];
  /** Words of a line that asks something of the person. */
  readonly asking: readonly string[];
  /** Words of a line that says what the person will do. */
  readonly doing: readonly string[];
  /** Words of a line about the company, its product and customers. */
  readonly company: readonly string[];
  readonly benefits: readonly string[];
  readonly legal: readonly string[];
  /** Words by which the company introduces itself, under whatever heading. */
  readonly aboutUs: readonly string[];
  /** Words of a line that says how to apply. */
  readonly applying: readonly string[];
}
