import { expect, test } from 'vitest';
import { factsOf, read } from './helpers.js';

test.each<[string, number | null, number | null]>([
  ['3-5 years of experience', 3, 5],
  ['Between 2 and 4 years of relevant experience', 2, 4],
  ['5+ years of experience', 5, null],
  ['At least three years of work experience', 3, null],
])('years: %s', (text, least, most) => {
  const { yearsMin, yearsMax } = factsOf(text);
  expect([yearsMin?.value ?? null, yearsMax?.value ?? null]).toEqual([least, most]);
});

test('alternatives of years are all kept, and the smallest is the minimum', () => {
  const { yearsMin, yearsStated } = factsOf(
    "Bachelor's degree with 5 years of experience or Master's with 3 years",
  );
  expect(yearsMin?.value).toBe(3);
  expect(yearsStated.map((years) => years.value.min)).toEqual([5, 3]);
});

test.each([
  ["Bachelor's degree in Physics or equivalent experience", 'or equivalent experience'],
  [
    "Bachelor's degree in a technical field, or equivalent practical experience.",
    'or equivalent practical experience',
  ],
  ["Bachelor's degree or related work experience", 'or related work experience'],
])('a degree that experience can stand for: %s', (text, words) => {
  const { facts } = read(text);
  const fact = facts.educationOrExperience;
  expect(fact && text.slice(fact.start, fact.end)).toBe(words);
});

test.each(["Bachelor's degree in Physics", "Bachelor's or Master's degree. Experience with SQL or similar."])(
  'a degree that nothing stands for: %s',
  (text) => expect(factsOf(text).educationOrExperience).toBeNull(),
);

const pay = (text: string) =>
  factsOf(text).pay.map(
    ({ value: { min, max, currency, period, kind, appliesTo } }) =>
      `${kind} ${min ?? '…'}–${max ?? '…'} ${currency}/${period}${appliesTo ? ` in ${appliesTo}` : ''}`,
  );

test.each<[string, string[]]>([
  [
    'Salary range\nNew York: $150,000 - $180,000\nAustin, TX: $130,000 - $160,000',
    ['unspecified 150000–180000 USD/year in New York', 'unspecified 130000–160000 USD/year in Austin, TX'],
  ],
  [
    'Base salary: $140,000 - $160,000 for candidates in Colorado.',
    ['base 140000–160000 USD/year in Colorado'],
  ],
  ['Salary up to £70,000', ['unspecified …–70000 GBP/year']],
  ['Salary from 60.000 €', ['unspecified 60000–… EUR/year']],
  ['Pay: $45+ per hour', ['unspecified 45–… USD/hour']],
  [
    'Base salary $120,000 - $140,000. Target bonus: $10,000 - $15,000',
    ['base 120000–140000 USD/year', 'bonus 10000–15000 USD/year'],
  ],
  ['Level 3: $100,000 - $120,000 salary', ['unspecified 100000–120000 USD/year in Level 3']],
  ['R&D Engineer 1 ($92,300-$151,000) works here.', ['unspecified 92300–151000 USD/year in R&D Engineer 1']],
  [
    'Data Engineer II: $83k-$110k\nData Engineer III: $91k-$120k',
    [
      'unspecified 83000–110000 USD/year in Data Engineer II',
      'unspecified 91000–120000 USD/year in Data Engineer III',
    ],
  ],
  [
    'The base pay range is $98,000 - $190,000 per year. There is a different range within the Bay Area and New York, and the base pay range for this role in those locations is $127,000 - $208,000 per year.',
    ['base 98000–190000 USD/year', 'base 127000–208000 USD/year in Bay Area and New York'],
  ],
  [
    'The salary range for Manager is $95,000 - $110,000 and for Director is $150,000 - $165,000 annually.',
    ['unspecified 95000–110000 USD/year in Manager', 'unspecified 150000–165000 USD/year in Director'],
  ],
  ['Zone 2: Boston, Irvine, Seattle: $122,800 - $168,850', ['unspecified 122800–168850 USD/year in Zone 2']],
  ['Job Types: Full-time, PermanentSalary: $20.00 per hour', ['unspecified 20–20 USD/hour']],
  ['Salary Min: $65,000Salary Max: $100,000', ['unspecified 65000–100000 USD/year']],
  ['Salary: $14.35-$14.40 per year', ['unspecified 14.35–14.4 USD/hour']],
  ['We raised $40 million.', []],
])('pay: %s', (text, expected) => expect(pay(text)).toEqual(expected));

const places = (text: string, location?: string) =>
  factsOf(text, location === undefined ? {} : { location }).locations.map((place) => place.value);

test.each<[string, string[]]>([
  ['Location: Austin, TX', ['Austin, TX']],
  ['Location: Remote', []],
  ['This role is based in our Leeds office.', ['Leeds']],
  ['You will be based in Tallinn, Estonia.', ['Tallinn, Estonia']],
  ['We have customers in Paris.', []],
  ['Relocation: This position offers relocation', []],
  ['Location: Tulsa OK – HybridDuration: long', ['Tulsa OK']],
  ['Senior BA MDMLocation: Bedford, MADuration: long', ['Bedford, MA']],
  ['Location: This is a remote role', []],
])('places: %s', (text, expected) => expect(places(text)).toEqual(expected));

test('a declared location comes first and is not repeated', () => {
  expect(places('Location: Austin', 'Austin, TX')).toEqual(['Austin, TX']);
});

test.each<[string, string | null]>([
  ['Applications close on 12 January 2027.', '2027-01-12'],
  ['Apply by March 3rd, 2027.', '2027-03-03'],
  ['Closing date: 2027-02-28', '2027-02-28'],
  ['Closing date: 31 February 2027', null],
  ['Apply by 03/04/2027.', null],
  ['Founded on 12 January 2007.', null],
  ['Review of applications begins February 6, 2027.', null],
])('deadline: %s', (text, expected) => expect(factsOf(text).validThrough?.value ?? null).toBe(expected));
