import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLI } from '../store/child.js';
import { batchFolder, lines } from './batch-folder.js';
import { skillgauge } from './run.js';

const batches = batchFolder();

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
    const at = batches.at('tiny');
    const input = batches.file('full.jsonl', lines(1000, 'full'));
    const { code, err } = withMount('size=1m', at, ['batch', input, '--db', `${at}/a.db`, '--out', at]);
    expect(code).toBe(1);
    expect(err).toContain('Free some disk space');
    expect(err).not.toMatch(/skillgauge-report|partial|bug/);
  });

  test.skipIf(!canMount)('a full disk under the reports is said, and no half of a report is left', () => {
    const at = batches.at('narrow');
    const input = batches.file('narrow.jsonl', lines(300, 'narrow'));
    const args = ['batch', input, '--db', batches.at('narrow.db'), '--out', at, '--no-progress'];
    const { code, err } = withMount('size=8k', at, args);
    expect(code).toBe(1);
    expect(err).toContain('the disk is full');
    expect(err).not.toMatch(/^skillgauge-report\.html|\.partial$|bug/m);
    // The batch itself is kept: only the reports are missing.
    expect(skillgauge(['report', '--db', batches.at('narrow.db'), '-f', 'csv']).code).toBe(0);
  });

  test.skipIf(!canMount)('a read-only folder is said before anything is read', () => {
    const at = batches.at('fixed');
    const input = batches.file('ro.jsonl', lines(20, 'ro'));
    const there = withMount('ro', at, ['batch', input, '--db', `${at}/a.db`, '--out', batches.at('ro')]);
    expect(there.code).toBe(1);
    expect(there.err).toContain('cannot be opened');
    const out = withMount('ro', at, ['batch', input, '--db', batches.at('ro.db'), '--out', `${at}/out`]);
    expect(out.code).toBe(1);
    expect(out.err).toContain('cannot be written: ');
  });
});
