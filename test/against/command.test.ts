import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { skillgauge } from '../cli/run.js';

let folder: string;
let resume: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-against-'));
  resume = join(folder, 'resume.md');
  writeFileSync(resume, '# Ada\n\n- Five years of Python and MySQL.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const POSTING = 'Data Engineer\n\nRequirements\n- Strong Python\n- PostgreSQL or MySQL\n- Terraform\n';

test('a posting is held against a résumé', () => {
  const { code, out, err } = skillgauge(['analyze', '-', '--against', resume, '--width', '80'], {
    input: POSTING,
  });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('2 of 3 must-haves');
  expect(out).toContain('+ any of PostgreSQL / MySQL: through MySQL');
  expect(out).toMatch(/Must-haves missing \(1\)\n- Terraform/);
});

test('as JSON: each requirement with its words on both sides', () => {
  const { out } = skillgauge(['analyze', '-', '--against', resume, '-f', 'json'], { input: POSTING });
  const [{ requirements }] = JSON.parse(out).against;
  expect(requirements[0]).toMatchObject({
    demand: 'required',
    meeting: 'named',
    through: 'python',
    asked: 'Strong Python',
    held: 'Five years of Python and MySQL.',
  });
});

test('a file without skills, and one that is not there, are said with what to do', () => {
  const empty = join(folder, 'poem.txt');
  writeFileSync(empty, 'The sea was calm and the night was long.\n');
  const none = skillgauge(['analyze', '-', '--against', empty], { input: POSTING });
  expect([none.code, none.out]).toEqual([1, '']);
  expect(none.err).toContain('names no skill');
  const missing = skillgauge(['analyze', '-', '--against', join(folder, 'resme.md')], { input: POSTING });
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('Did you mean');
});
