import { type ImportedSkill, slugOf } from './imported.js';
import { cell, type Row, readRows } from './rows.js';

/**
 * A list of names: name, aliases parted by semicolons, category. The header line may be missing; then the columns are
 * read in this order.
 */
export function readPlainCsv(source: string, file: string): ImportedSkill[] {
  const text = source.replace(/^\uFEFF/, '');
  const header = (text.split('\n', 1)[0] ?? '').toLowerCase();
  const hasHeader = /(?:^|[,;\t])\s*"?name"?\s*(?:$|[,;\t\r])/.test(header);
  const rows: Row[] = readRows(hasHeader ? text : `name,aliases,category\n${text}`, file);
  return rows.flatMap((row) => {
    const name = cell(row, 'name');
    if (name === '') return [];
    const category = cell(row, 'category');
    return [
      {
        name,
        aliases: cell(row, 'aliases', 'alias')
          .split(/\s*[;|]\s*/)
          .filter(Boolean),
        category: category === '' ? 'custom' : slugOf(category),
        kind: 'technology',
        ids: {},
        sources: [],
      } as const,
    ];
  });
}
