import { parse } from 'csv-parse/sync';
import { AppError } from '../../errors.js';

export type Row = Readonly<Record<string, string>>;

/**
 * Rows of a table with a header line, by column name in small letters. Tab, comma or semicolon, whichever the header
 * holds most of; quotes are read only where they are not tabs that part the cells, as in O*NET's files.
 *
 * @throws AppError TAXONOMY
 */
export function readRows(source: string, file: string): Row[] {
  const header = source.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = ['\t', ',', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
  try {
    return parse(source, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      quote: delimiter === '\t' && !header.includes('"') ? false : '"',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as Row[];
  } catch (cause) {
    const message = (cause as Error).message.slice(0, 160);
    throw new AppError(
      'TAXONOMY',
      `"${file}" is no table that can be read: ${message}`,
      'Export it again as CSV with a header line.',
      { cause },
    );
  }
}

/** The first of these columns that the row has, or ''. */
export function cell(row: Row, ...columns: readonly string[]): string {
  for (const column of columns) {
    const value = row[column];
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return '';
}

/** @throws AppError TAXONOMY when none of the columns is there */
export function requireColumn(
  rows: readonly Row[],
  file: string,
  what: string,
  ...columns: readonly string[]
): void {
  const [first] = rows;
  if (!first)
    throw new AppError('TAXONOMY', `"${file}" holds no rows.`, 'Give a table with a header line and rows.');
  if (columns.some((column) => column in first)) return;
  const there = Object.keys(first).slice(0, 8).join(', ');
  throw new AppError(
    'TAXONOMY',
    `"${file}" has no column for ${what}; it has: ${there}.`,
    `Name one column "${columns[0]}".`,
  );
}
