import type { Interval } from './comparison.js';
import type { Demand } from './mention.js';
import type { SkillKind } from './taxonomy.js';

/** One thing that counts in a view: a posting that stands for its cluster, or all that an employer asks for. */
export interface ViewPosting {
  readonly employer: string;
  readonly company: string | null;
  /** Family of roles, told by the title. */
  readonly family: string;
  readonly level: string | null;
  /** `2026-03`, or null where the posting gives no date. */
  readonly month: string | null;
  readonly location: string | null;
  readonly mode: string | null;
  /** File or host it was read from. */
  readonly source: string | null;
  /** Smallest number of years of experience that is required. */
  readonly yearsMin: number | null;
  readonly education: string | null;
  readonly industries: readonly string[];
  /** Middle of the pay range per year, in `currency`; null where none is stated. */
  readonly pay: { readonly yearly: number; readonly currency: string } | null;
  readonly skills: readonly ViewSkill[];
}

export interface ViewSkill {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  readonly demand: Demand;
}

/** What postings may be split by. */
export const SEGMENTS = ['company', 'level', 'family', 'month', 'location', 'mode', 'source'] as const;
export type SegmentBy = (typeof SEGMENTS)[number];

/** What skills may be grouped by. */
export const GROUPS = ['skill', 'category', 'kind', 'demand'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Views over the postings themselves; `skills` and `statistics` come from the comparison. */
export const POSTING_VIEWS = [
  'coverage',
  'frequency',
  'segments',
  'co-occurrence',
  'trend',
  'distinctive',
  'pay',
  'practices',
  'sections',
] as const;
export type PostingView = (typeof POSTING_VIEWS)[number];

/** How many of how many, with a 95 % interval that knows that postings of one employer are alike. */
export interface ViewShare {
  readonly postings: number;
  readonly total: number;
  readonly share: number;
  readonly interval: Interval;
  /** Employers behind `postings`. */
  readonly employers: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FrequencyRow extends ViewShare {
  readonly group: string;
}

/** Postings that ask for so many skills of the in-demand set. */
export interface CoverageRow extends ViewShare {
  readonly listed: number;
}

export interface SegmentRow extends ViewShare {
  readonly segment: string;
  readonly skill: Named;
}

/** A month of too few postings is a gap: it has its total and no share. */
export interface TrendRow {
  readonly month: string;
  readonly skill: Named;
  readonly total: number;
  readonly share: ViewShare | null;
}

/** Two skills that are asked for together. */
export interface PairRow {
  readonly a: Named;
  readonly b: Named;
  readonly postingsA: number;
  readonly postingsB: number;
  readonly together: number;
  readonly total: number;
  /** Postings that would ask for both were the two independent. */
  readonly expected: number;
  /** `together / expected`. */
  readonly lift: number;
  /** Share of the postings that ask for the rarer one that ask for the other too. */
  readonly overlap: number;
}

/** A skill that tells a segment from all other postings. */
export interface DistinctiveRow {
  readonly segment: string;
  readonly skill: Named;
  readonly inside: { readonly postings: number; readonly total: number; readonly share: number };
  readonly outside: { readonly postings: number; readonly total: number; readonly share: number };
  readonly logOdds: number;
  readonly z: number;
}

/** Stated yearly pay of some postings. */
export interface PayStrip {
  readonly currency: string;
  readonly n: number;
  readonly employers: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Of those that ask for a skill. */
export interface PayRow extends PayStrip {
  readonly skill: Named;
}

/** A part of the role document beside its technologies, and how often postings say so. */
export interface SectionRow extends ViewShare {
  readonly section: string;
  readonly value: string;
}
