import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inputBytes } from '../../src/cli/input-bytes.js';
import { timeLeft } from '../../src/cli/progress.js';
import { LIMITS } from '../../src/model/limits.js';
import { CLI } from '../store/child.js';
import { batchFolder, lines } from './batch-folder.js';

const batches = batchFolder();

describe('on a terminal', () => {
  const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

  /** What a terminal shows: text after a return to the first column takes the place of what stood there. */
  function shownLines(printed: string): string[] {
    return printed.split('\n').map((line) => {
      const last =
        line
          .replace(/\r$/, '')
          .split(/\r|\u001b\[1G/)
          .at(-1) ?? '';
      return last.replace(/\u001b[[\]?\w]*?[A-Za-z78]/g, '');
    });
  }

  test.skipIf(!hasTerminal)('what fails stands on a line of its own, and no bar is left behind', () => {
    const bad = Array.from({ length: 30 }, () => '{broken\n').join('');
    const input = batches.file('bad.jsonl', `${lines(250)}\n${bad}`);
    const args = ['batch', input, '--db', batches.at('t.db'), '--out', batches.at('t')];
    const command = [process.execPath, ...CLI, ...args].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const shown = shownLines(stdout);
    expect(shown.filter((line) => line.includes('is not valid JSON'))).toHaveLength(30);
    for (const line of shown) {
      if (line.includes('is not valid JSON')) expect(line).toMatch(/^skillgauge: Line \d+ of/);
      expect(line).not.toMatch(/\/s ·/);
    }
    expect(stdout).toContain('Counting, and writing the report');
    expect(shown.find((line) => line.includes('Counting'))).toBeUndefined();
  });
});

describe('the time that is left', () => {
  const text = `${lines(400)}\n`;

  test('is guessed from what a gzip file says it unpacks to', () => {
    const path = batches.at('whole.jsonl.gz');
    writeFileSync(path, gzipSync(text));
    expect(inputBytes([path], LIMITS)).toBe(Buffer.byteLength(text));
  });

  test('of one that was cut off, or put together of several, from its size', () => {
    const packed = gzipSync(text);
    for (const [name, bytes] of [
      ['cut.jsonl.gz', packed.subarray(0, packed.length / 2)],
      ['many.jsonl.gz', Buffer.concat([packed, gzipSync('{}\n')])],
    ] as const) {
      writeFileSync(batches.at(name), bytes);
      expect(inputBytes([batches.at(name)], LIMITS)).toBe(bytes.length * 4);
    }
  });

  test.each([
    [0.2, ' · 1 s left'],
    [125, ' · 2 min 5 s left'],
    [3_780, ' · 1 h 3 min left'],
    [null, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('%s seconds: "%s"', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
