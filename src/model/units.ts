import type { SegmentBy, ViewSkill } from './view.js';

/** Stands where a unit has no value. */
export const NONE = -1;

/** One value of each unit, or none. */
export interface Column {
  readonly names: readonly string[];
  /** By unit: a number of `names`, or `NONE`. */
  readonly of: Int32Array;
}

/** Any number of values of each unit: those of unit i are numbered by `of[from[i]]` … `of[from[i + 1] - 1]`. */
export interface ListColumn {
  readonly from: Int32Array;
  readonly of: Int32Array;
}

/**
 * What counts as one in a report, a hundred thousand times: as columns of numbers, of which each takes a sixth of what
 * objects would.
 */
export interface UnitColumns {
  readonly length: number;
  readonly employer: Column;
  readonly splits: Readonly<Record<SegmentBy, Column>>;
  /** NaN where none is stated. */
  readonly yearsMin: Float64Array;
  readonly education: Column;
  readonly industries: ListColumn & { readonly names: readonly string[] };
  /** Of each unit, NaN where none is stated, in `currency`. */
  readonly yearlyPay: Float64Array;
  readonly currency: Column;
  /** Skills with the demand of a unit for them, as `tagNumber` makes one number of both. */
  readonly tags: ListColumn;
  readonly skills: readonly Omit<ViewSkill, 'demand'>[];
}

/** Some of the units, in their order, and the skills of theirs that are looked at. */
export interface Units {
  readonly columns: UnitColumns;
  /** Numbers of units, ascending. */
  readonly rows: Int32Array;
  /** By number of a skill: whether it is looked at. */
  readonly isMeant: readonly boolean[];
}
