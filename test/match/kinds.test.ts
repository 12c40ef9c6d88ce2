import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();

function kindsIn(item: string): string[] {
  return analyzer.analyze(`Requirements\n- ${item}`).tags.map(({ kind, name }) => `${kind} ${name}`);
}

describe('a field of study needs a degree near it', () => {
  test.each([
    ['BE/B.Tech in Computer Science.', 'degree_field Computer Science'],
    ['A mathematics, statistics or physics degree.', 'degree_field Physics'],
  ])('%s', (item, tag) => expect(kindsIn(item)).toContain(tag));

  test.each([
    'The Business Analyst must be able to say how needs can be met.',
    "A bachelor's degree and three years of experience in business data analysis.",
    'Three years of work in large-scale computing, modeling and operations with teams on four sites or else a bachelor.',
  ])('%s', (item) => expect(kindsIn(item).filter((tag) => tag.startsWith('degree_field'))).toEqual([]));
});

test.each(['Good English ability.', 'English at a business level.'])('%s asks for English', (item) =>
  expect(kindsIn(item)).toContain('language English'),
);

test('a legal form behind a name makes it a company', () => {
  expect(kindsIn('Reports for our partner, Salesforce, Inc. each week.')).not.toContain(
    'technology Salesforce',
  );
  expect(kindsIn('Reports in Salesforce each week.')).toContain('technology Salesforce');
});

test('years asked on a line of a form prove even an ordinary word', () => {
  expect(kindsIn('oracle: 4 years (Required)')).toContain('technology Oracle Database');
});
