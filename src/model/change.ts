import type { EmployerCounts } from './aggregate.js';
import type { Interval } from './comparison.js';
import type { SkillKind } from './taxonomy.js';

/** Counts of one sample, and of each family of roles in it. */
export interface FamilyCounts {
  readonly all: EmployerCounts;
  readonly families: ReadonlyMap<string, EmployerCounts>;
}

/** Counts without employers, as a CSV gives them. */
export interface PlainCounts {
  readonly total: number;
  /** By skill id. */
  readonly skills: ReadonlyMap<string, { readonly hits: number; readonly effectiveN: number | null }>;
}

/** One of the two samples that are compared. */
export interface Side {
  readonly name: string;
  readonly postings: number;
  /** Null where they were not counted. */
  readonly employers: number | null;
  /** Of the taxonomy its counts were made with; null where that is not known. */
  readonly taxonomy: string | null;
  readonly skills: ReadonlyMap<
    string,
    { readonly name: string; readonly category: string; readonly kind: SkillKind }
  >;
  readonly counts: FamilyCounts | PlainCounts;
  /** The same postings read again with the taxonomy of today; null where that is not needed, or the texts are not there. */
  readonly reread: FamilyCounts | null;
}

export interface SideShare {
  readonly postings: number;
  readonly total: number;
  readonly share: number;
  readonly interval: Interval;
}

/** What became of the share of one skill from one sample to the other. Differences are parts of 1, after − before. */
export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  readonly before: SideShare;
  readonly after: SideShare;
  /** `market + mix + taxonomy` where the change could be split. */
  readonly change: number;
  /** Of the change between counts made with one taxonomy: `change − taxonomy`. */
  readonly interval: Interval;
  readonly qValue: number;
  readonly direction: 'rose' | 'fell' | null;
  /** Within families of roles; null where a side does not say what roles it has. */
  readonly market: { readonly value: number; readonly interval: Interval } | null;
  /** More or fewer postings of families that ask for the skill; null with `market`. */
  readonly mix: number | null;
  /** Because the two taxonomies differ; 0 where they are the same, null where that cannot be told. */
  readonly taxonomy: number | null;
}

export interface Changes {
  readonly before: Side;
  readonly after: Side;
  /** By q-value, then size of the change, then id. */
  readonly rows: readonly ChangeRow[];
  /** Part of each side's postings, by family of roles; empty where a side has no families. */
  readonly mix: readonly { readonly family: string; readonly before: number; readonly after: number }[];
  readonly rules: readonly string[];
}
