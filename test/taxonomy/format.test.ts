import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatCategory } from '../../src/taxonomy/format.js';
import { type CategoryFile, categoryFiles } from '../../src/taxonomy/load.js';

const FILE: CategoryFile = {
  category: 'tools',
  title: 'Tools',
  kind: 'technology',
  skills: [
    { sources: ['seed:8'], id: 'b', name: 'B "tool"', kind: 'technology', aliases: [] },
    { id: 'a', name: 'A', kind: 'concept', released: 1991, ids: { esco: 'x' } },
  ],
};

test('one skill per line, sorted, without what says nothing', () => {
  expect(formatCategory(FILE)).toBe(`{
  "category": "tools",
  "title": "Tools",
  "kind": "technology",
  "skills": [
    {"id": "a", "name": "A", "kind": "concept", "released": 1991, "ids": {"esco": "x"}},
    {"id": "b", "name": "B \\"tool\\"", "sources": ["seed:8"]}
  ]
}
`);
});

test('formatting twice changes nothing, and loses nothing', () => {
  for (const path of categoryFiles()) {
    const once = formatCategory(JSON.parse(readFileSync(path, 'utf8')) as CategoryFile);
    expect(formatCategory(JSON.parse(once) as CategoryFile)).toBe(once);
  }
});
