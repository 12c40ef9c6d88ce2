import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseInfo } from '../../src/store/database-info.js';
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

test('tags that were a row each are the same in one row a posting, for reports and for the views', () => {
  const path = join(folder, 'rows.db');
  const old = new Database(path);
  for (const step of MIGRATIONS.slice(0, 6)) old.exec(step);
  old.exec(`
    INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) VALUES ('["a"]', '0', '0', 'h');
    INSERT INTO posting (key, text_id, file, facts, text, content_hash, taxonomy_hash)
      VALUES ('k', 'ca978112ca1bbdca', 'a', '{"level":{"value":"senior"}}', 'sql, python', 'c', 'h'), ('l', 'b', 'b', '{}', 'b', 'c', 'h');
    INSERT INTO tag VALUES (1, 'sql', 'duty', 0.95, NULL, NULL, '[[0,3,0,11,"duty"]]'),
                           (1, 'python', 'required', 1, 'any', 3, '[[5,11,0,11,"required"]]');
    INSERT INTO run_posting VALUES (1, 1), (1, 2);
    PRAGMA application_id = ${0x536b4761};
    PRAGMA user_version = 6;`);
  old.close();
  const store = openStore(path);
  expect([...store.postings(1)].map(({ tags }) => tags)).toEqual([
    [
      { skill: 'python', demand: 'required' },
      { skill: 'sql', demand: 'duty' },
    ],
    [],
  ]);
  expect(store.mentions(1, 'sql')).toEqual([[0, 3, 0, 11, 'duty']]);
  store.close();
  const db = new Database(path, { readonly: true });
  expect(db.prepare('SELECT * FROM posting_skills').all()).toEqual([
    { posting: 1, skill: 'python', demand: 'required', asked: 1, confidence: 1, years: 3 },
    { posting: 1, skill: 'sql', demand: 'duty', asked: 1, confidence: 0.95, years: null },
  ]);
  expect(db.prepare('SELECT * FROM skill_mentions').all()).toEqual([
    { posting: 1, skill: 'python', start: 5, end: 11, demand: 'required' },
    { posting: 1, skill: 'sql', start: 0, end: 3, demand: 'duty' },
  ]);
  expect(db.prepare('SELECT level FROM postings').pluck().all()).toEqual(['senior', null]);
  db.close();
});

test('the views are not about a batch that was killed before it stored anything', () => {
  const path = join(folder, 'killed.db');
  const store = openStore(path);
  const head = { inputs: ['a'], toolVersion: '0', taxonomyVersion: '0', taxonomyHash: 'h' };
  const run = store.startRun(head);
  store.fail(run, { file: 'a', url: null, row: null, code: 'EMPTY', message: 'm', fix: 'f' });
  store.finishRun(run);
  store.startRun({ ...head, inputs: ['b'] });
  store.close();
  const db = new Database(path, { readonly: true });
  expect(db.prepare('SELECT source FROM failures').pluck().all()).toEqual(['a']);
  db.close();
  expect(databaseInfo(path)).toMatchObject({ runs: 1, lastRun: { inputs: ['a'] } });
});
