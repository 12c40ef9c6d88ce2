import { expect, test } from 'vitest';
import { factsOf, said } from './helpers.js';

const mode = (text: string) => said(factsOf(text).workMode);

test.each([
  ['This is a fully remote role.', 'remote'],
  ['Location: Remote', 'remote'],
  ['Remote - US only', 'remote'],
  ['Acme | Backend Engineer | Remote | Full-time', 'remote'],
  ['You can work from anywhere.', 'remote'],
  ['Work from home is provided.', 'remote'],
  ['We are a remote-first company.', 'remote'],
  ['Remote candidates will be considered.', 'remote'],
  ['Telecommuting is allowed.', 'remote'],
  ['100% remote work environment', 'remote'],
  ['Office or remote: it is up to you.', 'remote'],
  ['Location: Fully RemoteSalary: good', 'remote'],
  ['#LI-Remote', 'remote'],
  ['This is a hybrid role in Lisbon.', 'hybrid'],
  ['Hybrid schedule: 3 days in the office.', 'hybrid'],
  ['We expect you in our Berlin office two days a week.', 'hybrid'],
  ['Spend at least half of your time in the office.', 'hybrid'],
  ['Employees are expected on-site at least three days per week.', 'hybrid'],
  ['Work Type: HybridSkills', 'hybrid'],
  ['Partially remote', 'hybrid'],
  ['You may work from home two days a week.', 'hybrid'],
  ['A mix of remote and in-office work.', 'hybrid'],
  ['The possibility to work remotely for a good balance.', 'hybrid'],
  ['Remote work up to three days a week.', 'hybrid'],
  ['#LI-Hybrid', 'hybrid'],
  ['This position is on-site in Omaha.', 'onsite'],
  ['Work to be ONSITE.', 'onsite'],
  ['Work location: In person', 'onsite'],
  ['Work remotely: No', 'onsite'],
  ['No remote work.', 'onsite'],
  ['Onsite position, no visa', 'onsite'],
  ['Work is onsite 5 days a week.', 'onsite'],
])('%s → %s', (text, expected) => {
  expect(mode(text)).toBe(expected);
});

test.each([
  'Experience with remote sensing.',
  'Lead remote teams and clients.',
  'Build hybrid cloud platforms.',
  'Our hybrid model that combines rules and learning.',
  'There is an on-site gym.',
  'On-site interviews are held in May.',
  'Interview type: In-Person Only',
  'Remote monitoring of devices.',
  'Waterfall, agile, hybrid and adaptive methods.',
  'We moved to working remotely during the first pandemic months, in the pandemic everyone worked from home.',
  'Microsoft Office and Excel.',
  'Communicate in person and by phone.',
  'A passion for online, in-person, and phone-based work.',
  'We do not offer remote work.',
  'There is no hybrid work option.',
])('%s → nothing', (text) => {
  expect(mode(text)).toBeNull();
});

test('title and location say it too', () => {
  expect(said(factsOf('We build.', { title: 'Data Analyst (Remote)' }).workMode)).toBe('remote');
  expect(said(factsOf('We build.', { location: 'Hybrid, Seattle' }).workMode)).toBe('hybrid');
});
