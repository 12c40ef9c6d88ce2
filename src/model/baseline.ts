/** A set of skills that a source calls in demand, without frequencies: none may be invented for it. */
export interface InDemandBaseline {
  readonly name: string;
  /** Where the claim stands. */
  readonly source: string;
  readonly groups: readonly {
    readonly name: string;
    /** Skill ids, in the source's order. */
    readonly skills: readonly string[];
  }[];
}

/** Shares measured elsewhere: an earlier run, a published series. */
export interface NumericBaseline {
  readonly name: string;
  readonly source: string;
  /** By skill id. `hits` of `total` postings ask for the skill. */
  readonly counts: ReadonlyMap<string, { readonly hits: number; readonly total: number }>;
}
