import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseProblems } from '../../src/store/database-problems.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { openStore } from '../../src/store/store.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a database of any earlier schema opens and keeps its postings', () => {
  for (let steps = 1; steps < MIGRATIONS.length; steps++) {
    const path = join(folder, `${steps}.db`);
    const old = new Database(path);
    for (const step of MIGRATIONS.slice(0, steps)) old.exec(step);
    old.exec(`
      INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) VALUES ('["a"]', '0', '0', 'h');
      INSERT INTO posting (key, text_id, file, row, facts, text) VALUES ('k', 'ca978112ca1bbdca', 'a', 3, '{}', 'a');
      INSERT INTO run_posting VALUES (1, 1);
      PRAGMA application_id = ${0x536b4761};
      PRAGMA user_version = ${steps};`);
    old.close();
    const store = openStore(path);
    expect([...store.postings(1)].map((p) => p.textId)).toEqual(['ca978112ca1bbdca']);
    store.close();
    expect(databaseProblems(path)).toEqual([]);
  }
});
