import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchFolder } from './batch-folder.js';
import { skillgauge } from './run.js';

const batches = batchFolder();

describe('a batch does only what is new or changed', () => {
  test('and accounts for every input', () => {
    const input = batches.at('grows');
    mkdirSync(input);
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(input, `${name}.txt`), `You know ${name} and Python.`);
    expect(skillgauge(batches.args(input, 'inc')).out).toContain(
      '3 new, 0 changed, 0 tagged again, 0 unchanged',
    );
    writeFileSync(join(input, 'b.txt'), 'You know Kafka now.');
    writeFileSync(join(input, 'd.txt'), 'You know SQL.');
    expect(skillgauge(batches.args(input, 'inc')).out).toContain(
      '1 new, 1 changed, 0 tagged again, 2 unchanged',
    );
    expect(skillgauge([...batches.args(input, 'inc'), '--retag']).out).toContain(
      '0 new, 0 changed, 4 tagged again, 0 unchanged',
    );
    skillgauge(batches.args(input, 'fresh'));
    expect(batches.resultOf('inc')).toEqual(batches.resultOf('fresh'));
  });

  test('another taxonomy tags again what it may read otherwise', () => {
    const input = batches.file('one.txt', 'You know Frobnicator and Python.');
    const overlay = batches.file(
      'overlay.json',
      JSON.stringify({
        add: [{ id: 'frobnicator', name: 'Frobnicator', category: 'mine', kind: 'technology' }],
      }),
    );
    skillgauge(batches.args(input, 'tax'));
    const { out, err } = skillgauge(['--taxonomy', overlay, ...batches.args(input, 'tax')]);
    expect(err).toBe('');
    expect(out).toContain('1 tagged again');
    expect(readFileSync(batches.at('tax', 'skillgauge-report.csv'), 'utf8')).toContain('frobnicator');
    // Read without it, the batch holds a skill nobody can name: that is said, not hidden.
    const without = skillgauge(['report', '--db', batches.at('tax.db'), '-f', 'csv']);
    expect(without.out).not.toContain('frobnicator');
    expect(without.err).toContain('tagged with another taxonomy');
  });

  test('the same file named twice is read once', () => {
    const input = batches.file('twice.txt', 'You know Python.');
    const [, ...rest] = batches.args(input, 'twice');
    expect(skillgauge(['batch', input, ...rest]).out).toContain('1 given twice');
  });

  test('an input that fails is told from a record that does, each is named once, and what is passed over is counted', () => {
    const input = batches.at('mixed');
    mkdirSync(input);
    writeFileSync(join(input, 'a.jsonl'), '{"description":"You know Python."}\n{broken\n{broken\n');
    writeFileSync(join(input, 'b.txt'), '');
    writeFileSync(join(input, 'README.md'), 'What these are.');
    writeFileSync(join(input, '.env'), 'SECRET=1');
    const { out, err } = skillgauge(batches.args(input, 'mixed'));
    expect(out).toContain(
      '1 posting read from 2 inputs; 1 input and 2 records failed (named above and in the report); 2 files passed over',
    );
    expect(out).toContain('Most asked in 1 ad, each counted once');
    expect(err).toContain(`skillgauge: "${join(input, 'b.txt')}" is empty.`);
    expect(err.split('\n').filter((line) => line.startsWith('skillgauge: Line '))).toHaveLength(2);
  });

  test.each([
    ['skillgauge.db', 'errors.jsonl'],
    ['jobs.sqlite', 'lost.txt'],
  ])('what a batch writes into the folder it reads is never read: %s, %s', (db, errors) => {
    const input = batches.at(`own-${db}`);
    mkdirSync(input);
    writeFileSync(join(input, 'a.txt'), 'You know Python.');
    for (let i = 0; i < 2; i++) {
      const outputs = ['--db', db, '--errors', errors, '--out', '.', '--no-progress'];
      const { code, out, err } = skillgauge(['batch', input, ...outputs], { cwd: input });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('1 posting read from 1 input; none failed');
    }
  });

  test('of very many failures the first are named, and --errors has all', () => {
    const input = batches.file(
      'worse.jsonl',
      `{"description":"You know Python."}\n${'{broken\n'.repeat(250)}`,
    );
    const errors = batches.at('worse-errors.jsonl');
    const { out, err } = skillgauge([...batches.args(input, 'worse'), '--errors', errors]);
    expect(err.match(/^skillgauge: /gm)).toHaveLength(100);
    expect(out).toContain(`250 records failed (the first 100 named above; all in ${errors})`);
    expect(skillgauge(batches.args(input, 'worst')).out).toContain('--errors FILE lists all');
    expect(readFileSync(errors, 'utf8').trim().split('\n')).toHaveLength(250);
  });

  test('a file that --errors could not write is said before anything is read', () => {
    const input = batches.file('unread.txt', 'You know Python.');
    const { code, err } = skillgauge([
      ...batches.args(input, 'unread'),
      ...['--errors', batches.at('nowhere', 'errors.jsonl')],
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/"[^"]*nowhere" cannot be written: ENOENT: no such file or directory\.\n.*--errors/);
    expect(existsSync(batches.at('unread.db'))).toBe(false);
  });

  test('a folder is no file for --errors, which is said before anything is read', () => {
    const input = batches.file('unread.txt', 'You know Python.');
    const { code, err } = skillgauge([...batches.args(input, 'unread'), '--errors', batches.at()]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('is a folder.') });
    expect(existsSync(batches.at('unread.db'))).toBe(false);
  });

  test('a file is no folder for --errors, which is said before anything is read', () => {
    const input = batches.file('unread.txt', 'You know Python.');
    const { code, err } = skillgauge([...batches.args(input, 'unread'), '--errors', join(input, 'errors')]);
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOTDIR: not a directory.'),
    });
    expect(existsSync(batches.at('unread.db'))).toBe(false);
  });

  test('what a batch writes through a link, or was writing when it was killed, is never read', () => {
    const input = batches.at('linked');
    mkdirSync(input);
    writeFileSync(join(input, 'a.txt'), 'You know Python.');
    writeFileSync(join(input, 'lost.jsonl.4711.partial'), '{"file":"b.txt"');
    symlinkSync(join(input, 'jobs.sqlite'), batches.at('link.db'));
    for (let i = 0; i < 2; i++) {
      const { code, out, err } = skillgauge([
        ...[
          'batch',
          input,
          '--db',
          batches.at('link.db'),
          '--out',
          batches.at('linked-out'),
          '--no-progress',
        ],
      ]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('1 posting read from 1 input; none failed');
    }
  });

  test('--errors lists what failed, a JSON object a line', () => {
    const input = batches.file('bad.jsonl', '{"id":"a","description":"You know Python."}\n{broken\n');
    const errors = batches.at('errors.jsonl');
    const { code } = skillgauge([...batches.args(input, 'errors'), '--errors', errors]);
    expect(code).toBe(2);
    const [failure, ...more] = readFileSync(errors, 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(failure).toMatchObject({ file: input, row: 2, code: 'PARSE' });
    expect(more).toEqual([]);
  });
});

