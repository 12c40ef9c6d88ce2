import { expect, test } from 'vitest';
import { factsOf } from './helpers.js';

const travel = (text: string) => {
  const value = factsOf(text).travel?.value;
  return value ? [value.amount, value.percent] : null;
};

test.each<[string, [string, number | null] | null]>([
  ['Travel up to 25% of the time.', ['much', 25]],
  ['Up to 10% travel may be required.', ['some', 10]],
  ['Travel: 20-30%', ['much', 30]],
  ['This role requires 50 percent travel.', ['much', 50]],
  ['Travel: 0%', ['none', 0]],
  ['No travel required.', ['none', null]],
  ['Travel is not required.', ['none', null]],
  ['Occasional travel to customer sites.', ['some', null]],
  ['Willingness to travel as needed.', ['some', null]],
  ['You can travel occasionally to our offices.', ['some', null]],
  ['Frequent travel within Europe.', ['much', null]],
  ['Travel Required: No', ['none', null]],
  ['Travel RequiredUp to 10%Clearance: none', ['some', 10]],
  ['Minimum Travel Required0-25%Job', ['much', 25]],
  ['Domestic travel (not required) and other perks', ['none', null]],
  ['5 years in a corporate travel after hours team', null],
  ['We build software for the travel industry.', null],
  ['Business travel insurance.', null],
  ['Travel expenses are reimbursed.', null],
  ['A leading travel company.', null],
])('%s', (text, expected) => expect(travel(text)).toEqual(expected));
