import type { Units } from '../model/units.js';
import type { SegmentBy, SegmentRow } from '../model/view.js';
import { segmentsOf } from './segment.js';
import { askedAmong, mostAsked, nobody, skillOf, tally } from './tally.js';

export interface SegmentOptions {
  /** So many of the most asked skills of all postings. */
  readonly top?: number;
  readonly fewest?: number;
}

/** A segment of fewer postings is left out. */
export const FEWEST_IN_SEGMENT = 5;

/** The most asked skills, each with its share in each segment: the cells of a heat map, row by row of segments. */
export function bySegment(
  units: Units,
  by: SegmentBy,
  { top = 20, fewest = FEWEST_IN_SEGMENT }: SegmentOptions = {},
): SegmentRow[] {
  const skills = mostAsked(units, top);
  const wanted = askedAmong(units, skills);
  return segmentsOf(units, by, fewest).flatMap((segment) => {
    const shares = tally(segment.units, wanted);
    const none = nobody(segment.units);
    return skills.flatMap((skill, place) => {
      const share = shares.get(place) ?? none;
      return share ? [{ segment: segment.name, skill: skillOf(units, skill), ...share }] : [];
    });
  });
}
