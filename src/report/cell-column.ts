import type { Cell, Column, Table } from '../model/table.js';

/** A column that knows its cell. */
export interface CellColumn<Row> extends Column {
  cell(row: Row): Cell;
}

/** Rows as a table: columns keep their order and their names, both are a contract. */
export function tableOf<Row>(name: string, columns: readonly CellColumn<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
