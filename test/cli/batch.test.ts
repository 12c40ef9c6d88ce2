import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseInfo, databaseProblems } from '../../src/store/care.js';
import { CLI, start } from '../store/child.js';
import { skillgauge } from './run.js';

/** `SKILLGAUGE_KILLS=200 npx vitest run test/cli/batch.test.ts` is the long form: as many kills, and larger inputs. */
const KILLS = Number(process.env['SKILLGAUGE_KILLS'] ?? 3);
const isLong = KILLS >= 100;
const SKILLS = ['Python', 'SQL', 'Kafka', 'Kubernetes', 'Java', 'TypeScript', 'Terraform', 'Spark', 'React'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-batch-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines of postings that all differ; the skills go round. */
function lines(count: number, name = 'posting'): string {
  return Array.from({ length: count }, (_, i) => {
    const skills = [0, 2, 3, 7].map((step) => SKILLS[(i * 5 + step * (i % 4)) % SKILLS.length]);
    const description = `Requirements\n- ${i % 9} years of ${skills.join(', ')} in ${name} team ${i}\n- You write services number ${i * 7} and tests.`;
    return JSON.stringify({ id: `${name}-${i}`, title: `Engineer ${i}`, company: `C${i % 40}`, description });
  }).join('\n');
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function batchArgs(input: string, name: string): string[] {
  return ['batch', input, '--db', join(folder, `${name}.db`), '--out', join(folder, name), '--no-progress'];
}

/** CSV, HTML and JSON of a batch, as bytes. */
function resultOf(name: string): string[] {
  return [
    readFileSync(join(folder, name, 'skillgauge-report.csv'), 'utf8'),
    readFileSync(join(folder, name, 'skillgauge-report.html'), 'utf8'),
    skillgauge(['report', '--db', join(folder, `${name}.db`), '-f', 'json']).out,
  ];
}

describe('a batch does only what is new or changed', () => {
  test('and accounts for every input', () => {
    const input = join(folder, 'grows');
    mkdirSync(input);
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(input, `${name}.txt`), `You know ${name} and Python.`);
    expect(skillgauge(batchArgs(input, 'inc')).out).toContain(
      '3 new, 0 changed, 0 tagged again, 0 unchanged',
    );
    writeFileSync(join(input, 'b.txt'), 'You know Kafka now.');
    writeFileSync(join(input, 'd.txt'), 'You know SQL.');
    expect(skillgauge(batchArgs(input, 'inc')).out).toContain(
      '1 new, 1 changed, 0 tagged again, 2 unchanged',
    );
    expect(skillgauge([...batchArgs(input, 'inc'), '--retag']).out).toContain(
      '0 new, 0 changed, 4 tagged again, 0 unchanged',
    );
    skillgauge(batchArgs(input, 'fresh'));
    expect(resultOf('inc')).toEqual(resultOf('fresh'));
  });

  test('another taxonomy tags again what it may read otherwise', () => {
    const input = file('one.txt', 'You know Frobnicator and Python.');
    const overlay = file(
      'overlay.json',
      JSON.stringify({
        add: [{ id: 'frobnicator', name: 'Frobnicator', category: 'mine', kind: 'technology' }],
      }),
    );
    skillgauge(batchArgs(input, 'tax'));
    const { out, err } = skillgauge(['--taxonomy', overlay, ...batchArgs(input, 'tax')]);
    expect(err).toBe('');
    expect(out).toContain('1 tagged again');
    expect(readFileSync(join(folder, 'tax', 'skillgauge-report.csv'), 'utf8')).toContain('frobnicator');
  });

  test('the same file named twice is read once', () => {
    const input = file('twice.txt', 'You know Python.');
    const [, ...rest] = batchArgs(input, 'twice');
    expect(skillgauge(['batch', input, ...rest]).out).toContain('1 given twice');
  });

  test('--errors lists what failed, a JSON object a line', () => {
    const input = file('bad.jsonl', '{"id":"a","description":"You know Python."}\n{broken\n');
    const errors = join(folder, 'errors.jsonl');
    const { code } = skillgauge([...batchArgs(input, 'errors'), '--errors', errors]);
    expect(code).toBe(2);
    const [failure, ...more] = readFileSync(errors, 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(failure).toMatchObject({ file: input, row: 2, code: 'PARSE' });
    expect(more).toEqual([]);
  });
});

test(
  `killed at ${KILLS} random moments, then run to its end: the bytes of an uninterrupted run`,
  async () => {
    const input = file('kill.jsonl', lines(isLong ? 1500 : 600));
    const db = join(folder, 'killed.db');
    skillgauge(batchArgs(input, 'whole'));
    let kept = 0;
    for (let i = 0; i < KILLS; i++) {
      const { child, ended } = start(batchArgs(input, 'killed'));
      await sleep(300 + Math.random() * (isLong ? 2200 : 1200));
      child.kill('SIGKILL');
      await ended;
      if (!existsSync(db) || statSync(db).size === 0) continue;
      expect(databaseProblems(db)).toEqual([]);
      const { postings, tags, lastRun } = databaseInfo(db);
      expect(postings).toBeGreaterThanOrEqual(kept);
      // Each made posting names four skills or fewer: none may be there without its tags.
      if (postings > 0) expect(tags / postings).toBeGreaterThan(1);
      kept = lastRun?.complete ? 0 : postings;
      // A batch that came to its end is begun anew, so that every kill strikes one at work; the last is left.
      if (lastRun?.complete && i < KILLS - 1)
        for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true });
    }
    expect(skillgauge(batchArgs(input, 'killed')).code).toBe(0);
    expect(resultOf('killed')).toEqual(resultOf('whole'));
  },
  60_000 + KILLS * 8_000,
);

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
  const input = file(
    'counted.jsonl',
    [ad('a', 'Acme', 'In Paris.'), ad('a2', 'Acme', 'In Paris.'), ad('b', 'Agency', 'In Lyon.'), other].join(
      '\n',
    ),
  );
  const { out } = skillgauge(batchArgs(input, 'counted'));
  expect(out).toContain(
    'n: 4 postings, 2 clusters (the same ad posted again is one), 1 employers; effective n 1.0.',
  );
  const pythonOf = (count: string) => {
    const csv = skillgauge(['report', '--db', join(folder, 'counted.db'), '-f', 'csv', '--count', count]).out;
    return /^python,.*?,true,(\d+,\d+),/m.exec(csv)?.[1];
  };
  expect(['postings', 'clusters', 'employers'].map(pythonOf)).toEqual(['2,3', '1,2', '1,1']);
  const exported = skillgauge(['db', 'export', '--db', join(folder, 'counted.db')])
    .out.trim()
    .split('\n');
  const clusters = exported.map((line) => JSON.parse(line).cluster as string);
  expect(new Set(clusters.slice(0, 3)).size).toBe(1);
  expect(clusters[3]).not.toBe(clusters[0]);
});

