import { expect, test } from 'vitest';
import { factsOf } from './helpers.js';

/** `role | level | family`, `-` for none. */
function role(title: string): string {
  const { role: read, level } = factsOf('We build things.', { title });
  return [read?.value.name, level?.value, read?.value.family?.id].map((word) => word ?? '-').join(' | ');
}

test.each([
  ['Sr. ML Engineer II (Remote)', 'Machine Learning Engineer | senior | ml-ai'],
  ['Senior Software Engineer - Full Stack', 'Software Engineer | senior | software'],
  ['SENIOR FINANCIAL ANALYST, ASSURANCE', 'Financial Analyst | senior | analytics'],
  ['Data Scientist (m/f/d)', 'Data Scientist | - | data-science'],
  ['Data Analyst - Remote', 'Data Analyst | - | analytics'],
  ['Staff Analytics Engineer', 'Analytics Engineer | staff | data-engineering'],
  ['Software Engineer Lead', 'Software Engineer | lead | software'],
  ['Sr. Software Engineer | Remote | $150-170K', 'Software Engineer | senior | software'],
  ['Full-stack Developers', 'Full Stack Developer | - | software'],
  ['Machine Learning Engineer II (Credit Decisioning)', 'Machine Learning Engineer | mid | ml-ai'],
  ['ML Engineer 23188-1', 'Machine Learning Engineer | - | ml-ai'],
  ['Director, Data Science', 'Data Science Director | director | data-science'],
  ['Data Analyst (Tableau) - 2019 Internship', 'Data Analyst | intern | analytics'],
  ['MLOPS ENGINEER', 'MLOps Engineer | - | ml-ai'],
  ['DevOps Engineer at Acme', 'DevOps Engineer | - | devops-platform'],
  ['Diversity, Equity & Inclusion Manager', 'Diversity, Equity & Inclusion Manager | manager | -'],
  ['Registered Nurse', 'Registered Nurse | - | -'],
  ['iOS Developer', 'iOS Developer | - | software'],
  ['Warehouse Associate', 'Warehouse Associate | entry | -'],
  ['Remote Sensing Scientist', 'Remote Sensing Scientist | - | -'],
])('%s → %s', (title, expected) => {
  expect(role(title)).toBe(expected);
});

test.each(['Frontend Engineer, Data Scientist, Product Manager', 'Software Engineers and Data Scientists'])(
  'a title of several roles names none: %s',
  (title) => expect(factsOf('We build things.', { title }).role).toBeNull(),
);

test('the role is proven by the title', () => {
  const fact = factsOf('We build things.', { title: 'Data Engineer III' }).role;
  expect(fact).toMatchObject({ from: 'title', start: 0, end: 'Data Engineer III'.length });
  expect(factsOf('We build things.').role).toBeNull();
});
