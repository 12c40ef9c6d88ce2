import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { skillgauge } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'skillgauge-overlay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const overlay = join(folder, 'overlay.json');
writeFileSync(
  overlay,
  '{"add": [{"id": "zorbdb", "name": "ZorbDB", "category": "mine", "kind": "technology"}], "forbid": ["python"]}',
);
const POSTING = 'You know ZorbDB and Python.';

test('analyze counts what the overlay adds, and not what it forbids', () => {
  const { out } = skillgauge(['analyze', '-', '-f', 'json', '--taxonomy', overlay], { input: POSTING });
  const { taxonomy, postings } = JSON.parse(out);
  expect(postings[0].skills.map((skill: { id: string }) => skill.id)).toEqual(['zorbdb']);
  expect(taxonomy.version).toMatch(/\+overlay$/);
});

test('the table leaves a forbidden skill of the in-demand list out', () => {
  const { code, out } = skillgauge(['analyze', '-', '--taxonomy', overlay], { input: POSTING });
  expect([code, out]).toEqual([0, expect.stringContaining('of 10')]);
});

test('explain knows a skill of the overlay', () => {
  const { code, out } = skillgauge(['explain', '-', 'zorbdb', '--taxonomy', overlay], { input: POSTING });
  expect([code, out]).toEqual([0, expect.stringContaining('ZorbDB')]);
});

test('a batch and its report are made with the overlay', () => {
  const db = join(folder, 'x.db');
  skillgauge(['batch', '-', '--db', db, '--out', folder, '--taxonomy', overlay], { input: POSTING });
  expect(skillgauge(['report', '--db', db, '-f', 'csv', '--taxonomy', overlay]).out).toContain('zorbdb');
});
