import type { ChangeRow, Changes } from '../model/change.js';
import type { Table } from '../model/table.js';
import { type CellColumn, tableOf } from './cell-column.js';

/** The contract of `compare -f csv`, in order: keys are added at the end and never change. */
const CHANGE_COLUMNS: readonly CellColumn<ChangeRow>[] = [
  { key: 'skill_id', title: 'Id', type: 'text', cell: (row) => row.id },
  { key: 'skill', title: 'Skill', type: 'text', priority: 1, cell: (row) => row.name },
  { key: 'category', title: 'Category', type: 'text', cell: (row) => row.category },
  { key: 'kind', title: 'Kind', type: 'text', cell: (row) => row.kind },
  { key: 'direction', title: '', type: 'text', priority: 1, cell: (row) => row.direction },
  { key: 'postings_before', title: 'Before n', type: 'integer', cell: (row) => row.before.postings },
  { key: 'total_before', title: 'Of', type: 'integer', cell: (row) => row.before.total },
  { key: 'share_before', title: 'Before', type: 'share', priority: 2, cell: (row) => row.before.share },
  { key: 'share_before_low', title: 'Low', type: 'share', cell: (row) => row.before.interval.low },
  { key: 'share_before_high', title: 'High', type: 'share', cell: (row) => row.before.interval.high },
  { key: 'postings_after', title: 'After n', type: 'integer', cell: (row) => row.after.postings },
  { key: 'total_after', title: 'Of', type: 'integer', cell: (row) => row.after.total },
  { key: 'share_after', title: 'After', type: 'share', priority: 2, cell: (row) => row.after.share },
  { key: 'share_after_low', title: 'Low', type: 'share', cell: (row) => row.after.interval.low },
  { key: 'share_after_high', title: 'High', type: 'share', cell: (row) => row.after.interval.high },
  {
    key: 'change',
    title: 'Change (points)',
    type: 'share',
    isDifference: true,
    priority: 1,
    cell: (row) => row.change,
  },
  { key: 'change_low', title: 'Low', type: 'share', cell: (row) => row.interval.low },
  { key: 'change_high', title: 'High', type: 'share', cell: (row) => row.interval.high },
  { key: 'q_value', title: 'q', type: 'number', priority: 3, cell: (row) => row.qValue },
  {
    key: 'market',
    title: 'Market',
    type: 'share',
    isDifference: true,
    priority: 4,
    cell: (row) => row.market?.value ?? null,
  },
  { key: 'market_low', title: 'Low', type: 'share', cell: (row) => row.market?.interval.low ?? null },
  { key: 'market_high', title: 'High', type: 'share', cell: (row) => row.market?.interval.high ?? null },
  { key: 'mix', title: 'Mix', type: 'share', isDifference: true, priority: 5, cell: (row) => row.mix },
  {
    key: 'taxonomy',
    title: 'Taxonomy',
    type: 'share',
    isDifference: true,
    priority: 5,
    cell: (row) => row.taxonomy,
  },
];

/** The skills of a comparison, one row each, in its order. */
export function changeTable(
  changes: Pick<Changes, 'rows'>,
  rows: readonly ChangeRow[] = changes.rows,
): Table {
  return tableOf('changes', CHANGE_COLUMNS, rows);
}
