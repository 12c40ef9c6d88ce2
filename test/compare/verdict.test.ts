import { describe, expect, test } from 'vitest';
import { comparisonOf, rowOf } from './sample.js';

function verdict(total: number, postings: number) {
  return rowOf(comparisonOf(total, { keras: postings }, ['keras']), 'keras').verdict;
}

describe('a listed skill', () => {
  test.each([
    [29, 29, 'not enough postings'],
    [29, 0, 'not enough postings'],
    [30, 0, 'absent'],
    [30, 3, 'weaker than claimed'],
    [30, 4, 'in demand'],
    [150, 12, 'weaker than claimed'],
    [150, 13, 'in demand'],
    [1000, 63, 'weaker than claimed'],
    [1000, 64, 'in demand'],
  ])('of %i postings asked for by %i is %s', (total, postings, expected) => {
    expect(verdict(total, postings)).toBe(expected);
  });
});

describe('a skill that is not listed', () => {
  const listed = ['a', 'b', 'c'];
  const others = { a: 30, b: 20, c: 1 };

  test('is in demand from the median of the list on', () => {
    const comparison = comparisonOf(60, { ...others, git: 20, jira: 19 }, listed);
    expect(rowOf(comparison, 'git').verdict).toBe('unlisted but in demand');
    expect(rowOf(comparison, 'jira').verdict).toBeNull();
  });

  test('has no verdict as a soft skill, however often it is asked for', () => {
    const comparison = comparisonOf(60, { ...others, teamwork: { postings: 55, kind: 'soft' } }, listed);
    expect(rowOf(comparison, 'teamwork').verdict).toBeNull();
  });

  test('has to be in demand itself where nobody asks for the list', () => {
    const comparison = comparisonOf(60, { git: 20, jira: 2 }, listed);
    expect(rowOf(comparison, 'git').verdict).toBe('unlisted but in demand');
    expect(rowOf(comparison, 'jira').verdict).toBeNull();
  });

  test('has none in a small sample', () => {
    expect(rowOf(comparisonOf(29, { git: 29 }, listed), 'git').verdict).toBeNull();
  });
});

test('the rules are told with the numbers they use', () => {
  const { rules } = comparisonOf(1, {}, ['a']);
  expect(rules.join('\n')).toContain('at least 30 postings');
  expect(rules.join('\n')).toContain('at least 5 %');
});
