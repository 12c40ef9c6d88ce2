import { describe, expect, test } from 'vitest';
import { comparisonOf, rowOf } from './sample.js';

describe('rows', () => {
  test('are the skills asked for and the listed ones, by share and then id', () => {
    const { rows } = comparisonOf(
      40,
      { sql: 10, python: 20, git: 10, slack: { postings: 9, demand: 'context' } },
      ['sql', 'keras'],
    );
    expect(rows.map((r) => [r.id, r.postings])).toEqual([
      ['python', 20],
      ['git', 10],
      ['sql', 10],
      ['keras', 0],
    ]);
  });

  test('a listed skill that is only named, not asked for, stands with 0 postings', () => {
    const row = rowOf(comparisonOf(40, { keras: { postings: 5, demand: 'negated' } }, ['keras']), 'keras');
    expect(row).toMatchObject({ name: 'KERAS', inDemand: true, postings: 0, share: 0, required: 0 });
  });

  test('ranks count all skills, and those of the category', () => {
    const comparison = comparisonOf(40, { a: 20, b: { postings: 10, category: 'clouds' }, c: 10, d: 5 }, [
      'e',
    ]);
    expect(comparison.rows.map((r) => [r.id, r.rank, r.rankInCategory])).toEqual([
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 2, 2],
      ['d', 4, 3],
      ['e', 5, 4],
    ]);
  });

  test('a share comes with its interval', () => {
    const { share, interval } = rowOf(comparisonOf(30, { sql: 15 }, []), 'sql');
    expect(share).toBe(0.5);
    expect(interval?.low).toBeCloseTo(0.3315, 4);
    expect(interval?.high).toBeCloseTo(0.6685, 4);
  });

  test('without postings there are no shares to be sure of', () => {
    const row = rowOf(comparisonOf(0, {}, ['keras']), 'keras');
    expect(row).toMatchObject({ share: 0, interval: null, total: 0, verdict: 'not enough postings' });
  });
});

describe('numeric baseline', () => {
  const baseline = {
    name: 'last year',
    source: 'an earlier run',
    counts: new Map([
      ['sql', { hits: 48, total: 80 }],
      ['git', { hits: 10, total: 80 }],
      ['cobol', { hits: 0, total: 0 }],
    ]),
  };

  test('gives the share there, the difference with Newcombe’s interval, and a q-value', () => {
    const row = rowOf(comparisonOf(70, { sql: 56, git: 9 }, [], { baseline }), 'sql');
    expect(row.baseline).toBe('last year');
    expect(row.baselineShare).toBe(0.6);
    expect(row.difference).toBeCloseTo(0.2, 10);
    expect(row.differenceInterval?.low).toBeCloseTo(0.0524, 4);
    expect(row.differenceInterval?.high).toBeCloseTo(0.3339, 4);
    expect(row.qValue).toBeGreaterThan(0.0075);
    expect(row.qValue).toBeLessThan(0.05);
  });

  test('what it did not measure stays empty', () => {
    const comparison = comparisonOf(70, { rust: 5, cobol: 5 }, [], { baseline });
    for (const id of ['rust', 'cobol']) {
      expect(rowOf(comparison, id)).toMatchObject({
        baseline: null,
        baselineShare: null,
        difference: null,
        differenceInterval: null,
        qValue: null,
      });
    }
  });

  test('none is invented where none is given', () => {
    const { rows, rules } = comparisonOf(70, { sql: 56 }, ['sql']);
    expect(rows.every((r) => r.baseline === null && r.qValue === null)).toBe(true);
    expect(rules.join(' ')).not.toContain('Newcombe');
  });
});
