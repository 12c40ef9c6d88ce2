import { expect, test } from 'vitest';
import { comparisonOf, rowOf } from './sample.js';

const accuracy = {
  source: 'made up',
  kinds: {
    technology: {
      precision: { share: 0.9, effectiveN: 500, cases: 600 },
      recall: { share: 0.75, effectiveN: 400, cases: 500 },
    },
  },
};

test('a share is corrected by the precision and recall of its kind, and says so', () => {
  const comparison = comparisonOf(200, { sql: 50, teamwork: { postings: 80, kind: 'soft' } }, [], {
    accuracy,
  });
  const sql = rowOf(comparison, 'sql');
  expect(sql.corrected?.share).toBeCloseTo(0.25 * (0.9 / 0.75), 10);
  const width = (i: { low: number; high: number } | null | undefined) => (i ? i.high - i.low : 0);
  expect(width(sql.corrected?.interval)).toBeGreaterThan(width(sql.interval));
  expect(rowOf(comparison, 'teamwork').corrected).toBeNull();
  expect(comparison.rules.join(' ')).toContain('0.90 / 0.75');
});
