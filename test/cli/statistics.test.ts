import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { skillgauge } from './run.js';

const TIMEOUT_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'skillgauge-statistics-'));
const db = join(folder, 'jobs.db');

/** Postings of one company each, of which the first so many ask for Rust. */
function postings(name: string, total: number, rust: number): string {
  const file = join(folder, `${name}.jsonl`);
  const lines = Array.from({ length: total }, (_, i) =>
    JSON.stringify({
      title: 'Software Engineer',
      company: `Company ${name} ${i}`,
      description: `Requirements:\n- ${i < rust ? 'Rust' : 'Java'}\n- SQL\nOur office number ${name} ${i} lies by the river.`,
    }),
  );
  writeFileSync(file, lines.join('\n'));
  return file;
}

beforeAll(() => {
  const before = postings('before', 60, 6);
  const after = postings('after', 60, 36);
  for (const [input, out] of [
    [before, 'first'],
    [after, 'second'],
  ] as const) {
    const run = skillgauge(['batch', input, '--db', db, '--out', join(folder, out), '--no-progress']);
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
  }
}, TIMEOUT_MS);

describe('compare', () => {
  test(
    'says what rose and fell between two batches of one database',
    () => {
      const { code, out } = skillgauge(['compare', `${db}#1`, `${db}#2`]);
      expect(code).toBe(0);
      expect(out).toContain('1 rose, 1 fell');
      expect(out).toMatch(/Rust\s+rose\s+10 %/);
      expect(out).toMatch(/Java\s+fell/);
      expect(out).toMatch(/Rust .* \+50 \(\+\d+ to \+\d+\)/);
      expect(out).toMatch(/Java .* −50 \(−\d+ to −\d+\)/);
      expect(skillgauge(['compare', `${db}#1`, `${db}#2`, '--width', '40']).out).toMatch(/Rust +rose +\+50 /);
      expect(out).toContain('read with the same taxonomy');
    },
    TIMEOUT_MS,
  );

  test(
    'reads the CSV of a report, and turns round with its sides',
    () => {
      const csv = join(folder, 'first', 'skillgauge-report.csv');
      const { code, out } = skillgauge(['compare', `${db}#2`, csv, '-f', 'csv']);
      expect(code).toBe(0);
      const rust = out.split('\r\n').find((line) => line.startsWith('rust,'));
      expect(rust).toContain(',fell,36,60,0.6,');
    },
    TIMEOUT_MS,
  );

  test(
    'one posting is one posting',
    () => {
      const one = join(folder, 'one.csv');
      writeFileSync(one, 'skill_id,postings,postings_total\nrust,1,1\n');
      expect(skillgauge(['compare', one, one]).out).toMatch(
        /^\S*one\.csv \(1 posting\) → \S*one\.csv \(1 posting\)\n/,
      );
    },
    TIMEOUT_MS,
  );

  test(
    'says what to do where a side is not there',
    () => {
      expect(skillgauge(['compare', `${db}#9`, db])).toMatchObject({ code: 1 });
      const { code, err } = skillgauge(['compare', join(folder, 'nothing.db'), db]);
      expect(code).toBe(1);
      expect(err).toContain('No database or CSV');
    },
    TIMEOUT_MS,
  );
});

describe('--baseline', () => {
  test(
    'takes a shipped baseline, with differences, intervals and q-values',
    () => {
      const { code, out } = skillgauge(['report', '--db', db, '--baseline', 'market:software', '-f', 'csv']);
      expect(code).toBe(0);
      const [head = '', ...rows] = out.trim().split('\r\n');
      const rust = rows.find((line) => line.startsWith('rust,'))?.split(',') ?? [];
      const cell = (key: string) => rust[head.split(',').indexOf(key)];
      expect(cell('baseline')).toBe('market:software');
      expect(Number(cell('baseline_share'))).toBeGreaterThan(0);
      expect(Number(cell('baseline_share'))).toBeLessThan(0.2);
      expect(Number(cell('difference_low'))).toBeGreaterThan(0.3);
      expect(cell('q_value')).toBe('0');
    },
    TIMEOUT_MS,
  );

  test(
    'the ratio to it stands in the view of the statistics',
    () => {
      const args = ['--view', 'statistics', '--baseline', 'market:software', '-f', 'json'];
      const { rows } = JSON.parse(skillgauge(['report', '--db', db, ...args]).out) as {
        rows: Record<string, number>[];
      };
      const rust = rows.find((row) => String(row['skill_id']) === 'rust');
      expect(rust?.['ratio_low']).toBeGreaterThan(2);
      expect(rust?.['employers']).toBe(36);
    },
    TIMEOUT_MS,
  );

  test(
    'takes an earlier batch or a CSV, and says what is wrong with anything else',
    () => {
      for (const baseline of [`${db}#1`, join(folder, 'first', 'skillgauge-report.csv')]) {
        const { out } = skillgauge(['report', '--db', db, '--baseline', baseline, '-f', 'csv']);
        expect(out.split('\r\n').find((line) => line.startsWith('rust,'))).toContain(',0.1,0.5,');
      }
      const { code, err } = skillgauge(['report', '--db', db, '--baseline', 'market:sofware']);
      expect(code).toBe(1);
      expect(err).toContain('skillgauge baselines');
      const notes = join(folder, 'notes.csv');
      writeFileSync(notes, 'name,comment\nrust,fine\n');
      expect(skillgauge(['report', '--db', db, '--baseline', notes]).err).toContain('Row 1');
    },
    TIMEOUT_MS,
  );

  test(
    'is listed with where it comes from',
    () => {
      const { code, out } = skillgauge(['baselines']);
      expect(code).toBe(0);
      expect(out).toMatch(/market\s+\d+ postings of \d+ employers/);
      expect(out).toContain('taxonomy/baseline/README.md');
      expect(out).toContain('ODbL');
    },
    TIMEOUT_MS,
  );
});

