import type { Demand } from './mention.js';
import type { SkillKind } from './taxonomy.js';

/** In how many postings a skill stands, by the strongest demand of each posting. */
export interface SkillCount {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  readonly postings: Readonly<Record<Demand, number>>;
}

/**
 * How the counted postings spread over employers: what intervals need to know that postings of one employer are alike.
 * A posting without a company is an employer of its own.
 */
export interface EmployerCounts<Employer = string> {
  /** Postings by employer. */
  readonly sizes: ReadonlyMap<Employer, number>;
  /** By skill id: postings that ask for it, by employer; employers that do not ask are left out. */
  readonly asking: Pick<ReadonlyMap<string, ReadonlyMap<Employer, number>>, 'get'>;
}

/** The same with all skills there are. */
export interface ListedEmployerCounts extends EmployerCounts {
  readonly asking: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Counts over postings: a commutative monoid with `empty()` and `merge()`, so that no order of files changes a byte. */
export interface Aggregate {
  readonly postings: number;
  /** By skill id. */
  readonly skills: ReadonlyMap<string, SkillCount>;
  /** Number of postings that ask for 0, 1, 2 … of the in-demand set. */
  readonly coverage: readonly number[];
}
