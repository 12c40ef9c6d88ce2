import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, Table } from '../../model/table.js';
import { dataCell } from '../data-cell.js';

const TYPES = {
  text: 'STRING',
  boolean: 'BOOLEAN',
  integer: 'INT32',
  share: 'DOUBLE',
  number: 'DOUBLE',
} as const;

/** One column for each of the table, by its key, with the numbers of the CSV; an empty cell is null. */
export function renderParquet(table: Table): Uint8Array {
  const columnData = table.columns.map((column: Column, c) => ({
    name: column.key,
    type: TYPES[column.type],
    nullable: true,
    data: table.rows.map((row) => dataCell(row[c] ?? null)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
