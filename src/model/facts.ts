import type { PayPeriod, WorkMode } from './posting.js';
import type { FamilyName } from './role-family.js';
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

/** One place of the text that says what is paid; several where pay depends on place or level, or comes in parts. */
export interface Pay extends Omit<Salary, 'kind'> {
  readonly kind: Salary['kind'] | 'bonus' | 'equity';
  /** The place or level the figure is given for, as it is written beside it; null: for the job. */
  readonly appliesTo: string | null;
}

/** What the job is, as the title names it. */
export interface Role {
  /** In one spelling, without level and place: "Machine Learning Engineer". */
  readonly name: string;
  /** Null for a title of no family. */
  readonly family: FamilyName | null;
}

export interface Years {
  readonly min: number;
  /** Null: open. */
  readonly max: number | null;
}

export interface Travel {
  readonly amount: 'none' | 'some' | 'much';
  /** Largest part of the time, where one is given. */
  readonly percent: number | null;
}

export const ELIGIBILITIES = [
  'sponsorship offered',
  'no sponsorship',
  'work authorization',
  'citizenship',
  'clearance',
  'clearance obtainable',
] as const;

/** Who may take the job. A clearance is to be held, or it is enough to be able to get it. */
export interface Eligibility {
  readonly kind: (typeof ELIGIBILITIES)[number];
  /** A clearance's level as it is written, in other kinds null. */
  readonly level: string | null;
  readonly isPreferred: boolean;
}

/** `employees`: the number the text gives, the smaller of two; null where only words tell the size. */
export interface CompanySize {
  readonly employees: number | null;
}

/** A value with its proof: the words it was read from. `declared` facts come from metadata and have an empty span at 0. */
export interface Fact<T> extends Span {
  readonly value: T;
  readonly from: 'text' | 'title' | 'declared';
}

export interface Facts {
  /** Null without a title, and where it lists several roles. */
  readonly role: Fact<Role> | null;
  readonly level: Fact<Level> | null;
  /** Smallest overall number of years of experience that is required. */
  readonly yearsMin: Fact<number> | null;
  /** Upper number of the same statement ("3–5 years"), null where it is open. */
  readonly yearsMax: Fact<number> | null;
  /** Every statement that would satisfy, in the order of the text: "BS and 5 years or MS and 3" gives two. */
  readonly yearsStated: readonly Fact<Years>[];
  readonly educationMin: Fact<Degree> | null;
  readonly educationPreferred: Fact<Degree> | null;
  /** "or equivalent experience": the degree can be made up for. */
  readonly educationOrExperience: Fact<true> | null;
  readonly salary: Fact<Salary> | null;
  /** Every pay statement of the text, in order. */
  readonly pay: readonly Fact<Pay>[];
  readonly workMode: Fact<WorkMode> | null;
  readonly employmentType: Fact<EmploymentType> | null;
  readonly locations: readonly Fact<string>[];
  readonly travel: Fact<Travel> | null;
  readonly eligibility: readonly Fact<Eligibility>[];
  /** What the employer's business is, by the names of `facts/industry-words.ts`; at most two. */
  readonly industries: readonly Fact<string>[];
  readonly companySize: Fact<CompanySize> | null;
  /** ISO 8601 date until which one may apply. */
  readonly validThrough: Fact<string> | null;
}
