import type { Table } from '../model/table.js';
import type { GroupBy, PostingView, SegmentBy, ViewPosting } from '../model/view.js';
import * as tables from '../report/view-tables.js';
import { bySegment } from '../views/by-segment.js';
import { distinctive } from '../views/distinctive.js';
import { frequencies } from '../views/frequency.js';
import { pairs } from '../views/pairs.js';
import { payBySkill } from '../views/pay.js';
import { practiceShares, sectionShares } from '../views/sections.js';
import { trend } from '../views/trend.js';

export interface ViewChoice {
  /** What the skills of `frequency` are grouped by. */
  readonly group: GroupBy;
  /** What `segments` and `distinctive` split the postings by. */
  readonly segment: SegmentBy;
  readonly areOne: (idA: string, idB: string) => boolean;
}

export function viewTable(
  view: PostingView,
  postings: readonly ViewPosting[],
  { group, segment, areOne }: ViewChoice,
): Table {
  switch (view) {
    case 'frequency':
      return tables.frequencyTable(frequencies(postings, group));
    case 'segments':
      return tables.segmentTable(bySegment(postings, segment));
    case 'co-occurrence':
      return tables.pairTable(pairs(postings, { areOne }));
    case 'trend':
      return tables.trendTable(trend(postings));
    case 'distinctive':
      return tables.distinctiveTable(distinctive(postings, segment));
    case 'pay':
      return tables.payTable(payBySkill(postings));
    case 'practices':
      return tables.sectionTable('practices', practiceShares(postings));
    case 'sections':
      return tables.sectionTable('sections', sectionShares(postings));
  }
}
