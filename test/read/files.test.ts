import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { portionsOf } from '../../src/parse/portions.js';
import { documentsOf } from '../../src/read/documents.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the portions of a file are: the rows of its lines, and the messages of its failures. */
async function readOf(path: string, stdin: Iterable<Uint8Array> = []): Promise<(number | string)[]> {
  const read: (number | string)[] = [];
  for await (const opened of documentsOf([path], LIMITS, () => Readable.from(stdin))) {
    if (!opened.ok) {
      read.push(opened.error.message);
      continue;
    }
    for await (const portion of portionsOf(opened.document, { limits: LIMITS }))
      if (portion.kind === 'line') read.push(portion.row);
      else if (portion.kind === 'failed') read.push(portion.failure.message);
  }
  return read;
}

test('a gzip file that was cut off while it was copied fails by itself, and says so', async () => {
  const path = join(folder, 'postings.jsonl.gz');
  const packed = gzipSync('{"description":"You repair pumps."}\n'.repeat(50));
  writeFileSync(path, packed.subarray(0, packed.length - 12));
  expect(await readOf(path)).toEqual([`"${path}" is a damaged gzip file: unexpected end of file.`]);
});

test('of a long one the lines before the damage are read', async () => {
  const path = join(folder, 'postings.jsonl.gz');
  const lines = Array.from({ length: 40_000 }, (_, i) => `{"description":"You repair pump ${i}."}\n`);
  const packed = gzipSync(lines.join(''));
  writeFileSync(path, packed.subarray(0, packed.length / 2));
  const read = await readOf(path);
  expect(read.at(-1)).toBe(`"${path}" is a damaged gzip file: unexpected end of file.`);
  expect(read.slice(0, -1)).toEqual(Array.from({ length: read.length - 1 }, (_, i) => i + 1));
  expect(read.length).toBeGreaterThan(5_000);
});

test('a database with rows in its log alone is not read in part', async () => {
  const path = join(folder, 'jobs.db');
  writeFileSync(path, `SQLite format 3\0${'x'.repeat(100)}`);
  writeFileSync(`${path}-wal`, '');
  expect(await readOf(path)).not.toContainEqual(expect.stringContaining('is not whole'));
  writeFileSync(`${path}-wal`, 'rows');
  expect(await readOf(path)).toEqual([expect.stringContaining('is not whole')]);
});

describe('gzipped standard input', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `{"description":"You repair pump ${i}."}\n`).join('');

  test('is unpacked', async () => {
    expect(await readOf('-', [gzipSync(lines(3))])).toEqual([1, 2, 3]);
  });

  test('is named where it is damaged', async () => {
    const packed = gzipSync(lines(3));
    expect(await readOf('-', [packed.subarray(0, packed.length - 9)])).toEqual([
      '"standard input" is a damaged gzip file: unexpected end of file.',
    ]);
  });

  test('that unpacks to very much is read no further', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, '{"description":"a"}\n'));
    const read = await readOf('-', [bomb]);
    expect(read.at(-1)).toBe(`"standard input" unpacks to more than ${LIMITS.unpackRatio} times its size.`);
  });
});

test('a file that goes away while it is read fails by itself', async () => {
  const path = join(folder, 'postings.jsonl');
  writeFileSync(path, '{"description":"You repair pumps."}\n'.repeat(50));
  const read: string[] = [];
  for await (const opened of documentsOf([path], LIMITS, () => process.stdin)) {
    rmSync(path);
    if (opened.ok)
      for await (const portion of portionsOf(opened.document, { limits: LIMITS }))
        if (portion.kind === 'failed') read.push(`${portion.failure.code}: ${portion.failure.message}`);
  }
  expect(read).toEqual([expect.stringContaining(`SOURCE_UNREADABLE: "${path}" cannot be read:`)]);
});
