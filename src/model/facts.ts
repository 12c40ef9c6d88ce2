import type { PayPeriod, WorkMode } from './posting.js';
import type { Span } from './span.js';

export const LEVELS = ['intern', 'entry', 'mid', 'senior', 'staff', 'lead', 'manager', 'director'] as const;
export type Level = (typeof LEVELS)[number];

export const DEGREES = ['high_school', 'associate', 'bachelor', 'master', 'phd'] as const;
export type Degree = (typeof DEGREES)[number];

export type EmploymentType =
  | 'full_time'
  | 'part_time'
  | 'contract'
  | 'temporary'
  | 'internship'
  | 'volunteer';

export interface Salary {
  /** In units of `currency` per `period`; null: the bound is open. */
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: PayPeriod;
  readonly kind: 'base' | 'total' | 'unspecified';
}

/** A value with its proof: the words it was read from. `declared` facts come from metadata and have an empty span at 0. */
export interface Fact<T> extends Span {
  readonly value: T;
  readonly from: 'text' | 'title' | 'declared';
}

export interface Facts {
  readonly level: Fact<Level> | null;
  /** Smallest overall number of years of experience that is required. */
  readonly yearsMin: Fact<number> | null;
  readonly educationMin: Fact<Degree> | null;
  readonly educationPreferred: Fact<Degree> | null;
  readonly salary: Fact<Salary> | null;
  readonly workMode: Fact<WorkMode> | null;
  readonly employmentType: Fact<EmploymentType> | null;
}
