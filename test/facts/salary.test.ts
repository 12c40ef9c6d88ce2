import { expect, test } from 'vitest';
import { payStatements } from '../../src/facts/pay.js';
import { factsOf, read } from './helpers.js';

/** `min-max CUR/period`, or null. */
function pay(line: string): string | null {
  const salary = factsOf(line).salary?.value;
  return salary ? `${salary.min}-${salary.max} ${salary.currency}/${salary.period}` : null;
}

test.each([
  // ranges
  ['Salary Pay Range: $66.000,00 - $87.000,00', '66000-87000 USD/year'],
  ['The annual pay rate lies in the range of $110,000k-$140,000k.', '110000-140000 USD/year'],
  ['Compensation: $90-110k base + $10-20k bonus', '90000-110000 USD/year'],
  ['Minimum: $76,000 Midpoint: $95,000 Maximum: $114,000', '76000-114000 USD/year'],
  ['Pay grade S4: minimum $86,386, maximum $129,578', '86386-129578 USD/year'],
  ['Equity and benefits are competitive ($115K-$170K / 0.2%).', '115000-170000 USD/year'],
  ['Infrastructure Engineer / 100-110k / Dover', '100000-110000 USD/year'],
  ['Annual salary between €45,360 – €64,800 (monthly €3,500 – €5,000)', '45360-64800 EUR/year'],
  ['Salary: 50k depending on experience', '50000-50000 USD/year'],
  ['The pay for this role is 87K.', '87000-87000 USD/year'],
  ['Acme | Frontend Engineer | onsite | 140k+, 10% bonus', '140000-140000 USD/year'],
  ['$100k+ salary with travel', '100000-100000 USD/year'],
  ['Salary will be Rs:8000-10,000/- per month based on experience', '8000-10000 INR/month'],
  ['Annual base pay: $76,000.00 - 95,000.00(midpoint) - 114,000.00', '76000-114000 USD/year'],
  ['Grade 6 - $84,150 - $95,543 per annum', '84150-95543 USD/year'],
  ['The salary range for the Travel Analyst role is $65,500 - $98,300 annually.', '65500-98300 USD/year'],
  ['Pay range for this opportunity is $78,500.00 - $109,987.50.Rates follow', '78500-109987.5 USD/year'],
  ['Location: 25 Peel Drive, Brampton, ON. Salary: $15.00 per hour', '15-15 CAD/hour'],
  // the period beside the figure, not one of the hours worked
  ['Weekly Hours: 40.00Salary Range: $31.00 - $49.50', '31-49.5 USD/hour'],
  ['CompensationHourly Range: $23.23 - $38.71 plus annual bonus', '23.23-38.71 USD/hour'],
  ['Hours per week: 38. The starting pay range is $30.72 - $41.76 HOURLYThe team', '30.72-41.76 USD/hour'],
  [
    'Salary: $104,246/year based on experience\nWe pay $1800/year towards a financial planner',
    '104246-104246 USD/year',
  ],
  ['Salary: $120,000 - $150,000 per year', '120000-150000 USD/year'],
  ['Salary range: $120k–150K', '120000-150000 USD/year'],
  ['The base pay for this role is between $98,500 and $131,250 annually.', '98500-131250 USD/year'],
  ['Compensation from $80K to $100K plus benefits.', '80000-100000 USD/year'],
  ['We pay 80K-100K depending on experience.', '80000-100000 USD/year'],
  [
    'The base salary range for this role is USD $140,000 per year - USD $165,000 per year.',
    '140000-165000 USD/year',
  ],
  ['The base salary range is USD$140,000 per year - USD$165,000 per year.', '140000-165000 USD/year'],
  ['Pay range: 110,000 USD - 130,000 USD', '110000-130000 USD/year'],
  ['Base salary of $90,000 up to $115,000, plus equity.', '90000-115000 USD/year'],
  ['Annual salary: 95,000 to 120,000', '95000-120000 USD/year'],
  ['A competitive salary ($65-$75,000 annually) and a pension.', '65000-75000 USD/year'],
  ['Target pay $145,400.00 to $199,870.00 per annum', '145400-199870 USD/year'],
  ['Pay ranges from a minimum of $68,000 to a maximum of $113,300.', '68000-113300 USD/year'],
  ['Acme | Backend Engineer | Remote | $120k-$150k | full-time', '120000-150000 USD/year'],
  ['Hiring range $150K+ to $180K+', '150000-180000 USD/year'],
  ['Salary $72,500/yr - $81,000/yr', '72500-81000 USD/year'],
  ['Salary: $130k - 145', '130000-145000 USD/year'],
  // hours, days, weeks, months
  ['Pay: $45/hr', '45-45 USD/hour'],
  ['Pay: $31.50 - $44.00 per hour', '31.5-44 USD/hour'],
  ['The hourly rate is $29.25.', '29.25-29.25 USD/hour'],
  ['Rate: $80 - $90 an hour on W2', '80-90 USD/hour'],
  ['Pay rate $65-70/hour', '65-70 USD/hour'],
  ['Day rate: £450 - £500 per day', '450-500 GBP/day'],
  ['£500/day outside IR35', '500-500 GBP/day'],
  ['You are paid $1,200 per week.', '1200-1200 USD/week'],
  ['Stipend of €1,800 per month', '1800-1800 EUR/month'],
  ['Wage: $4,500 monthly', '4500-4500 USD/month'],
  // periods by size
  ['Pay Range: $65 - $70', '65-70 USD/hour'],
  ['Pay: £400 - £550', '400-550 GBP/day'],
  ['Salary: €3.200 - €3.900', '3200-3900 EUR/month'],
  ['Salary: $85,000', '85000-85000 USD/year'],
  // single figures
  ['Salary up to £65,000 per annum', '65000-65000 GBP/year'],
  ['Pay: From $85,000.00 per year', '85000-85000 USD/year'],
  ['Up to $140/hour depending on region', '140-140 USD/hour'],
  ['Gross salary: €60,000+', '60000-60000 EUR/year'],
  ['$45,000 (annual salary), 35 hours per week', '45000-45000 USD/year'],
  // currencies and how they are written
  ['Gehalt: 60.000 € - 75.000 € pro Jahr', '60000-75000 EUR/year'],
  ['Salary: 60.000 €', '60000-60000 EUR/year'],
  ['€35k-€70k p.a. depending on experience', '35000-70000 EUR/year'],
  ["Salary CHF 110'000 - 130'000", '110000-130000 CHF/year'],
  ['Salary: CA$90,000 - CA$105,000', '90000-105000 CAD/year'],
  ['Salary: C$90k-C$105k', '90000-105000 CAD/year'],
  ['Salary: A$140,000 to A$160,000', '140000-160000 AUD/year'],
  ['Salary: 120,000 - 140,000 AUD', '120000-140000 AUD/year'],
  ['Salary: S$7,000 - S$9,000 per month', '7000-9000 SGD/month'],
  ['Salary: 18 000 - 24 000 PLN gross per month', '18000-24000 PLN/month'],
  ['Salary: 20 000 zł', '20000-20000 PLN/month'],
  ['CTC: 12-15 LPA', '1200000-1500000 INR/year'],
  ['CTC INR 12.00 lakhs - 14.00 lakhs', '1200000-1400000 INR/year'],
  ['Salary: ₹8,00,000 - ₹12,00,000 per annum', '800000-1200000 INR/year'],
  ['Salary: Rs. 60,000 per month', '60000-60000 INR/month'],
  ['Salary: SEK 45,000 - 55,000 per month', '45000-55000 SEK/month'],
  // whose dollars
  ['Toronto, Ontario. Salary: $85,000 - $95,000', '85000-95000 CAD/year'],
  ['Sydney, Australia. Salary: $120,000', '120000-120000 AUD/year'],
  ['Austin, Texas. Salary: $85,000 - $95,000', '85000-95000 USD/year'],
  // lost line breaks
  ['Own the roadmap.Salary$75,000 - $110,000.Our offer', '75000-110000 USD/year'],
  ['Pay: $115k-$125kAcme is hiring', '115000-125000 USD/year'],
  ['SALARY RANGE$55,000 - 65,000POSITION', '55000-65000 USD/year'],
])('%s → %s', (line, expected) => {
  expect(pay(line)).toBe(expected);
});

