import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';
import { databaseProblems } from '../../src/store/database-problems.js';
import { rowOf } from '../../src/store/row.js';
import { openStore } from '../../src/store/store.js';

const CUTS = 100;
const POSTINGS = 40;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-power-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`a log cut at ${CUTS} places is a sound database, and what is lost is the last of what was written`, () => {
  const { analyze } = createAnalyzer();
  const path = join(folder, 'whole.db');
  const store = openStore(path);
  // Checkpointed, so that the cuts below strike postings and not the schema.
  store.startRun({ inputs: [], toolVersion: '0', taxonomyVersion: '0', taxonomyHash: 'h' });
  store.close();
  const writer = openStore(path);
  const made = { contentHash: 'c', taxonomyHash: 'h', engineVersion: '0' };
  for (let i = 0; i < POSTINGS; i++)
    writer.transaction(() =>
      writer.add(1, rowOf(analyze(`You know Python and SQL in team ${i}.`), made, null)),
    );
  const logBytes = statSync(`${path}-wal`).size;
  const order = [...writer.postings(1)].sort((a, b) => a.id - b.id).map((p) => p.textId);

  for (let i = 0; i < CUTS; i++) {
    const cut = join(folder, 'cut.db');
    copyFileSync(path, cut);
    copyFileSync(`${path}-wal`, `${cut}-wal`);
    truncateSync(`${cut}-wal`, Math.floor((logBytes * ((i * 61) % CUTS)) / CUTS));
    expect(databaseProblems(cut)).toEqual([]);
    const left = openStore(cut, 'read');
    const postings = [...left.postings(1)].sort((a, b) => a.id - b.id);
    expect(postings.map((p) => p.textId)).toEqual(order.slice(0, postings.length));
    expect(postings.every((p) => p.tags.length === 2)).toBe(true);
    left.close();
    for (const end of ['', '-wal', '-shm']) rmSync(cut + end, { force: true });
  }
  writer.close();
}, 60_000);
