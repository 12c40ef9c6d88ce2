import type { Table } from '../../model/table.js';
import { peopleColumns } from '../people-view.js';

/** A table as GitHub-flavoured Markdown: text stays text, whatever stands in it. */
export function renderMarkdown(table: Table): string {
  const columns = peopleColumns(table);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    line(columns.map((column) => escapeMarkdown(column.title))),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...table.rows.map((_, i) => line(columns.map((column) => escapeMarkdown(column.cells[i] ?? '')))),
  ].join('\n')}\n`;
}

/** Signs of Markdown get a backslash; those of HTML become entities, which also stops bare `<https://…>` links. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|#~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
