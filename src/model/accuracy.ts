import type { SkillKind } from './taxonomy.js';

/** `share` of cases that are right, known from as much as `effectiveN` cases drawn one by one. */
export interface MeasuredShare {
  readonly share: number;
  readonly effectiveN: number;
  /** Cases that were looked at. */
  readonly cases: number;
}

/** How often the analyzer is right about which skills a posting asks for, measured against postings annotated by hand. */
export interface MatcherAccuracy {
  /** What it was measured on, by what, and with which taxonomy. */
  readonly source: string;
  /** Kinds with too few annotated cases are left out. */
  readonly kinds: Readonly<
    Partial<Record<SkillKind, { readonly precision: MeasuredShare; readonly recall: MeasuredShare }>>
  >;
}