test.each([
  'We raised $30M from well known investors.',
  'A $25 million Series B closed in May.',
  'We are backed by $800k in seed funding.',
  'Annual revenue of $250,000 and growing.',
  'We grew revenue from $1M-$10M.',
  'You own a portfolio of deals between $100,000 and $500,000.',
  'Clients trust us with $1.2 trillion in assets under management.',
  'The machine learning market may reach $300 billion by 2035.',
  'Sign-on bonus of $10,000.',
  'A $5,000 signing bonus for new joiners.',
  'Refer a friend and receive a referral bonus of up to $2,500.',
  'Up to $10,000 in annual tuition reimbursement.',
  '$1,500 learning stipend every year.',
  'Annual wellness allowance of $600.',
  '401(k) with a match of up to $6,000 a year.',
  'Life insurance coverage of $100,000.',
  'Home office budget of €1,000.',
  'Growth budget (3.000€ development budget) for everyone.',
  'We process $4,000,000 in transactions every day.',
  'You manage budgets of $200,000 to $400,000.',
  'Application fee: $45.',
  'Fines of up to $50,000 were avoided.',
  'We donated $20,000 to charity.',
  'We saved our customers $75,000 last year.',
  'You get a $250 gift card.',
  'Additional pay: ~$15,000 in bonuses.',
  'Call 555-1234 or +1 (212) 555-0100.',
  'Founded in 2014, 1,200 people in 30 offices.',
  'Salary depends on experience.',
  'Perks:\nGenerous equity compensation\n$20K relocation bonus\n$1K/month food stipend',
  'Relocation package of $8,000.',
  'Since 2015, we have paid our players over $8 millions.',
  'We invest in your growth with up to\n€2,000 per year\nfor books and courses.',
  '$2,000 yearly employee travel coupon',
  '$200 per year to spend on company products',
  'A budget of 150 PLN per month to spend on sports',
  '$150/month in gym credits',
  'Up to $500/year towards continuing education',
  '£1k/yr annual stipend for continuing education',
  'Up to $75 monthly mobile reimbursement',
  'Perks include a $100/month wellness benefit.',
  'Earn up to $4,000/year for each successful referral.',
  'Premiums from $0.00 to $146.40; dental coverage ranges from $4.00 to $15.00.',
  'Salary: $0.00 per year',
  'Work with reactors of 2L, 10L and 50L, and beds of 2L-200L.',
])('%s is no pay', (line) => {
  expect(pay(line)).toBeNull();
});

