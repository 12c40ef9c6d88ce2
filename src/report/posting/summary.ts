import { printableLine } from '../printable.js';
import { padOrCut, textWidth } from '../text-width.js';
import { escapedMarkdown } from './markdown.js';
import type { PostingView } from './view.js';

/** The cells of one posting, in the order of `SUMMARY_COLUMNS`. */
export type SummaryRow = readonly string[];

export const SUMMARY_COLUMNS = [
  { title: 'Posting', align: 'left' },
  { title: 'Level', align: 'left' },
  { title: 'Years', align: 'right' },
  { title: 'Pay', align: 'left' },
  { title: 'Must', align: 'right' },
  { title: 'Nice', align: 'right' },
  { title: 'In demand', align: 'right' },
] as const;

export function summaryRow({ title, brief, inDemand }: PostingView): SummaryRow {
  const { level, years, pay, must, nice } = brief;
  return [title, level, years, pay, String(must), String(nice), `${inDemand.found.length}/${inDemand.total}`];
}

/** Pay goes first where the width is short, then the level: what is left says what is asked. */
const LEFT_OUT_FIRST = ['Pay', 'Level', 'Years'];
const LEAST_TITLE_WIDTH = 24;
const GAP = '  ';

/** The table at the end of several postings, for a terminal. */
export function summaryText(rows: readonly SummaryRow[], width: number): string {
  let columns = SUMMARY_COLUMNS.map((column, at) => {
    const cells = rows.map((row) => printableLine(row[at] ?? ''));
    return { ...column, cells, width: Math.max(textWidth(column.title), ...cells.map(textWidth)) };
  }).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rest = () => columns.slice(1).reduce((sum, column) => sum + GAP.length + column.width, 0);
  for (const title of LEFT_OUT_FIRST) {
    if (width - rest() < LEAST_TITLE_WIDTH) columns = columns.filter((column) => column.title !== title);
  }
  const line = (of: (column: (typeof columns)[number]) => string) =>
    columns
      .map((column, at) =>
        padOrCut(
          of(column),
          at === 0 ? Math.max(8, Math.min(column.width, width - rest())) : column.width,
          column.align,
        ),
      )
      .join(GAP)
      .trimEnd();
  const head = line((column) => column.title);
  return `${[head, '-'.repeat(textWidth(head)), ...rows.map((_, at) => line((column) => column.cells[at] ?? ''))].join('\n')}\n`;
}

/** The same in Markdown. */
export function summaryMarkdown(rows: readonly SummaryRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${rows.length} postings`,
    '',
    line(SUMMARY_COLUMNS.map((column) => column.title)),
    line(SUMMARY_COLUMNS.map((column) => (column.align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(escapedMarkdown))),
    '',
  ].join('\n');
}