describe('Ctrl-C', () => {
  test('stops within five seconds with a report that says it is partial, and the next run goes on', async () => {
    const input = file('long.jsonl', lines(2000, 'long'));
    const { child, ended } = start(batchArgs(input, 'stopped'));
    // The first postings are kept, and many are still to come.
    const log = join(folder, 'stopped.db-wal');
    await until(() => existsSync(log) && statSync(log).size > 200_000);
    const asked = performance.now();
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(code).toBe(130);
    expect(out).toContain('this report is partial');
    expect(readFileSync(join(folder, 'stopped', 'skillgauge-report.html'), 'utf8')).toContain(
      'The run was interrupted',
    );
    expect(skillgauge(['report', '--db', join(folder, 'stopped.db')]).err).toContain('partial');
    expect(skillgauge(batchArgs(input, 'stopped')).out).toContain('2000 postings read');
    skillgauge(batchArgs(input, 'unstopped'));
    expect(resultOf('stopped')).toEqual(resultOf('unstopped'));
  }, 180_000);

  test('also while standard input keeps it waiting', async () => {
    const { child, said, ended } = start(batchArgs('-', 'waiting'), { stdin: 'pipe' });
    child.stdin?.write(`${lines(300, 'piped')}\n`);
    const log = join(folder, 'waiting.db-wal');
    await until(() => existsSync(log) && statSync(log).size > 200_000);
    child.kill('SIGINT');
    const { code } = await ended;
    expect(code).toBe(130);
    expect(said.out).toContain('this report is partial');
  }, 30_000);
});

