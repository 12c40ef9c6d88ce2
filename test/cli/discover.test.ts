import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { skillgauge } from './run.js';

const TIMEOUT_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'skillgauge-discover-'));
const found = join(folder, 'found.db');
const overlay = join(folder, 'found.json');

beforeAll(() => {
  const file = join(folder, 'found.jsonl');
  const lines = Array.from({ length: 4 }, (_, i) =>
    JSON.stringify({
      title: i < 3 ? 'Data Engineer' : 'Gardener',
      company: `Employer ${i}`,
      description:
        i < 3
          ? `Requirements:\n- Python, Quillbase and SQL\n- Kafka, ZQ, Airflow\nHouse ${i} lies by the river.`
          : 'You look after the roses behind our house, in all weathers.',
    }),
  );
  writeFileSync(file, lines.join('\n'));
  const run = skillgauge(['batch', file, '--db', found, '--out', folder, '--no-progress']);
  expect([run.code, run.err]).toEqual([0, '']);
}, TIMEOUT_MS);

describe('discover', () => {
  test(
    'lists what stands beside skills and is none yet, in any format',
    () => {
      const { code, out } = skillgauge(['discover', '--db', found, '-f', 'json']);
      expect(code).toBe(0);
      const { rows } = JSON.parse(out) as { rows: Record<string, unknown>[] };
      expect(rows.map((row) => row['term']).sort()).toEqual(['Quillbase', 'ZQ']);
      expect(rows.find((row) => row['term'] === 'Quillbase')).toMatchObject({
        postings: 3,
        employers: 3,
        neighbours: 'Python; SQL',
        example_1: 'Python, Quillbase and SQL',
      });
    },
    TIMEOUT_MS,
  );

  test(
    'writes an overlay that lint passes and that counts the term, and says what it leaves out',
    () => {
      const { code, err } = skillgauge(['discover', '--db', found, '-f', 'overlay', '-o', overlay]);
      expect(code).toBe(0);
      expect(err).toContain('left out "ZQ"');
      expect(skillgauge(['skills', 'lint', overlay]).out).toContain('0 errors, 0 warnings');
      const again = ['discover', '--db', found, '--taxonomy', overlay, '-f', 'csv'];
      expect(skillgauge(again).out).not.toContain('Quillbase');
      const line = { input: 'Requirements: Python, Quillbase and SQL' };
      const { out } = skillgauge(['analyze', '-', '--taxonomy', overlay], line);
      expect(out).toContain('Quillbase');
    },
    TIMEOUT_MS,
  );
});

describe('a part of a batch', () => {
  test(
    '--only reports on postings of one kind, and says which there are',
    () => {
      const whole = ['report', '--db', found, '--only', 'family=data-engineering', '-f', 'csv'];
      expect(skillgauge(whole).out).toMatch(/^python,.*,3,3,1,/m);
      const company = ['--only', 'company=Employer 1', 'family=data-engineering', '-f', 'csv'];
      const { out, err } = skillgauge(['report', '--db', found, ...company]);
      expect(out.split('\r\n').find((line) => line.startsWith('python,'))).toContain(',1,1,1,');
      expect(err).toContain('company "Employer 1" and family "data-engineering"');
      const { code, err: wrong } = skillgauge(['report', '--db', found, '--only', 'family=data-enginering']);
      expect(code).toBe(1);
      expect(wrong).toContain('Did you mean "data-engineering"?');
    },
    TIMEOUT_MS,
  );

  test(
    'a view that does not exist is told with the one that was meant, and --columns says what a view holds',
    () => {
      const { code, err } = skillgauge(['report', '--db', found, '--view', 'trends']);
      expect([code, err]).toEqual([1, expect.stringContaining('Did you mean "trend"?')]);
      expect(skillgauge(['report', '--view', 'pay', '--columns']).out).toMatch(/^pay_median +half of them/m);
    },
    TIMEOUT_MS,
  );

  test(
    'Parquet goes into a file',
    () => {
      const file = join(folder, 'skills.parquet');
      expect(skillgauge(['report', '--db', found, '-f', 'parquet', '-o', file]).code).toBe(0);
      expect(readFileSync(file).subarray(0, 4).toString('latin1')).toBe('PAR1');
    },
    TIMEOUT_MS,
  );
});
