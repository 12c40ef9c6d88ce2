import type { Table } from '../../model/table.js';
import { dataRecord } from '../data-cell.js';

/** One object a line. */
export function renderJsonl(table: Table): string {
  return table.rows.map((row) => `${JSON.stringify(dataRecord(table.columns, row))}\n`).join('');
}
