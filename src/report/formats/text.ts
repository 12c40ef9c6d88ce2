import { styleText } from 'node:util';
import type { Table } from '../../model/table.js';
import { type PeopleColumn, peopleColumns } from '../people-view.js';
import { padOrCut, textWidth } from '../text-width.js';

export interface TextTableOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  readonly color?: boolean;
}

const GAP = '  ';
/** A text column gives way down to this many characters before a whole column is dropped for it. */
const NARROWEST_TEXT = 22;
/** And down to this many before the only numbers are. */
const NARROWEST_BESIDE_NUMBERS = 10;
/** Longer cells are cut even where there is room: one long name must not push the numbers out of sight. */
const WIDEST_TEXT = 40;

/** A table for a terminal: no line is wider than `width`; what matters least is dropped first. */
export function renderText(table: Table, { width = 80, color = false }: TextTableOptions = {}): string {
  const columns = fitted(peopleColumns(table), width);
  const rows = [
    columns.map((c) => c.title),
    ...table.rows.map((_, i) => columns.map((c) => c.cells[i] ?? '')),
  ];
  const [header = '', ...body] = rows.map((cells) => line(cells, columns, width));
  const rule = '─'.repeat(Math.min(width, totalWidth(columns)));
  const paint = (format: 'bold' | 'dim', text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  return `${[paint('bold', header), paint('dim', rule), ...body].join('\n')}\n`;
}

function line(cells: readonly string[], columns: readonly FittedColumn[], width: number): string {
  const full = columns
    .map((c, i) => padOrCut(cells[i] ?? '', c.width, c.align))
    .join(GAP)
    .trimEnd();
  // A single column of numbers may still be too wide; it is cut, for a wrapped line is worse.
  return textWidth(full) > width ? padOrCut(full, width, 'left') : full;
}

interface FittedColumn extends PeopleColumn {
  readonly width: number;
}

function fitted(columns: readonly PeopleColumn[], width: number): FittedColumn[] {
  const measured = columns.map((column) => ({ ...column, width: naturalWidth(column) }));
  const excess = totalWidth(measured) - width;
  if (excess <= 0) return measured;
  const narrowed = withTextNarrowed(measured, excess, NARROWEST_TEXT);
  if (totalWidth(narrowed) <= width || columns.length === 1) return narrowed;
  const least = Math.max(...columns.map((column) => column.priority));
  const dropped = columns.findLastIndex((column) => column.priority === least);
  if (columns.every((column, i) => isNumbers(column) === (i === dropped))) {
    const narrower = withTextNarrowed(measured, excess, NARROWEST_BESIDE_NUMBERS);
    if (totalWidth(narrower) <= width) return narrower;
  }
  return fitted(columns.toSpliced(dropped, 1), width);
}

function isNumbers(column: PeopleColumn): boolean {
  return column.align === 'right';
}

function naturalWidth(column: PeopleColumn): number {
  const widest = [column.title, ...column.cells].reduce((most, cell) => Math.max(most, textWidth(cell)), 1);
  return isNumbers(column) ? widest : Math.min(WIDEST_TEXT, widest);
}

/** Takes the excess from the text columns, most from the widest. */
function withTextNarrowed(
  columns: readonly FittedColumn[],
  excess: number,
  narrowest: number,
): FittedColumn[] {
  let left = excess;
  let narrowed = [...columns];
  while (left > 0) {
    const widest = Math.max(...narrowed.map((c) => (isNumbers(c) ? 0 : c.width)));
    if (widest <= narrowest) break;
    const at = narrowed.findIndex((c) => !isNumbers(c) && c.width === widest);
    narrowed = narrowed.map((c, i) => (i === at ? { ...c, width: c.width - 1 } : c));
    left--;
  }
  return narrowed;
}

function totalWidth(columns: readonly FittedColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, (columns.length - 1) * GAP.length);
}
