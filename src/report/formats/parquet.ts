import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Column, Table } from '../../model/table.js';
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
  const columnData = table.columns.map((column: Column, c) => {
    const data = table.rows.map((row) => dataCell(row[c] ?? null));
    const named = { name: column.key, nullable: true };
    // Yearly pay in rupiah or dong can have ten digits and more.
    return column.type === 'integer' && !data.every(fitsInt32)
      ? { ...named, type: 'INT64' as const, data: data.map((cell) => (cell === null ? null : BigInt(cell))) }
      : { ...named, type: TYPES[column.type], data };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

function fitsInt32(cell: Cell): boolean {
  return typeof cell !== 'number' || cell === (cell | 0);
}
