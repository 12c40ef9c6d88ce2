import type { Comparison } from '../../model/comparison.js';
import type { FullReport, Split } from '../../model/report.js';
import type { Table } from '../../model/table.js';
import { tableOf } from '../cell-column.js';
import { renderCsv } from '../formats/csv.js';
import { skillTable } from '../tables.js';
import { distinctiveTable, pairTable, payTable, segmentTable, trendTable } from '../view-tables.js';

export const CSV = {
  skills: 'skillgauge-report.csv',
  coverage: 'skillgauge-coverage.csv',
  distinctive: 'skillgauge-distinctive.csv',
  pairs: 'skillgauge-co-occurrence.csv',
  trend: 'skillgauge-trend.csv',
  pay: 'skillgauge-pay.csv',
} as const;

export function segmentsCsv(by: Split): string {
  return `skillgauge-segments-${by}.csv`;
}

/** Every file the page can give, by its name. */
export function csvFiles({ comparison, views }: FullReport): Record<string, string> {
  const tables: [string, Table][] = [
    [CSV.skills, skillTable(comparison)],
    [CSV.coverage, coverageTable(comparison)],
    ...views.segments.map(({ by, rows }): [string, Table] => [segmentsCsv(by), segmentTable(rows)]),
    [CSV.distinctive, distinctiveTable(views.distinctive)],
    [CSV.pairs, pairTable(views.pairs)],
    [CSV.trend, trendTable(views.trend)],
    [CSV.pay, payTable(views.pay.skills)],
  ];
  return Object.fromEntries(tables.map(([name, table]) => [name, renderCsv(table)]));
}

function coverageTable({ coverage, total }: Comparison): Table {
  return tableOf<{ covered: number; postings: number }>(
    'coverage',
    [
      { key: 'listed_skills', title: 'Listed skills', type: 'integer', cell: (row) => row.covered },
      { key: 'postings', title: 'Postings', type: 'integer', cell: (row) => row.postings },
      { key: 'postings_total', title: 'Of', type: 'integer', cell: () => total },
      {
        key: 'share',
        title: 'Share',
        type: 'share',
        cell: (row) => (total === 0 ? null : row.postings / total),
      },
    ],
    coverage.map((postings, covered) => ({ covered, postings })),
  );
}
