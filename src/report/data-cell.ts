import type { Cell, Column } from '../model/table.js';

/** Decimals of shares and other fractions in data: finer than any sample can tell, and the same on every machine. */
const DECIMALS = 4;

/** A cell as data formats give it: fractions rounded, so that the last bits of a sum never show. */
export function dataCell(cell: Cell): Cell {
  // Adding 0 turns -0 into 0.
  return typeof cell === 'number' ? Number(cell.toFixed(DECIMALS)) + 0 : cell;
}

/** A row as an object with the keys of the columns, in their order. */
export function dataRecord(columns: readonly Column[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, i) => [column.key, dataCell(row[i] ?? null)]));
}