describe('report --view', () => {
  test(
    'each view is a CSV of its own',
    () => {
      for (const [view, header] of [
        ['coverage', 'listed_skills,postings,'],
        ['frequency', 'group,postings,'],
        ['segments', 'segment,skill_id,skill,postings,'],
        ['co-occurrence', 'skill_id_a,skill_a,'],
        ['trend', 'month,skill_id,'],
        ['distinctive', 'segment,skill_id,'],
        ['pay', 'skill_id,skill,currency,'],
        ['practices', 'section,value,'],
        ['sections', 'section,value,'],
      ] as const) {
        const { code, out, err } = skillgauge(['report', '--db', db, '--view', view, '-f', 'csv']);
        expect([view, code, out.startsWith(header)]).toEqual([view, 0, true]);
        // A header alone would look like a fault.
        expect(err.includes('Nothing to show')).toBe(out.trim().split('\n').length === 1);
      }
    },
    TIMEOUT_MS,
  );

  test(
    'a narrow terminal has names, shares and verdicts, and what is cut is marked',
    () => {
      const { out } = skillgauge(['report', '--db', db, '--width', '50']);
      const lines = out.split('\n').filter((line) => line.startsWith('  '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
      expect(lines).toContain('  natural language proce…   0 % (0–6)    absent');
    },
    TIMEOUT_MS,
  );

  test(
    'for people, months begin and end with those that have shares',
    () => {
      const file = join(folder, 'dated.jsonl');
      const months = [
        '2019-01',
        ...Array(6).fill('2026-01'),
        '2026-02',
        ...Array(6).fill('2026-03'),
        '2026-09',
      ];
      const line = (month: string, i: number) => ({
        title: 'Engineer',
        company: `Company ${i}`,
        date: `${month}-03`,
        description: `Requirements:\n- SQL\nOur office number ${i} lies by the river.`,
      });
      writeFileSync(file, months.map((month, i) => JSON.stringify(line(month, i))).join('\n'));
      const dated = join(folder, 'dated.db');
      skillgauge(['batch', file, '--db', dated, '--out', join(folder, 'dated'), '--no-progress']);
      const trend = ['report', '--db', dated, '--view', 'trend'];
      const shown = skillgauge(trend).out.match(/^\d{4}-\d\d/gm);
      expect(shown).toEqual(['2026-01', '2026-02', '2026-03']);
      expect(skillgauge([...trend, '-f', 'csv']).out).toContain('2019-01,');
    },
    TIMEOUT_MS,
  );

  test(
    '--top and --kind choose among the skills of each view, and what a view does not take is said',
    () => {
      const report = ['report', '--db', db];
      for (const view of ['skills', 'statistics']) {
        const rows = (...chosen: string[]) =>
          skillgauge([...report, '--view', view, '-f', 'csv', ...chosen])
            .out.trim()
            .split('\r\n')
            .slice(1);
        expect(rows('--top', '2')).toHaveLength(2);
        expect(rows('--kind', 'soft')).toEqual([]);
        expect(skillgauge([...report, '--view', view, '--by', 'level']).err).toContain('Leave --by out');
      }
      expect(skillgauge([...report, '--top', '2']).out).toMatch(/^Skill .*\n─+\nSQL .*\n.*\n$/);
      expect(skillgauge([...report, '-f', 'html', '--top', '2']).err).toContain('takes no --top');
    },
    TIMEOUT_MS,
  );

  test(
    'says how a view can be split, and how not',
    () => {
      const { out } = skillgauge(['report', '--db', db, '--view', 'segments', '--by', 'source', '-f', 'csv']);
      expect(out).toMatch(/after\.jsonl,sql,SQL,60,60,1,/);
      const { code, err } = skillgauge(['report', '--db', db, '--view', 'pay', '--by', 'level']);
      expect(code).toBe(1);
      expect(err).toContain('Leave --by out');
      expect(skillgauge(['report', '--db', db, '--view', 'pay', '-f', 'html']).err).toContain('no HTML page');
    },
    TIMEOUT_MS,
  );
});

describe('replay', () => {
  test(
    'rebuilds the reports of an earlier batch byte for byte, also after later batches and another taxonomy',
    () => {
      const overlay = join(folder, 'overlay.json');
      writeFileSync(overlay, JSON.stringify({ forbid: ['rust'] }));
      const later = ['batch', join(folder, 'before.jsonl'), '--db', db, '--out', join(folder, 'third')];
      skillgauge([...later, '--retag', '--taxonomy', overlay, '--no-progress']);
      expect(readFileSync(join(folder, 'third', 'skillgauge-report.csv'), 'utf8')).not.toContain('rust,Rust');
      const { code, out } = skillgauge(['replay', '--db', db, '--run', '1', '--out', join(folder, 'again')]);
      expect(out).toContain('the same bytes');
      expect(code).toBe(0);
      for (const name of ['skillgauge-report.csv', 'skillgauge-report.html']) {
        expect(existsSync(join(folder, 'again', name))).toBe(true);
        expect(readFileSync(join(folder, 'again', name))).toEqual(readFileSync(join(folder, 'first', name)));
      }
    },
    TIMEOUT_MS,
  );

  test(
    'lists what is kept, and says what is not',
    () => {
      expect(skillgauge(['replay', '--list', '--db', db]).out).toMatch(
        /1 {2}60 postings from .*jsonl; .*\n.*2 {2}60 postings/,
      );
      const { code, err } = skillgauge(['replay', '--run', '7', '--db', db, '--out', folder]);
      expect(code).toBe(1);
      expect(err).toContain('No report of run 7');
    },
    TIMEOUT_MS,
  );
});
