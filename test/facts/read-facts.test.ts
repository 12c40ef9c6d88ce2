import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import type { Fact } from '../../src/model/facts.js';
import { postingOf, read, segmentsOf } from './helpers.js';

const DECLARED_SALARY = { min: 90_000, max: 110_000, currency: 'EUR', period: 'year' } as const;

test('what the metadata declares is used where the text says nothing', () => {
  const { facts, notices } = read('We build things.', {
    declared: { salary: DECLARED_SALARY, workMode: 'hybrid', employmentType: 'FULL_TIME', level: 'Senior' },
  });
  expect(facts.salary).toEqual({
    value: { ...DECLARED_SALARY, kind: 'unspecified' },
    start: 0,
    end: 0,
    from: 'declared',
  });
  expect(facts.workMode).toMatchObject({ value: 'hybrid', from: 'declared' });
  expect(facts.employmentType).toMatchObject({ value: 'full_time', from: 'declared' });
  expect(facts.level).toMatchObject({ value: 'senior', from: 'declared' });
  expect(notices).toEqual([]);
});

test('where text and metadata disagree the text is kept and a notice says so', () => {
  const { facts, notices } = read('This is a fully remote role.', { declared: { workMode: 'onsite' } });
  expect(facts.workMode).toMatchObject({ value: 'remote', from: 'text' });
  expect(notices).toEqual([
    {
      code: 'facts-disagree',
      message: 'The text gives work mode remote, the metadata onsite; the text is kept.',
    },
  ]);
});

test('an empty posting has no facts', () => {
  expect(Object.values(read('').facts).every((fact) => fact === null || fact.length === 0)).toBe(true);
});

const WORDS = [
  '$',
  '€',
  '120',
  ',000',
  '-',
  ' to ',
  'k',
  ' years ',
  '5+',
  ' of experience',
  ' BS',
  '/MS',
  ' PhD ',
  ' or ',
  ' preferred',
  ' salary ',
  ' remote',
  ' hybrid ',
  'office',
  ' 3 days',
  ' a week',
  'Senior ',
  ' degree in ',
  '\n',
  '. ',
  '(',
  ')',
  'LPA',
  ' per hour',
  'Master’s',
  '\u{1F600}',
  'I am ',
];

test('never throws, and every span of a text fact lies in the text', () => {
  const garbage = fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(garbage, fc.option(garbage, { nil: undefined }), (body, title) => {
      const oneLine = title?.replaceAll('\n', ' ');
      const { facts, text } = read(body, oneLine === undefined ? {} : { title: oneLine });
      for (const fact of Object.values(facts).flat() as (Fact<unknown> | null)[]) {
        if (!fact) continue;
        expect(fact.start).toBeGreaterThanOrEqual(0);
        expect(fact.end).toBeLessThanOrEqual(text.length);
        if (fact.from === 'text') expect(fact.end).toBeGreaterThan(fact.start);
      }
    }),
    { numRuns: 500 },
  );
});

/** Measured: below 0.3 s each; a quadratic rule took 30 s and more, and runs into the time limit of the test. */
test.each([
  ['digits', '1'],
  ['digits and commas', '1,000,'],
  ['dollars', '$'],
  ['priced numbers', '$1 - '],
  ['years', 'years '],
  ['numbers of years', '5 years '],
  ['dashes', '-'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['degrees', 'BS/MS '],
  ['letters', 'a'],
  ['brackets', '('],
  ['words', 'remote office day '],
  ['experience', '5+ years of experience or '],
  ['salaries', 'salary $100,000 '],
  ['labels', 'location: location '],
  ['travel', 'travel 5 '],
  ['sponsors', 'visa sponsor '],
  ['clearances', 'secret clearance '],
  ['citizens', 'must be US citizen '],
  ['places', 'in our Leeds, '],
  ['capitals', 'Aa '],
  ['deadlines', 'apply by '],
  ['businesses', 'health company '],
  ['employees', 'we have 500 employees '],
])(
  '200 KB of %s are read in linear time',
  (_name, unit) => {
    const posting = postingOf(unit.repeat(Math.ceil(200_000 / unit.length)));
    expect(() => readFacts(posting, segmentsOf(posting), () => null)).not.toThrow();
  },
  20_000,
);
