import type { Interval } from '../model/comparison.js';
import type { Cell, Column, Table } from '../model/table.js';
import { printableLine } from './printable.js';
import { differenceWords, percent, shareWords } from './words.js';

/** A column as people read it: a share and its bounds in one, empty ones gone, nothing unprintable. */
export interface PeopleColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** 1 is needed most. */
  readonly priority: number;
  readonly cells: readonly string[];
}

export function peopleColumns(table: Table): PeopleColumn[] {
  const someHavePriority = table.columns.some((column) => column.priority !== undefined);
  const hasValue = (index: number) => table.rows.some((row) => (row[index] ?? null) !== null);
  return table.columns.flatMap((column, index) => {
    if (column.priority === undefined && someHavePriority) return [];
    if (!hasValue(index) && table.rows.length > 0) return [];
    const boundsAt = [`${column.key}_low`, `${column.key}_high`].map((key) => indexOf(table, key));
    return [
      {
        title: column.title,
        align: column.type === 'text' || column.type === 'boolean' ? 'left' : 'right',
        priority: column.priority ?? 1,
        cells: table.rows.map((row) => cellWords(column, row[index] ?? null, boundsOf(row, boundsAt))),
      },
    ];
  });
}

function indexOf(table: Table, key: string): number {
  return table.columns.findIndex((column) => column.key === key);
}

function boundsOf(row: readonly Cell[], [lowAt = -1, highAt = -1]: readonly number[]): Interval | null {
  const [low, high] = [row[lowAt], row[highAt]];
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
}

/** A q-value of less is not 0. */
const LEAST_SHOWN = 0.001;

function cellWords(column: Column, cell: Cell, bounds: Interval | null): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : '';
  if (typeof cell === 'string') return printableLine(cell);
  if (column.isDifference) return differenceWords(cell, bounds);
  if (column.type === 'share') return bounds ? shareWords(cell, bounds) : percent(cell);
  if (column.type === 'integer') return String(cell);
  return cell > 0 && cell < LEAST_SHOWN ? `<${LEAST_SHOWN}` : String(Number(cell.toFixed(3)));
}
