import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Table } from '../../src/model/table.js';
import { ALL_TABLES } from '../../src/report/all-tables.js';
import { COLUMN_MEANINGS } from '../../src/report/column-meanings.js';
import { renderJson } from '../../src/report/formats/json.js';
import { renderParquet } from '../../src/report/formats/parquet.js';
import { tableSchema } from '../../src/report/table-schema.js';
import { skillTable, statisticsTable } from '../../src/report/tables.js';
import { pretty } from '../../src/taxonomy/json-schemas.js';
import { TAXONOMY_DIR } from '../../src/taxonomy/load.js';
import { sampleReport } from './sample.js';

const SCHEMA_FILE = join(TAXONOMY_DIR, 'schema', 'report.schema.json');
const hostile = sampleReport({ text: (plain) => `=${plain}\u0000"'é漢\n${plain}` }).comparison;
const tables: readonly Table[] = [
  skillTable(sampleReport().comparison),
  statisticsTable(sampleReport().comparison),
  skillTable(hostile),
];

describe('columns', () => {
  test.each(ALL_TABLES.map((table) => [table.name, table] as const))(
    'of %s all say what they mean',
    (_, table) => {
      expect(table.columns.filter(({ key }) => !COLUMN_MEANINGS[key]).map(({ key }) => key)).toEqual([]);
    },
  );

  test('that are gone have no meaning left behind', () => {
    const keys = new Set(ALL_TABLES.flatMap((table) => table.columns.map(({ key }) => key)));
    expect(Object.keys(COLUMN_MEANINGS).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')));

  test('is in step with the columns (npx tsx scripts/build-schemas.ts)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(`${pretty(tableSchema())}\n`);
  });

  test('accepts what is printed', () => {
    for (const table of [...tables, ...ALL_TABLES])
      expect(schema.safeParse(JSON.parse(renderJson(table))).error).toBeUndefined();
  });

  test.each([
    ['a missing column', (row: Record<string, unknown>) => delete row['share']],
    ['a column of another name', (row: Record<string, unknown>) => Object.assign(row, { extra: 1 })],
    ['a number as text', (row: Record<string, unknown>) => Object.assign(row, { share: '0.5' })],
  ])('refuses %s', (_, spoil) => {
    const printed = JSON.parse(renderJson(tables[0] as Table));
    spoil(printed.rows[0]);
    expect(schema.safeParse(printed).success).toBe(false);
  });
});

describe('Parquet', () => {
  test('holds whole numbers of any size, such as a yearly pay in dong', async () => {
    const column = { key: 'pay_median', title: 'Median', type: 'integer' } as const;
    const bytes = renderParquet({ name: 'pay', columns: [column], rows: [[3_000_000_000], [0], [null]] });
    const read = await parquetReadObjects({ file: bytes.buffer.slice(0) as ArrayBuffer });
    expect(read.map((row) => row['pay_median'])).toEqual([3_000_000_000n, 0n, null]);
  });

  test.each([...tables, ...ALL_TABLES].map((table) => [table.name, table] as const))(
    'of %s holds the rows of the JSON, with nulls and types',
    async (_, table) => {
      const bytes = renderParquet(table);
      const read = await parquetReadObjects({ file: bytes.buffer.slice(0) as ArrayBuffer });
      expect(read).toEqual(JSON.parse(renderJson(table)).rows);
    },
  );

  test('has the same bytes each time', () => {
    expect(renderParquet(tables[0] as Table)).toEqual(renderParquet(tables[0] as Table));
  });
});
