import { expect, test } from 'vitest';
import { factsOf, read, said } from './helpers.js';

const mode = (text: string) => said(factsOf(text).workMode);

test.each([
  ['This is a fully remote role.', 'remote'],
  ['Location: Remote', 'remote'],
  ['Acme | Engineer | San Francisco ONSITE | https://acme.example', 'onsite'],
  ['Acme | Engineer | Full-time/Onsite\nWe build trucks.', 'onsite'],
  ['Schedule: day shiftWork remotely:No', 'onsite'],
  ['Schedule: M-F, ONSITESalary: good', 'onsite'],
  ['Location: Lansing, MI. Hybrid Duration: long', 'hybrid'],
  ['The team is working hybrid on Mondays.', 'hybrid'],
  ['This position is hybrid and based in Leeds.', 'hybrid'],
  ['This role is "On-Site" at the place named above.', 'onsite'],
  ['You work 40% from home and 60% from the office.', 'hybrid'],
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
  ['Other duties as requestedWork remotely:NoCOVID-19 precautions: masks', 'onsite'],
  ['Location: Bozeman, MT or RemoteDepartment: Engineering', 'remote'],
  ['Available as a remote position or in our Leeds office. We support occasional remote work.', 'remote'],
  ['LocationWork From Home United States', 'remote'],
  ['A five month remote project in health care', 'remote'],
  ['Remote work benefit available up to 3 days per week.', 'hybrid'],
  ['Locals only, HYBRIDUnder general supervision you test.', 'hybrid'],
  ['Position - HYBRIDLocation - Troy', 'hybrid'],
  ['New JerseyHybrid RoleFull-Time', 'hybrid'],
  ['We also offerHybrid work schedule', 'hybrid'],
  ['The schedule is hybrid with hours from 8:00', 'hybrid'],
  ['Ability to work in a remote capacity as well as in the office', 'hybrid'],
  ['Our employees enjoy the opportunity to work from home. Your location will be remote.', 'remote'],
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
  'Flexible working, whether it’s working from home or a school play.',
  'Execution of on-site & remote deployments.',
  'Occasional onsite presence required.',
  'A flexible work from home policy.',
  'If offsite or hybrid role, must have a desk.',
  'Our employees enjoy the opportunity to work from home.',
  'Courses in a synchronous or hybrid format.',
  'Flexible models, including remote work arrangements, where possible.',
])('%s → nothing', (text) => {
  expect(mode(text)).toBeNull();
});

test('title and location say it too', () => {
  expect(said(factsOf('We build.', { title: 'Data Analyst (Remote)' }).workMode)).toBe('remote');
  expect(said(factsOf('We build.', { location: 'Hybrid, Seattle' }).workMode)).toBe('hybrid');
});

test('what the text says of the mode wins over the location, and the two are noted', () => {
  const { facts, notices } = read('This is an in-office position. Remote will not be considered.', {
    location: 'Victoria, BC · Remote',
  });
  expect(said(facts.workMode)).toBe('onsite');
  expect(notices.map((notice) => notice.code)).toEqual(['facts-disagree']);
});

test.each([
  ['Remote Data Scientist', 'remote'],
  ['Sales agent from home', 'remote'],
  ['Remote Sensing Scientist', undefined],
])('the title "%s" says %s', (title, expected) => {
  expect(factsOf('We build things.', { title }).workMode?.value).toBe(expected);
});
