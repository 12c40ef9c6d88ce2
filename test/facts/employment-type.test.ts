import { expect, test } from 'vitest';
import { factsOf, said } from './helpers.js';

test.each([
  ['Job type: Full-time', 'full_time'],
  ['Employment type: Part-time', 'part_time'],
  ['Job Type: Full-timeSalary: $20 per hour', 'full_time'],
  ['Job Types: Full-time, PermanentSalary: good', 'full_time'],
  ['Contract: 6 Months (Contract to Hire)', 'contract'],
  ['Duration: 6 Months', 'contract'],
  ['Acme | Engineer | Lisbon | Full-time', 'full_time'],
  ['This is a full-time position.', 'full_time'],
  ['This is a 6-month contract position.', 'contract'],
  ['Duration: 6+ months contract', 'contract'],
  ['Type of hire: Temporary', 'temporary'],
  ['This is a paid internship position.', 'internship'],
  ['This is a volunteer position.', 'volunteer'],
  ['You work full of energy on contract management.', null],
  ['This is a full-time on-site Senior Data Analyst role in Leeds.', 'full_time'],
  ['Acme | Tester | Austin | Onsite, full-time https://acme.example', 'full_time'],
  ['Acme | Tester | Cambridge | FULL-TIME or PART-TIME | https://acme.example', 'full_time'],
  ['Reference 7121ACCOJob Type: PermanentSalary: good', 'full_time'],
  ['Duration – 6-12+ Month Contract with an option', 'contract'],
  ['Acme | Engineer | REMOTE | Full-Time $80k-$150k + equity', 'full_time'],
  ["Whether you're looking for a contract or permanent position, we can help.", null],
  ['Reports on a regular basis.', null],
  ['A regular position in our plant.', 'full_time'],
  ['Duration: 6 m contractPay rate: good', 'contract'],
  ['We are seeking a full-time Senior Engineer in our office.', 'full_time'],
  ['We are looking for both full-time & part-time contractors.', 'contract'],
  ['Join us as a part-time Data Analyst.', 'part_time'],
])('%s → %s', (text, expected) => {
  expect(said(factsOf(text).employmentType)).toBe(expected);
});

test.each([
  ['Contract Data Engineer', 'contract'],
  ['Data Engineer (Contract)', 'contract'],
  ['Analyst - Contract to Hire', 'contract'],
  ['Healthcare Analyst - Contract Modeling', null],
  ['Contract & Billing Analyst', null],
  ['Contract Pharmacy Analyst', null],
])('the title "%s" says %s', (title, expected) => {
  expect(said(factsOf('We build things.', { title }).employmentType)).toBe(expected);
});

test('an internship stays one where it is full-time', () => {
  expect(said(factsOf('Job type: Full-time', { title: 'Data Intern' }).employmentType)).toBe('internship');
});
