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

/** `hits` of `total` postings ask for the skill. */
export interface BaselineCount {
  readonly hits: number;
  readonly total: number;
  /** Postings drawn one by one that would tell as much; `total` where postings of one employer were not looked at. */
  readonly effectiveN?: number;
}

/** Shares measured elsewhere: an earlier run, a published series. */
export interface NumericBaseline {
  readonly name: string;
  readonly source: string;
  /** By skill id; a skill that is missing was not measured, which is not 0. */
  readonly counts: ReadonlyMap<string, BaselineCount>;
}