test('--count says whether texts, ads or employers count, and a re-posted ad is one ad', () => {
  const duties = Array.from({ length: 60 }, (_, i) => `You look after part ${i * 13} of system ${i * 7}.`);
  const ad = (id: string, company: string, extra: string) =>
    JSON.stringify({
      id,
      title: 'Engineer',
      company,
      description: `Requirements\n- Python\n${duties.join('\n')}\n${extra}`,
    });
  const other = JSON.stringify({
    id: 'd',
    title: 'Cook',
    company: 'Acme',
    description: 'You cook and know Excel.',
  });
  const input = batches.file(
    'counted.jsonl',
    [ad('a', 'Acme', 'In Paris.'), ad('a2', 'Acme', 'In Paris.'), ad('b', 'Agency', 'In Lyon.'), other].join(
      '\n',
    ),
  );
  const { out } = skillgauge(batches.args(input, 'counted'));
  expect(out).toContain(
    'n: 4 postings, 2 clusters (the same ad posted again is one), 1 employer; effective n 1.0.',
  );
  const pythonOf = (count: string) => {
    const csv = skillgauge(['report', '--db', batches.at('counted.db'), '-f', 'csv', '--count', count]).out;
    return /^python,.*?,true,(\d+,\d+),/m.exec(csv)?.[1];
  };
  expect(['postings', 'clusters', 'employers'].map(pythonOf)).toEqual(['2,3', '1,2', '1,1']);
  const exported = skillgauge(['db', 'export', '--db', batches.at('counted.db')])
    .out.trim()
    .split('\n');
  const clusters = exported.map((line) => JSON.parse(line).cluster as string);
  expect(new Set(clusters.slice(0, 3)).size).toBe(1);
  expect(clusters[3]).not.toBe(clusters[0]);
});

test('that a large database is read through before it is written to is said', () => {
  const input = batches.file('checked.txt', 'You know Python.');
  skillgauge(batches.args(input, 'checked'));
  expect(skillgauge(batches.args(input, 'checked')).err).not.toContain('Checking');
  // Nothing but a hole behind its end, which SQLite passes over.
  truncateSync(batches.at('checked.db'), 300 * 1024 * 1024);
  const { err } = skillgauge(batches.args(input, 'checked'));
  expect(err).toContain('Checking the 300 MB of');
});
