import type { SegmentBy, SegmentRow, ViewPosting } from '../model/view.js';
import { segmentsOf } from './segment.js';
import { askedAmong, mostAsked, nameTeller, nobody, tally } from './tally.js';

export interface SegmentOptions {
  /** So many of the most asked skills of all postings. */
  readonly top?: number;
  readonly fewest?: number;
}

/** A segment of fewer postings is left out. */
export const FEWEST_IN_SEGMENT = 5;

/** The most asked skills, each with its share in each segment: the cells of a heat map, row by row of segments. */
export function bySegment(
  postings: readonly ViewPosting[],
  by: SegmentBy,
  { top = 20, fewest = FEWEST_IN_SEGMENT }: SegmentOptions = {},
): SegmentRow[] {
  const skills = mostAsked(postings, top);
  const wanted = askedAmong(skills);
  const nameOf = nameTeller(postings);
  return segmentsOf(postings, by, fewest).flatMap((segment) => {
    const shares = tally(segment.postings, wanted);
    const none = nobody(segment.postings);
    return skills.flatMap((id) => {
      const share = shares.get(id) ?? none;
      return share ? [{ segment: segment.name, skill: { id, name: nameOf(id) }, ...share }] : [];
    });
  });
}
