import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();

function namesIn(item: string): string[] {
  return analyzer.analyze(`Requirements\n- ${item}`).tags.map((tag) => tag.name);
}

describe('a name that leaves out a word its neighbour says is found', () => {
  test.each([
    ['Batch and stream processing.', ['batch processing', 'stream processing']],
    ['Supervised and unsupervised learning.', ['supervised learning', 'unsupervised learning']],
    ['Supervised/Unsupervised Learning', ['supervised learning', 'unsupervised learning']],
    ['Machine and deep learning.', ['machine learning', 'deep learning']],
    ['Front- and back-end development.', ['frontend development', 'backend development']],
    ['Unit, integration and end-to-end testing.', ['unit testing', 'integration testing']],
    ['Object and relational databases.', ['object databases', 'relational databases']],
    ['Data modeling, warehousing and governance.', ['data modeling', 'data warehousing', 'data governance']],
    ['Database development and administration.', ['database development', 'database administration']],
    ['Project and program management.', ['project management', 'program management']],
    ['Verbal, written and analytical skills.', ['Communication', 'Critical thinking']],
  ])('%s', (item, names) => expect(namesIn(item)).toEqual(expect.arrayContaining(names)));
});

describe('words that name something by themselves, or make no name together, share nothing', () => {
  test.each([
    ['SQL and web development.', ['SQL', 'web development'], 'database development'],
    ['Data modeling and governance teams meet weekly.', ['data modeling'], 'data governance'],
    ['You partner with sales. Batch jobs and dashboards.', ['dashboards'], 'batch processing'],
    ['Machine operators and deep learning.', ['deep learning'], 'machine learning'],
  ])('%s', (item, names, other) => {
    const found = namesIn(item);
    expect(found).toEqual(expect.arrayContaining(names));
    expect(found).not.toContain(other);
  });
});

test('the span of a part is its own words', () => {
  const text = 'Requirements\n- Unit, integration and load testing.';
  const { tags } = analyzer.analyze(text);
  const unit = tags.find((tag) => tag.name === 'unit testing')?.mentions[0];
  expect(unit?.surface).toBe('Unit');
  expect(text.slice(unit?.start, unit?.end)).toBe('Unit');
  expect(unit?.why).toContain('shares words with the name beside it');
});
