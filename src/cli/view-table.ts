import type { Table } from '../model/table.js';
import type { Units } from '../model/units.js';
import type { GroupBy, PostingView, SegmentBy } from '../model/view.js';
import * as tables from '../report/view-tables.js';
import { bySegment } from '../views/by-segment.js';
import { coverage } from '../views/coverage.js';
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
  /** Ids of the in-demand set. */
  readonly inDemand: ReadonlySet<string>;
  /** Skills, or values, a view is about; each view has its own number without it. */
  readonly top?: number | undefined;
  readonly areOne: (idA: string, idB: string) => boolean;
}

export function viewTable(
  view: PostingView,
  units: Units,
  { group, segment, inDemand, top, areOne }: ViewChoice,
): Table {
  const most = top === undefined ? {} : { top };
  switch (view) {
    case 'coverage':
      return tables.coverageTable(coverage(units, inDemand));
    case 'frequency':
      return tables.frequencyTable(frequencies(units, group));
    case 'segments':
      return tables.segmentTable(bySegment(units, segment, most));
    case 'co-occurrence':
      return tables.pairTable(pairs(units, { areOne, ...most }));
    case 'trend':
      return tables.trendTable(trend(units, most));
    case 'distinctive':
      return tables.distinctiveTable(distinctive(units, segment, most));
    case 'pay':
      return tables.payTable(payBySkill(units).slice(0, top));
    case 'practices':
      return tables.sectionTable('practices', practiceShares(units, most));
    case 'sections':
      return tables.sectionTable('sections', sectionShares(units, most));
  }
}
