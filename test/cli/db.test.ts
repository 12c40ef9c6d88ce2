import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { skillgauge } from './run.js';

let folder: string;
let db: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-db-'));
  db = join(folder, 'a.db');
  const posts = join(folder, 'two.jsonl');
  const record = (id: string, text: string) =>
    JSON.stringify({ id, title: `Job ${id}`, company: 'Acme', description: text });
  const args = ['batch', posts, '--db', db, '--out', folder, '--no-progress'];
  writeFileSync(posts, `${record('a', 'You know Python.')}\n${record('b', 'You know SQL and Java.')}\n`);
  skillgauge(args);
  writeFileSync(
    posts,
    `${record('a', 'You know Python.')}\n${record('b', 'You know SQL and Kafka.')}\n{broken\n`,
  );
  skillgauge(args);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('info says what a database holds and which views there are', () => {
  const info = JSON.parse(skillgauge(['db', 'info', '--db', db, '-f', 'json']).out);
  expect(info).toMatchObject({
    runs: 2,
    postings: 3,
    failures: 1,
    lastRun: { complete: true, postings: 2, failures: 1 },
  });
  expect(info.views.map((v: { name: string }) => v.name)).toEqual([
    'failures',
    'posting_skills',
    'postings',
    'skill_counts',
    'skill_mentions',
  ]);
  const { out } = skillgauge(['db', 'info', '--db', db]);
  expect(out).toContain('3 postings with');
  expect(out).toContain('Last batch: 2 postings, 1 failure, from');
});

test('the views answer readers with other tools, for the last batch', () => {
  const reader = new Database(db, { readonly: true });
  const rows = (sql: string) => reader.prepare(sql).raw().all();
  expect(rows('SELECT external_id, company FROM postings ORDER BY row')).toEqual([
    ['a', 'Acme'],
    ['b', 'Acme'],
  ]);
  expect(rows('SELECT skill, postings FROM skill_counts ORDER BY skill')).toEqual([
    ['apache-kafka', 1],
    ['python', 1],
    ['sql', 1],
  ]);
  expect(
    rows(
      "SELECT substr(p.text, m.start + 1, m.end - m.start) FROM skill_mentions m JOIN postings p ON p.id = m.posting WHERE m.skill = 'apache-kafka'",
    ),
  ).toEqual([['Kafka']]);
  expect(rows('SELECT DISTINCT typeof(confidence), confidence / 2 FROM posting_skills')).toEqual([
    ['real', 0.5],
  ]);
  expect(rows('SELECT row, code FROM failures')).toEqual([[3, 'PARSE']]);
  reader.close();
});

test('export writes the postings of the last batch, and its places are places of the text', () => {
  const { code, out } = skillgauge(['db', 'export', '--db', db]);
  expect(code).toBe(0);
  const postings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(postings.map((p) => p.externalId)).toEqual(['a', 'b']);
  expect(postings.map((p) => p.cluster)).toEqual(postings.map((p) => p.id));
  const kafka = postings[1].skills.find((s: { id: string }) => s.id === 'apache-kafka');
  expect(postings[1].text.slice(kafka.mentions[0].start, kafka.mentions[0].end)).toBe('Kafka');
});

test('check finds a text that is not the one that was stored', () => {
  const copy = join(folder, 'damaged.db');
  new Database(db).exec(`VACUUM INTO '${copy}'`).close();
  expect(skillgauge(['db', 'check', '--db', copy])).toMatchObject({ code: 0, out: 'No damage found.\n' });
  new Database(copy).exec("UPDATE posting SET text = replace(text, 'Python', 'Pythom')").close();
  const { code, out } = skillgauge(['db', 'check', '--db', copy]);
  expect(code).toBe(3);
  expect(out).toMatch(/The text of posting \d is not the one that was stored/);
});

test.each(['{}', 'null', '[1]', '[["python"'])('check finds tags that hold %s', (json) => {
  const copy = join(folder, 'odd.db');
  rmSync(copy, { force: true });
  const whole = new Database(db);
  whole.prepare('VACUUM INTO ?').run(copy);
  whole.close();
  const odd = new Database(copy);
  odd.prepare('UPDATE tagged SET skills = ? WHERE posting = 1').run(json);
  odd.close();
  const { code, out } = skillgauge(['db', 'check', '--db', copy]);
  expect([code, out]).toEqual([3, 'The tags of posting 1 cannot be read.\n']);
});

test.each([
  ['report', '-f', 'csv', '-o'],
  ['report', '--columns', '-o'],
  ['db', 'export', '-o'],
  ['discover', '-o'],
  ['batch', 'two.jsonl', '--errors'],
  ['analyze', 'two.jsonl', '--cache', 'a.db', '-o'],
  ['compare', 'a.db#1', 'a.db', '-o'],
])('%s %s … takes the place of no database that is read', (...args) => {
  const before = readFileSync(db);
  const paths = args.map((arg) => (/\.(?:jsonl|db)/.test(arg) ? join(folder, arg) : arg));
  const given = /compare|analyze/.test(args[0] as string) ? [] : ['--db', db];
  const { code, err } = skillgauge([...paths, db, ...given]);
  expect([code, err]).toEqual([1, expect.stringContaining('would take its place')]);
  expect(readFileSync(db).equals(before)).toBe(true);
});

test('vacuum --last-run-only forgets what only earlier batches read, and nothing of the last', () => {
  const report = () => skillgauge(['report', '--db', db, '-f', 'csv']).out;
  const before = report();
  expect(skillgauge(['db', 'vacuum', '--db', db, '--last-run-only']).code).toBe(0);
  expect(JSON.parse(skillgauge(['db', 'info', '--db', db, '-f', 'json']).out)).toMatchObject({
    runs: 1,
    postings: 2,
  });
  expect(report()).toBe(before);
});

test('a database that is not there is said, and not made', () => {
  const { code, err } = skillgauge(['db', 'info', '--db', join(folder, 'none.db')]);
  expect(code).toBe(1);
  expect(err).toContain('No database at');
});

test("a batch that was killed before it stored anything takes no other's place", () => {
  const copy = join(folder, 'killed.db');
  const whole = new Database(db);
  whole.prepare('VACUUM INTO ?').run(copy);
  whole.close();
  const killed = new Database(copy);
  killed.exec(
    'INSERT INTO run (inputs, tool_version, taxonomy_version, taxonomy_hash) SELECT \'["-"]\', tool_version, taxonomy_version, taxonomy_hash FROM run LIMIT 1',
  );
  killed.close();
  expect(skillgauge(['report', '--db', copy, '-f', 'csv'])).toEqual(
    skillgauge(['report', '--db', db, '-f', 'csv']),
  );
  const listed = () => skillgauge(['replay', '--list', '--db', copy]).out;
  expect(listed()).not.toContain('from -;');
  // One that has stored something may still be at work.
  const atWork = new Database(copy);
  atWork.exec('INSERT INTO run_posting SELECT max(run.id), min(posting.id) FROM run, posting');
  atWork.close();
  expect(listed()).toMatch(/1 posting from -; .*, interrupted or still at work, no report kept\n/);
  const back = new Database(copy);
  back.exec('DELETE FROM run_posting WHERE run = (SELECT max(id) FROM run)');
  back.close();
  expect(skillgauge(['db', 'vacuum', '--last-run-only', '--db', copy]).code).toBe(0);
  expect(JSON.parse(skillgauge(['db', 'info', '--db', copy, '-f', 'json']).out).postings).toBe(2);
});
