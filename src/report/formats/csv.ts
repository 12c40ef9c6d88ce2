import type { Cell, Table } from '../../model/table.js';
import { dataCell } from '../data-cell.js';

/**
 * What a spreadsheet may take for a formula, behind anything it skips; `|` and `%` start commands in some.
 * Full-width signs count as their plain ones in East Asian versions.
 */
const FORMULA = /^[\s\p{Cf}\0]*[=+\-@|%\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A semicolon or a tab separates cells where the spreadsheet's country says so; quoted, neither does. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** RFC 4180: comma, CR LF at the end of each line, a header, quotes only where needed. Null is an empty cell. */
export function renderCsv(table: Table): string {
  const lines = [table.columns.map((column) => column.key), ...table.rows];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell that is text for a spreadsheet too: one that would start a formula gets a `'` in front.
 *
 * @see OWASP, CSV Injection
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(dataCell(cell));
  const text = FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
