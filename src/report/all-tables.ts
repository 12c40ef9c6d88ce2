import type { Table } from '../model/table.js';
import { candidateTable } from './candidate-table.js';
import { changeTable } from './change-table.js';
import { COLUMN_MEANINGS } from './column-meanings.js';
import { skillTable, statisticsTable } from './tables.js';
import * as views from './view-tables.js';

const nothing = { rows: [] };

/** Every table the program writes as data, without rows. */
export const ALL_TABLES: readonly Table[] = [
  skillTable(nothing),
  statisticsTable(nothing),
  views.coverageTable([]),
  views.frequencyTable([]),
  views.segmentTable([]),
  views.pairTable([]),
  views.trendTable([]),
  views.distinctiveTable([]),
  views.payTable([]),
  views.sectionTable('practices', []),
  views.sectionTable('sections', []),
  changeTable(nothing),
  candidateTable([]),
];

export function tableNamed(name: string): Table {
  const table = ALL_TABLES.find((known) => known.name === name);
  if (!table) throw new Error(`The table "${name}" is not in ALL_TABLES.`);
  return table;
}

const NAMES = {
  text: 'text',
  integer: 'whole number',
  share: 'share',
  number: 'number',
  boolean: 'true or false',
};

/** The columns of a table, each with what it says: a table to be read beside it. */
export function columnTable({ name, columns }: Table): Table {
  const text = (key: string, title: string) => ({ key, title, type: 'text' as const });
  return {
    name: `${name} columns`,
    columns: [text('column', 'Column'), text('type', 'Type'), text('meaning', 'Meaning')],
    rows: columns.map(({ key, type }) => [key, NAMES[type], COLUMN_MEANINGS[key] ?? '']),
  };
}
