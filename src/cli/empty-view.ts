import type { PostingView, SegmentBy } from '../model/view.js';
import { FEWEST_IN_SEGMENT } from '../views/by-segment.js';
import { FEWEST_IN_DISTINCTIVE } from '../views/distinctive.js';
import { FEWEST_TOGETHER } from '../views/pairs.js';
import { FEWEST_EMPLOYERS_PAID, FEWEST_PAID } from '../views/pay.js';

/** Why a view has no row: a header alone looks like a fault. */
export function emptyViewWords(view: PostingView, by: SegmentBy): string {
  switch (view) {
    case 'pay':
      return `Nothing to show: no skill is asked for in ${FEWEST_PAID} postings of ${FEWEST_EMPLOYERS_PAID} employers that state their pay.`;
    case 'trend':
      return 'Nothing to show: no posting says when it was posted.';
    case 'segments':
      return `Nothing to show: no ${by} has ${FEWEST_IN_SEGMENT} postings.`;
    case 'distinctive':
      return `Nothing to show: no ${by} of at least ${FEWEST_IN_DISTINCTIVE} postings asks for something clearly more than the others do.`;
    case 'co-occurrence':
      return `Nothing to show: no two skills are asked for together in ${FEWEST_TOGETHER} postings.`;
    default:
      return 'Nothing to show: the postings say nothing of it.';
  }
}
