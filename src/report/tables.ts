import type { Comparison, SkillRow } from '../model/comparison.js';
import type { Table } from '../model/table.js';
import { type CellColumn, tableOf } from './cell-column.js';

const SHARE_COLUMNS: readonly CellColumn<SkillRow>[] = [
  { key: 'postings', title: 'Postings', type: 'integer', priority: 3, cell: (row) => row.postings },
  { key: 'postings_total', title: 'Of', type: 'integer', cell: (row) => row.total },
  { key: 'share', title: 'Share', type: 'share', priority: 1, cell: (row) => row.share },
  { key: 'share_low', title: 'Low', type: 'share', cell: (row) => row.interval?.low ?? null },
  { key: 'share_high', title: 'High', type: 'share', cell: (row) => row.interval?.high ?? null },
];

/** The contract of `report -f csv`: these keys in this order and no other. More figures go to a view of their own. */
const SKILL_COLUMNS: readonly CellColumn<SkillRow>[] = [
  { key: 'skill_id', title: 'Id', type: 'text', cell: (row) => row.id },
  { key: 'skill', title: 'Skill', type: 'text', priority: 1, cell: (row) => row.name },
  { key: 'category', title: 'Category', type: 'text', priority: 9, cell: (row) => row.category },
  { key: 'kind', title: 'Kind', type: 'text', priority: 8, cell: (row) => row.kind },
  {
    key: 'in_demand_baseline',
    title: 'Listed',
    type: 'boolean',
    priority: 4,
    cell: (row) => row.inDemand,
  },
  ...SHARE_COLUMNS,
  { key: 'required', title: 'Required', type: 'integer', priority: 5, cell: (row) => row.required },
  { key: 'preferred', title: 'Preferred', type: 'integer', priority: 7, cell: (row) => row.preferred },
  { key: 'duty', title: 'Duty', type: 'integer', priority: 7, cell: (row) => row.duty },
  { key: 'rank', title: 'Rank', type: 'integer', priority: 6, cell: (row) => row.rank },
  {
    key: 'rank_in_category',
    title: 'In category',
    type: 'integer',
    priority: 10,
    cell: (row) => row.rankInCategory,
  },
  { key: 'baseline', title: 'Baseline', type: 'text', cell: (row) => row.baseline },
  {
    key: 'baseline_share',
    title: 'There',
    type: 'share',
    priority: 3,
    cell: (row) => row.baselineShare,
  },
  {
    key: 'difference',
    title: 'Points',
    type: 'share',
    priority: 3,
    isDifference: true,
    cell: (row) => row.difference,
  },
  {
    key: 'difference_low',
    title: 'Low',
    type: 'share',
    cell: (row) => row.differenceInterval?.low ?? null,
  },
  {
    key: 'difference_high',
    title: 'High',
    type: 'share',
    cell: (row) => row.differenceInterval?.high ?? null,
  },
  { key: 'q_value', title: 'q', type: 'number', priority: 6, cell: (row) => row.qValue },
  { key: 'verdict', title: 'Verdict', type: 'text', priority: 2, cell: (row) => row.verdict },
];

/** How sure each share is, and what stands behind it: the figures beside the contract. */
const STATISTICS_COLUMNS: readonly CellColumn<SkillRow>[] = [
  { key: 'skill_id', title: 'Id', type: 'text', cell: (row) => row.id },
  { key: 'skill', title: 'Skill', type: 'text', priority: 1, cell: (row) => row.name },
  { key: 'category', title: 'Category', type: 'text', cell: (row) => row.category },
  { key: 'kind', title: 'Kind', type: 'text', cell: (row) => row.kind },
  ...SHARE_COLUMNS,
  { key: 'effective_n', title: 'Effective n', type: 'number', priority: 3, cell: (row) => row.effectiveN },
  { key: 'employers', title: 'Employers', type: 'integer', priority: 3, cell: (row) => row.employers },
  {
    key: 'corrected_share',
    title: 'Corrected',
    type: 'share',
    priority: 2,
    cell: (row) => row.corrected?.share ?? null,
  },
  {
    key: 'corrected_low',
    title: 'Low',
    type: 'share',
    cell: (row) => row.corrected?.interval.low ?? null,
  },
  {
    key: 'corrected_high',
    title: 'High',
    type: 'share',
    cell: (row) => row.corrected?.interval.high ?? null,
  },
  { key: 'ratio', title: 'Ratio', type: 'number', priority: 4, cell: (row) => row.ratio?.value ?? null },
  { key: 'ratio_low', title: 'Low', type: 'number', cell: (row) => row.ratio?.low ?? null },
  { key: 'ratio_high', title: 'High', type: 'number', cell: (row) => row.ratio?.high ?? null },
];

/** The skills of a report, one row each, in the order of the comparison. */
export function skillTable(comparison: Pick<Comparison, 'rows'>): Table {
  return tableOf('skills', SKILL_COLUMNS, comparison.rows);
}

export function statisticsTable(comparison: Pick<Comparison, 'rows'>): Table {
  return tableOf('statistics', STATISTICS_COLUMNS, comparison.rows);
}
