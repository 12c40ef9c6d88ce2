import type { SkillKind } from './taxonomy.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What the numbers say of a skill, by the rules of `compare/verdict.ts`. The first four are for skills of the
 * in-demand set, the last is for the others.
 */
export const VERDICTS = {
  inDemand: 'in demand',
  weaker: 'weaker than claimed',
  absent: 'absent',
  tooFew: 'not enough postings',
  unlisted: 'unlisted but in demand',
} as const;
export type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS];

/** One skill of a report: how often it is asked for, and how that stands to the baselines. Shares lie in 0 … 1. */
export interface SkillRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  readonly inDemand: boolean;
  /** Postings that ask for the skill: required, preferred or duty. */
  readonly postings: number;
  readonly total: number;
  readonly share: number;
  /**
   * 95 % interval of `share`: Wilson's, at the effective n where the employers of the postings are known (postings of one
   * employer are alike). Null where no posting was read.
   */
  readonly interval: Interval | null;
  /** Postings drawn one by one that would tell as much of this share; null where employers were not counted. */
  readonly effectiveN: number | null;
  /** Employers with a posting that asks for the skill; null where employers were not counted. */
  readonly employers: number | null;
  /**
   * The share there would be without the matcher's errors, by its measured precision and recall for this kind of skill,
   * with an interval that carries their uncertainty too. Null where the matcher was not measured for the kind.
   */
  readonly corrected: { readonly share: number; readonly interval: Interval } | null;
  readonly required: number;
  readonly preferred: number;
  readonly duty: number;
  /** 1 is the most asked; equal shares have equal ranks (1, 2, 2, 4). */
  readonly rank: number;
  readonly rankInCategory: number;
  /** Name of the numeric baseline, with its share and the difference to it; null without one. */
  readonly baseline: string | null;
  readonly baselineShare: number | null;
  readonly difference: number | null;
  readonly differenceInterval: Interval | null;
  /** Share here / share there; null where the share there is 0. `high` is null where it has no bound. */
  readonly ratio: {
    readonly value: number;
    readonly low: number;
    readonly high: number | null;
  } | null;
  readonly qValue: number | null;
  readonly verdict: Verdict | null;
}

export interface Comparison {
  readonly total: number;
  /** Employers of the counted postings; null where they were not counted. */
  readonly employers: number | null;
  /** By share (highest first), then id. Every in-demand concept has a row, with 0 postings where it is absent. */
  readonly rows: readonly SkillRow[];
  readonly inDemand: {
    readonly name: string;
    readonly source: string;
    readonly groups: readonly { readonly name: string; readonly skills: readonly string[] }[];
  };
  readonly coverage: readonly number[];
  /** Every rule and threshold behind the rows, each a sentence, for the method section of a report. */
  readonly rules: readonly string[];
}
