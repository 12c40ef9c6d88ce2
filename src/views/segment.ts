import type { SegmentBy, ViewPosting } from '../model/view.js';
import { byText } from './tally.js';

/** Where a posting does not say what it is split by. */
export const UNSTATED = 'not stated';

/** What a posting says of what it is split by. */
export function segmentOf(posting: Pick<ViewPosting, SegmentBy>, by: SegmentBy): string {
  return posting[by] ?? UNSTATED;
}

export interface Segment {
  readonly name: string;
  readonly postings: readonly ViewPosting[];
}

/**
 * Postings by company, level, … : the largest first; months in their order.
 *
 * @param fewest  segments of fewer postings are left out: their shares would say nothing
 */
export function segmentsOf(postings: readonly ViewPosting[], by: SegmentBy, fewest: number): Segment[] {
  const segments = new Map<string, ViewPosting[]>();
  for (const posting of postings) {
    const name = segmentOf(posting, by);
    const known = segments.get(name);
    if (known) known.push(posting);
    else segments.set(name, [posting]);
  }
  return [...segments]
    .map(([name, list]) => ({ name, postings: list }))
    .filter((segment) => segment.postings.length >= fewest)
    .sort((a, b) =>
      by === 'month'
        ? byText(a.name, b.name)
        : b.postings.length - a.postings.length || byText(a.name, b.name),
    );
}
