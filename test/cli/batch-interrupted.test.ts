import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { grouped } from '../../src/report/words.js';
import { databaseInfo } from '../../src/store/database-info.js';
import { databaseProblems } from '../../src/store/database-problems.js';
import { start } from '../store/child.js';
import { batchFolder, lines, until } from './batch-folder.js';
import { skillgauge } from './run.js';

/** `SKILLGAUGE_KILLS=200 npx vitest run test/cli/batch-interrupted.test.ts` is the long form: as many kills, and larger inputs. */
const KILLS = Number(process.env['SKILLGAUGE_KILLS'] ?? 3);
const isLong = KILLS >= 100;

const batches = batchFolder();

test(
  `killed at ${KILLS} random moments, then run to its end: the bytes of an uninterrupted run`,
  async () => {
    const input = batches.file('kill.jsonl', lines(isLong ? 1500 : 600));
    const db = batches.at('killed.db');
    skillgauge(batches.args(input, 'whole'));
    let kept = 0;
    for (let i = 0; i < KILLS; i++) {
      const { child, ended } = start(batches.args(input, 'killed'));
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
    expect(skillgauge(batches.args(input, 'killed')).code).toBe(0);
    expect(batches.resultOf('killed')).toEqual(batches.resultOf('whole'));
  },
  60_000 + KILLS * 8_000,
);

describe('Ctrl-C', () => {
  test('stops within five seconds with a report that says it is partial, and the next run goes on', async () => {
    const input = batches.file('long.jsonl', lines(1000, 'long'));
    const { child, ended } = start(batches.args(input, 'stopped'));
    // The first postings are kept, and many are still to come.
    await until(() => batches.kept('stopped') > 0);
    const asked = performance.now();
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(code).toBe(130);
    expect(out).toContain('this report is partial');
    expect(readFileSync(batches.at('stopped', 'skillgauge-report.html'), 'utf8')).toContain(
      'The run was interrupted',
    );
    expect(skillgauge(['report', '--db', batches.at('stopped.db')]).err).toContain('partial');
    expect(skillgauge(batches.args(input, 'stopped')).out).toContain('1,000 postings read');
    skillgauge(batches.args(input, 'unstopped'));
    expect(batches.resultOf('stopped')).toEqual(batches.resultOf('unstopped'));
  }, 180_000);

  test('a second time ends it at once, without a report, and what was kept stays', async () => {
    const input = batches.file('longer.jsonl', lines(1000, 'longer'));
    const { child, said, ended } = start(batches.args(input, 'ended'));
    await until(() => batches.kept('ended') > 0);
    child.kill('SIGINT');
    await until(() => said.err.includes('press Ctrl-C again'));
    child.kill('SIGINT');
    expect((await ended).signal).toBe('SIGINT');
    expect(existsSync(batches.at('ended', 'skillgauge-report.csv'))).toBe(false);
    expect(batches.kept('ended')).toBeGreaterThan(0);
    expect(databaseProblems(batches.at('ended.db'))).toEqual([]);
  }, 30_000);

  test('also while standard input keeps it waiting', async () => {
    const { child, said, ended } = start(batches.args('-', 'waiting'), { stdin: 'pipe' });
    child.stdin?.write(`${lines(600, 'piped')}\n`);
    await until(() => batches.kept('waiting') > 0);
    child.kill('SIGINT');
    const { code } = await ended;
    expect(code).toBe(130);
    expect(said.out).toContain('this report is partial');
  }, 30_000);
});

test('of a slow input nothing waits for a group to fill up', async () => {
  const { child, said, ended } = start(batches.args('-', 'slow'), { stdin: 'pipe' });
  // Fewer postings than a group holds, but as much as is read before a format is told.
  const wide = lines(50, 'wide').replaceAll('and tests.', `and tests.${' They are slow.'.repeat(100)}`);
  child.stdin?.write(`${wide}\n`);
  await until(() => batches.kept('slow') > 0);
  child.stdin?.end();
  expect((await ended).code).toBe(0);
  expect(said.out).toContain('50 postings read');
}, 30_000);

const EACH = isLong ? 3000 : 500;

test('two batches may write one database at the same time', async () => {
  const runs = ['left', 'right'].map((name) => {
    const [, input = '', , , ...rest] = batches.args(batches.file(`${name}.jsonl`, lines(EACH, name)), name);
    return start(['batch', input, '--db', batches.at('both.db'), ...rest]).ended;
  });
  for (const { code, err, out } of await Promise.all(runs)) {
    expect(err).toBe('');
    expect(code).toBe(0);
    // Each reports on what it read itself, whichever began or ended last.
    expect(out).toContain(`n: ${grouped(EACH)} postings`);
  }
  expect(
    skillgauge(['replay', '--list', '--db', batches.at('both.db')])
      .out.trim()
      .split('\n'),
  ).toHaveLength(2);
  const { out } = skillgauge(['db', 'info', '--db', batches.at('both.db'), '-f', 'json']);
  expect(JSON.parse(out).postings).toBe(2 * EACH);
}, 120_000);
