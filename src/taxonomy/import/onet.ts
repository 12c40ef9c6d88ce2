import { type ImportedSkill, slugOf } from './imported.js';
import { cell, readRows, requireColumn } from './rows.js';

/**
 * O*NET's "Technology Skills.txt" (tabs; one row for each occupation and example), or cut down to one row for each
 * example. The commodity title becomes the category.
 */
export function readOnet(source: string, file: string): ImportedSkill[] {
  const rows = readRows(source, file);
  requireColumn(rows, file, 'the example', 'example');
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const example = cell(row, 'example');
    if (example === '' || seen.has(example)) return [];
    seen.add(example);
    return [
      {
        name: example,
        aliases: [],
        category: slugOf(cell(row, 'commodity title', 'commodity') || 'onet'),
        kind: 'technology',
        ids: example.length <= 200 ? { onet: example } : {},
        sources: ['onet'],
      } as const,
    ];
  });
}
