import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { webOf } from '../../src/cli/web.js';
import { databaseProblems } from '../../src/store/database-problems.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { bytesOfDatabase } from '../../src/store/read-only.js';
import { openStore } from '../../src/store/store.js';
import { batchFolder, lines } from '../cli/batch-folder.js';
import { skillgauge } from '../cli/run.js';
import { CLI } from './child.js';

const batches = batchFolder();
let sound: string;
beforeAll(() => {
  skillgauge(batches.args(batches.file('sound.jsonl', lines(120)), 'sound'));
  sound = batches.at('sound.db');
});

test.each(['info', 'check', 'vacuum', 'export'])('db %s makes no database of an empty file', (command) => {
  const path = batches.file('empty.db', '');
  const { code, err } = skillgauge(['db', command, '--db', path]);
  expect(code).toBe(1);
  expect(err).toContain(`"${path}" is empty`);
  expect(statSync(path).size).toBe(0);
});

test('a database without a batch has nothing to export, and says so', () => {
  const path = batches.at('no-batch.db');
  openStore(path).close();
  const { code, err } = skillgauge(['db', 'export', '--db', path]);
  expect([code, err]).toEqual([1, expect.stringContaining('holds no batch yet')]);
});

test('a database of a newer program is named and left alone', () => {
  const path = batches.at('newer.db');
  openStore(path).close();
  new Database(path).exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`).close();
  const before = readFileSync(path);
  for (const access of ['write', 'read'] as const)
    expect(() => openStore(path, access)).toThrow(`"${path}" was written by a newer Skillgauge`);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('what is no file is refused, and so is no name', () => {
  expect(() => openStore('/dev/null')).toThrow('"/dev/null" is no regular file');
  expect(() => openStore('')).toThrow('The path of the database is empty');
});

test('a database too large to be held is said to be, where it may only be read', () => {
  const path = batches.file('large.db', '');
  truncateSync(path, 3 * 1024 ** 3);
  expect(() => bytesOfDatabase(path)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE', fix: expect.stringContaining('Copy it') }),
  );
});

test('a path with a NUL is refused, not cut', () => {
  expect(() => openStore(batches.at('a\0b.db'))).toThrow(/NUL/);
});

describe('a damaged database', () => {
  /** The sound database with the pages of its texts and tags overwritten. */
  function damaged(name: string): string {
    const path = batches.at(name);
    const bytes = readFileSync(sound);
    const pages = new Database(sound, { readonly: true })
      .prepare("SELECT pageno FROM dbstat WHERE name = 'tagged' AND pagetype = 'leaf'")
      .pluck()
      .all() as number[];
    for (const page of pages) bytes.fill(0xff, (page - 1) * 4096, (page - 1) * 4096 + 200);
    writeFileSync(path, bytes);
    return path;
  }

  test('is not written to', () => {
    const { code, err } = skillgauge(['batch', batches.at('sound.jsonl'), '--db', damaged('a.db')]);
    expect(code).toBe(1);
    expect(err).toContain('is damaged');
    expect(err).toContain('skillgauge db check');
  });

  test('is looked over by a batch once, and not again for the pages it keeps', async () => {
    const web = webOf({}, damaged('web.db'), 'change');
    await expect(web.open()).resolves.toBeDefined();
    web.close();
    const alone = webOf({}, damaged('web.db'));
    await expect(alone.open()).rejects.toThrow('is damaged');
    alone.close();
  });

  test('check says where, and says that it is', () => {
    const { code, out, err } = skillgauge(['db', 'check', '--db', damaged('b.db')]);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).toMatch(/page|damaged/);
  });

  test.each([['report', '-f', 'csv'], ['db', 'export'], ['discover'], ['report', '--view', 'pay']])(
    '%s %s tells of it, as of no bug',
    (...command) => {
      const { code, err } = skillgauge([...command, '--db', damaged('c.db')]);
      expect(code).toBe(1);
      expect(err).toContain('is damaged');
    },
  );

  test('one that was cut off is said to be', () => {
    const path = batches.at('cut.db');
    copyFileSync(sound, path);
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    expect(() => openStore(path)).toThrow(/damaged/);
    expect(databaseProblems(path)).toEqual([expect.stringContaining('damaged')]);
  });
});

describe('a database in a folder that may not be written to', () => {
  const canMount = spawnSync('unshare', ['-Urm', 'true']).status === 0;

  /** Runs a command while the folder of a database is mounted to be read only. */
  function readOnly(folder: string, args: readonly string[]) {
    const command = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
    const run = spawnSync(
      'unshare',
      ['-Urm', 'sh', '-c', command, folder, process.execPath, ...CLI, ...args],
      {
        encoding: 'utf8',
      },
    );
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  test.skipIf(!canMount)('is read, and not written', () => {
    const folder = batches.at('fixed');
    mkdirSync(folder);
    copyFileSync(sound, `${folder}/a.db`);
    const there = (...args: string[]) => readOnly(folder, [...args, '--db', `${folder}/a.db`]);
    for (const command of [
      ['report', '-f', 'csv'],
      ['db', 'info'],
      ['db', 'check'],
      ['db', 'export'],
    ]) {
      const here = skillgauge([...command, '--db', sound]);
      expect(there(...command)).toEqual({ code: 0, out: here.out, err: '' });
    }
    for (const command of [
      ['db', 'vacuum'],
      ['batch', batches.at('sound.jsonl'), '--out', batches.at('out')],
    ]) {
      const { code, err } = there(...command);
      expect(code).toBe(1);
      expect(err).toContain('may not be written');
      expect(err).not.toContain('bug');
    }
  });
});
