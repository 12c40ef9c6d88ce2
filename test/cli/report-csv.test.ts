import { describe, expect, test } from 'vitest';
import { skillsOfCsv } from '../../src/cli/report-csv.js';
import { renderCsv } from '../../src/report/formats/csv.js';
import { skillTable } from '../../src/report/tables.js';
import { sampleReport } from '../report/sample.js';

describe('the CSV of a report', () => {
  test('reads back as it was written', () => {
    const { comparison } = sampleReport({ text: (plain) => `=${plain}, "quoted"` });
    const skills = skillsOfCsv(renderCsv(skillTable(comparison)), 'report.csv');
    expect(skills.map(({ id, hits, total }) => [id, hits, total])).toEqual(
      comparison.rows.map(({ id, postings, total }) => [id, postings, total]),
    );
  });

  test('may be of another source, with the three columns that are needed', () => {
    const [rust] = skillsOfCsv('\ufeffskill_id,postings,postings_total\nrust,3,40\n', 'own.csv');
    expect(rust).toEqual({
      id: 'rust',
      name: 'rust',
      category: '',
      kind: 'technology',
      hits: 3,
      total: 40,
      effectiveN: null,
    });
  });

  test.each([
    ['a row without a count', 'skill_id,postings,postings_total\nrust,,40\n'],
    ['more hits than postings', 'skill_id,postings,postings_total\nrust,41,40\n'],
    ['other columns', 'name,share\nrust,0.2\n'],
    ['no rows', 'skill_id,postings,postings_total\n'],
    ['a broken quote', 'skill_id,postings,postings_total\n"rust,3,40\n'],
  ])('with %s is refused, with what is needed', (_, text) => {
    expect(() => skillsOfCsv(text, 'own.csv')).toThrow(/own\.csv/);
  });
});
