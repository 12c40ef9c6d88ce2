import type { Table } from '../../model/table.js';
import { dataRecord } from '../data-cell.js';

/** `{"name": …, "rows": [{…}, …]}` with a row a line, so that two reports can be compared line by line. */
export function renderJson(table: Table): string {
  const rows = table.rows.map((row) => `\n${JSON.stringify(dataRecord(table.columns, row))}`);
  return `{"name":${JSON.stringify(table.name)},"rows":[${rows.join(',')}\n]}\n`;
}