const EACH = isLong ? 3000 : 500;

test('two batches may write one database at the same time', async () => {
  const runs = ['left', 'right'].map((name) => {
    const [, input = '', , , ...rest] = batchArgs(file(`${name}.jsonl`, lines(EACH, name)), name);
    return start(['batch', input, '--db', join(folder, 'both.db'), ...rest]).ended;
  });
  for (const { code, err } of await Promise.all(runs)) {
    expect(err).toBe('');
    expect(code).toBe(0);
  }
  const { out } = skillgauge(['db', 'info', '--db', join(folder, 'both.db'), '-f', 'json']);
  expect(JSON.parse(out).postings).toBe(2 * EACH);
}, 120_000);

describe('a folder that takes no more', () => {
  /** Runs a batch with a small file system of its own at `at`; gives what it said and the files left there. */
  function withMount(mount: string, at: string, args: readonly string[]) {
    mkdirSync(at, { recursive: true });
    const command = `mount -t tmpfs -o ${mount} tmpfs "$0" && "$@"; code=$?; ls "$0" >&2; exit $code`;
    const run = spawnSync('unshare', ['-Urm', 'sh', '-c', command, at, process.execPath, ...CLI, ...args], {
      encoding: 'utf8',
    });
    return { code: run.status, err: run.stderr };
  }
  const canMount = spawnSync('unshare', ['-Urm', 'true']).status === 0;

  test.skipIf(!canMount)('a full disk under the database is said, and no report is left', () => {
    const at = join(folder, 'tiny');
    const input = file('full.jsonl', lines(1000, 'full'));
    const { code, err } = withMount('size=1m', at, ['batch', input, '--db', `${at}/a.db`, '--out', at]);
    expect(code).toBe(1);
    expect(err).toContain('Free some disk space');
    expect(err).not.toMatch(/skillgauge-report|partial|bug/);
  });

  test.skipIf(!canMount)('a full disk under the reports is said, and no half of a report is left', () => {
    const at = join(folder, 'narrow');
    const input = file('narrow.jsonl', lines(300, 'narrow'));
    const args = ['batch', input, '--db', join(folder, 'narrow.db'), '--out', at, '--no-progress'];
    const { code, err } = withMount('size=8k', at, args);
    expect(code).toBe(1);
    expect(err).toContain('the disk is full');
    expect(err).not.toMatch(/^skillgauge-report\.html|\.partial$|bug/m);
    // The batch itself is kept: only the reports are missing.
    expect(skillgauge(['report', '--db', join(folder, 'narrow.db'), '-f', 'csv']).code).toBe(0);
  });

  test.skipIf(!canMount)('a read-only folder is said before anything is read', () => {
    const at = join(folder, 'fixed');
    const input = file('ro.jsonl', lines(20, 'ro'));
    const there = withMount('ro', at, ['batch', input, '--db', `${at}/a.db`, '--out', join(folder, 'ro')]);
    expect(there.code).toBe(1);
    expect(there.err).toContain('cannot be opened');
    const out = withMount('ro', at, ['batch', input, '--db', join(folder, 'ro.db'), '--out', `${at}/out`]);
    expect(out.code).toBe(1);
    expect(out.err).toContain('cannot be written to');
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 800 && !isSo(); i++) await sleep(25);
}
