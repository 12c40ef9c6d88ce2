import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseInfo } from '../../src/store/database-info.js';
import { openStore } from '../../src/store/store.js';
import { batchFolder } from '../cli/batch-folder.js';
import { skillgauge } from '../cli/run.js';

const README = readFileSync(new URL('../../src/store/README.md', import.meta.url), 'utf8');
const folder = batchFolder();

test('the README of the database names the views that are there, and their columns', () => {
  openStore(folder.at('a.db')).close();
  const told = [...README.matchAll(/^\| `(\w+)` \| .* \| `(.*)` \|$/gm)].map(([, name, columns]) => ({
    name,
    columns: columns?.split(', '),
  }));
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }) =>
    String(a.name) < String(b.name) ? -1 : 1;
  expect(told.sort(byName)).toEqual(databaseInfo(folder.at('a.db')).views);
});

test('its queries are answered', () => {
  const postings = Array.from({ length: 20 }, (_, i) =>
    JSON.stringify({
      title: `Engineer ${i}`,
      description: 'You know Rust. Pay: $150,000 - $170,000 a year.',
    }),
  );
  const input = folder.file('paid.jsonl', postings.join('\n'));
  skillgauge(folder.args(input, 'b'));
  const db = new Database(folder.at('b.db'), { readonly: true });
  const queries = [...README.matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, sql]) =>
    (sql ?? '').split(';\n'),
  );
  expect(queries.length).toBeGreaterThan(2);
  for (const query of queries.filter((sql) => sql.trim() !== ''))
    expect(db.prepare(query).all().length, query).toBeGreaterThan(0);
  db.close();
});
