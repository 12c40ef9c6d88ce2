import type { Column, Table } from '../model/table.js';
import type {
  CoverageRow,
  DistinctiveRow,
  FrequencyRow,
  PairRow,
  PayRow,
  SectionRow,
  SegmentRow,
  TrendRow,
  ViewShare,
} from '../model/view.js';
import { type CellColumn, tableOf } from './cell-column.js';

const text = (key: string, title: string, priority: number): Column => ({
  key,
  title,
  type: 'text',
  priority,
});
const count = (key: string, title: string, priority?: number): Column => ({
  key,
  title,
  type: 'integer',
  ...(priority === undefined ? {} : { priority }),
});

/** A share as it stands in every view. */
const SHARE: readonly CellColumn<ViewShare>[] = [
  { ...count('postings', 'Postings', 3), cell: (row) => row.postings },
  { ...count('postings_total', 'Of', 4), cell: (row) => row.total },
  { key: 'share', title: 'Share', type: 'share', priority: 1, cell: (row) => row.share },
  { key: 'share_low', title: 'Low', type: 'share', cell: (row) => row.interval.low },
  { key: 'share_high', title: 'High', type: 'share', cell: (row) => row.interval.high },
  { ...count('employers', 'Employers', 5), cell: (row) => row.employers },
];

export function frequencyTable(rows: readonly FrequencyRow[]): Table {
  return tableOf<FrequencyRow>(
    'frequency',
    [{ ...text('group', 'Group', 1), cell: (r) => r.group }, ...SHARE],
    rows,
  );
}

export function coverageTable(rows: readonly CoverageRow[]): Table {
  const columns: CellColumn<CoverageRow>[] = [
    { ...count('listed_skills', 'Listed skills', 1), cell: (row) => row.listed },
    ...SHARE,
  ];
  return tableOf('coverage', columns, rows);
}

export function segmentTable(rows: readonly SegmentRow[]): Table {
  const columns: CellColumn<SegmentRow>[] = [
    { ...text('segment', 'Segment', 1), cell: (row) => row.segment },
    { ...text('skill_id', 'Id', 9), cell: (row) => row.skill.id },
    { ...text('skill', 'Skill', 1), cell: (row) => row.skill.name },
    ...SHARE,
  ];
  return tableOf('segments', columns, rows);
}

export function trendTable(rows: readonly TrendRow[]): Table {
  const columns: CellColumn<TrendRow>[] = [
    { ...text('month', 'Month', 1), cell: (row) => row.month },
    { ...text('skill_id', 'Id', 9), cell: (row) => row.skill.id },
    { ...text('skill', 'Skill', 1), cell: (row) => row.skill.name },
    { ...count('postings', 'Postings', 3), cell: (row) => row.share?.postings ?? null },
    { ...count('postings_total', 'Of', 4), cell: (row) => row.total },
    { key: 'share', title: 'Share', type: 'share', priority: 1, cell: (row) => row.share?.share ?? null },
    { key: 'share_low', title: 'Low', type: 'share', cell: (row) => row.share?.interval.low ?? null },
    { key: 'share_high', title: 'High', type: 'share', cell: (row) => row.share?.interval.high ?? null },
  ];
  return tableOf('trend', columns, rows);
}

export function pairTable(rows: readonly PairRow[]): Table {
  const columns: CellColumn<PairRow>[] = [
    { ...text('skill_id_a', 'Id', 9), cell: (row) => row.a.id },
    { ...text('skill_a', 'Skill', 1), cell: (row) => row.a.name },
    { ...text('skill_id_b', 'Id', 9), cell: (row) => row.b.id },
    { ...text('skill_b', 'With', 1), cell: (row) => row.b.name },
    { ...count('postings_a', 'First', 4), cell: (row) => row.postingsA },
    { ...count('postings_b', 'Second', 4), cell: (row) => row.postingsB },
    { ...count('together', 'Together', 2), cell: (row) => row.together },
    { ...count('postings_total', 'Of', 6), cell: (row) => row.total },
    { key: 'expected', title: 'Expected', type: 'number', priority: 5, cell: (row) => row.expected },
    { key: 'lift', title: 'Lift', type: 'number', priority: 1, cell: (row) => row.lift },
    { key: 'overlap', title: 'Overlap', type: 'share', priority: 5, cell: (row) => row.overlap },
  ];
  return tableOf('co-occurrence', columns, rows);
}

export function distinctiveTable(rows: readonly DistinctiveRow[]): Table {
  const columns: CellColumn<DistinctiveRow>[] = [
    { ...text('segment', 'Segment', 1), cell: (row) => row.segment },
    { ...text('skill_id', 'Id', 9), cell: (row) => row.skill.id },
    { ...text('skill', 'Skill', 1), cell: (row) => row.skill.name },
    { ...count('postings', 'Postings', 5), cell: (row) => row.inside.postings },
    { ...count('postings_total', 'Of', 6), cell: (row) => row.inside.total },
    { key: 'share_inside', title: 'Here', type: 'share', priority: 2, cell: (row) => row.inside.share },
    { ...count('postings_outside', 'Others'), cell: (row) => row.outside.postings },
    { ...count('postings_total_outside', 'Of'), cell: (row) => row.outside.total },
    {
      key: 'share_outside',
      title: 'Elsewhere',
      type: 'share',
      priority: 2,
      cell: (row) => row.outside.share,
    },
    { key: 'log_odds', title: 'Log-odds', type: 'number', priority: 5, cell: (row) => row.logOdds },
    { key: 'z', title: 'z', type: 'number', priority: 3, cell: (row) => row.z },
  ];
  return tableOf('distinctive', columns, rows);
}

export function payTable(rows: readonly PayRow[]): Table {
  const columns: CellColumn<PayRow>[] = [
    { ...text('skill_id', 'Id', 9), cell: (row) => row.skill.id },
    { ...text('skill', 'Skill', 1), cell: (row) => row.skill.name },
    { ...text('currency', 'Currency', 2), cell: (row) => row.currency },
    { ...count('n', 'Postings', 3), cell: (row) => row.n },
    { ...count('employers', 'Employers', 4), cell: (row) => row.employers },
    { ...count('pay_lower_quartile', 'Lower quarter', 2), cell: (row) => Math.round(row.lower) },
    { ...count('pay_median', 'Median', 1), cell: (row) => Math.round(row.median) },
    { ...count('pay_upper_quartile', 'Upper quarter', 2), cell: (row) => Math.round(row.upper) },
  ];
  return tableOf('pay', columns, rows);
}

export function sectionTable(name: string, rows: readonly SectionRow[]): Table {
  const columns: CellColumn<SectionRow>[] = [
    { ...text('section', 'Section', 1), cell: (row) => row.section },
    { ...text('value', 'Value', 1), cell: (row) => row.value },
    ...SHARE,
  ];
  return tableOf(name, columns, rows);
}