test('base pay wins over total pay', () => {
  expect(pay('Total compensation: $180,000 - $230,000.\nBase salary: $140,000 - $170,000.')).toBe(
    '140000-170000 USD/year',
  );
});

test('on-target earnings are taken where no base is given, and say so', () => {
  const salary = factsOf('On-target earnings (OTE) are $150,000 - $175,000.').salary?.value;
  expect(salary).toEqual({ min: 150_000, max: 175_000, currency: 'USD', period: 'year', kind: 'total' });
});

test('ranges by location give the widest range', () => {
  const text =
    'New York: the base salary range is $150,000 - $180,000.\nDenver: the base salary range is $130,000 - $155,000.';
  expect(pay(text)).toBe('130000-180000 USD/year');
});

test('the span is the figures as they stand in the text', () => {
  const { facts, text } = read('Warm team.\nSalary: $90k - $110k a year.');
  expect(text.slice(facts.salary?.start, facts.salary?.end)).toBe('$90k - $110k');
});

/** Every figure of the seed document (its numbers; the sentences are ours), as a pay statement of the kind it is. */
test.each([
  [140, 'Average salaries range from $141,000 to $250,000 annually.', 141_000, 250_000, 'unspecified'],
  [
    150,
    'The national average base salary ranges from $157,969 to $161,777 per year.',
    157_969,
    161_777,
    'base',
  ],
  [153, 'Total compensation: $202,331 annually', 202_331, 202_331, 'total'],
  [154, 'Total compensation at the largest firms: $231,000 to $338,000 annually', 231_000, 338_000, 'total'],
  [157, 'Pay range: $96,000 to $152,601 per year', 96_000, 152_601, 'unspecified'],
  [159, 'Range: $144,000 to $166,399 per year', 144_000, 166_399, 'unspecified'],
  [161, 'Range: $177,177 to $250,000+ per year', 177_177, 250_000, 'unspecified'],
  [163, 'Salary in San Francisco: $179,061', 179_061, 179_061, 'unspecified'],
  [164, 'Salary in New York City: $184,982', 184_982, 184_982, 'unspecified'],
  [165, 'Salary in Seattle: $173,517', 173_517, 173_517, 'unspecified'],
  [166, 'Salary in Los Angeles: $159,560', 159_560, 159_560, 'unspecified'],
  [167, 'Salary in Austin: $156,831', 156_831, 156_831, 'unspecified'],
  [170, 'Base salary: $184,000', 184_000, 184_000, 'base'],
  [171, 'Additional pay: ~$92,000', 92_000, 92_000, 'additional'],
  [173, 'Base salary: $145,633', 145_633, 145_633, 'base'],
  [174, 'Total compensation: $211,945', 211_945, 211_945, 'total'],
  [176, 'Base salary: $144,235', 144_235, 144_235, 'base'],
  [177, 'Additional compensation: $58,679', 58_679, 58_679, 'additional'],
  [179, 'Base salary: $147,992', 147_992, 147_992, 'base'],
  [180, 'Total compensation: $230,148', 230_148, 230_148, 'total'],
  [182, 'Average salary: $127,667 per year', 127_667, 127_667, 'unspecified'],
  [183, 'Range: $75,000 to $225,000, by place and experience', 75_000, 225_000, 'unspecified'],
])('seed line %i: %s', (_line, text, min, max, kind) => {
  expect(payStatements(text)).toMatchObject([{ min, max, kind, currency: '$', period: 'year' }]);
});

test('seed line 190: the two ends of a ladder are two statements', () => {
  const text =
    'Expect a salary from $70,000 for entry-level jobs to a salary of over $285,000 for senior ones.';
  expect(payStatements(text)).toMatchObject([{ min: 70_000 }, { min: 285_000 }]);
});

test.each([
  [137, 'The market is projected to reach $117.19 billion by 2027.'],
  [138, 'Further growth to $225.91 billion is expected by 2030.'],
])('seed line %i is a market size: %s', (_line, text) => {
  expect(payStatements(text)).toEqual([]);
});
