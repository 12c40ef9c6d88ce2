import { AppError } from '../errors.js';
import type { Table } from '../model/table.js';
import { type GlobalOptions, terminalWidth, usesColor, writeTo } from './output.js';
import { isTerminal } from './print.js';

/** The formats every table comes in. */
export const TABLE_FORMATS = ['table', 'csv', 'json', 'jsonl', 'md', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type DataFormat = Exclude<TableFormat, 'table'>;

export interface TableOptions extends GlobalOptions {
  readonly format: TableFormat;
  readonly output?: string;
  readonly width?: number;
}

/** @param asText  for a terminal, where that is more than the table */
export async function writeTable(
  table: Table,
  options: TableOptions,
  asText?: (style: { width: number; color: boolean }) => string | Promise<string>,
): Promise<void> {
  const { format, output } = options;
  if (format !== 'table') return writeTo(output, [await dataOf(table, format, output)]);
  const style = { width: terminalWidth(options.width), color: output === undefined && usesColor(options) };
  const text = asText
    ? await asText(style)
    : (await import('../report/formats/text.js')).renderText(table, style);
  await writeTo(output, [text]);
}

async function dataOf(
  table: Table,
  format: DataFormat,
  output: string | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return (await import('../report/formats/csv.js')).renderCsv(table);
    case 'json':
      return (await import('../report/formats/json.js')).renderJson(table);
    case 'jsonl':
      return (await import('../report/formats/jsonl.js')).renderJsonl(table);
    case 'md':
      return (await import('../report/formats/markdown.js')).renderMarkdown(table);
    case 'parquet':
      if (output === undefined && isTerminal())
        throw new AppError(
          'USAGE',
          'Parquet is no text for a terminal.',
          'Name a file: -o report.parquet, or pipe it on.',
        );
      return (await import('../report/formats/parquet.js')).renderParquet(table);
  }
}
