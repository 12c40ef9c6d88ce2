import { expect, test } from 'vitest';
import { factsOf } from './helpers.js';

const found = (text: string) =>
  factsOf(text).eligibility.map(
    ({ value }) =>
      [value.kind, value.level].filter(Boolean).join(': ') + (value.isPreferred ? ' (preferred)' : ''),
  );

test.each<[string, string[]]>([
  ['We are unable to sponsor visas for this role.', ['no sponsorship']],
  ['Visa sponsorship is not available.', ['no sponsorship']],
  ['Sponsorship: No visa support', ['no sponsorship']],
  ['This position does not offer employment sponsorship.', ['no sponsorship']],
  ['Candidates must not require visa sponsorship now or in the future.', ['no sponsorship']],
  ['Visa sponsorship is available.', ['sponsorship offered']],
  ['We can sponsor work visas.', ['sponsorship offered']],
  ['We offer visa sponsorship and a relocation package.', ['sponsorship offered']],
  ['You must be legally authorized to work in the United States.', ['work authorization']],
  ['Applicants need the right to work in the UK.', ['work authorization']],
  [
    'Must be authorized to work in Canada without sponsorship for a visa.',
    ['work authorization', 'no sponsorship'],
  ],
  ['U.S. citizenship is required.', ['citizenship']],
  ['Must be a US citizen.', ['citizenship']],
  ['Active TS/SCI clearance required.', ['clearance: TS/SCI']],
  ['You hold a current Secret clearance.', ['clearance: Secret']],
  ['Ability to obtain a Top Secret clearance.', ['clearance obtainable: Top Secret']],
  ['Able to undergo SC clearance.', ['clearance obtainable: SC']],
  ['Public Trust clearance is a plus.', ['clearance: Public Trust (preferred)']],
  ['A security clearance is required.', ['clearance']],
  ['US Citizenship is required', ['citizenship']],
  ['Citizenship Requirement: Yes', ['citizenship']],
  ['You must hold U. S. Citizenship.', ['citizenship']],
  ['Clearance RequiredAbility to Obtain Public TrustWhat you do', ['clearance obtainable: Public Trust']],
  ['Holds a Department of Energy "Q" clearance', ['clearance: Q']],
  ['Must have the ability to work in Canada without sponsorship.', ['no sponsorship']],
  ['Our client is unable to provide sponsorship at this time.', ['no sponsorship']],
  ['Not eligible for VISA sponsorshipFor this role we pay well.', ['no sponsorship']],
  ['Acme | Engineer | Berlin | Onsite | VISA | https://acme.example', ['sponsorship offered']],
  // what says nothing of the job
  ['Many are authorized to work additional hours.', []],
  ['Earn the public trust.', []],
  ['U.S. citizenship may be required for certain positions.', []],
  ['We sponsor the local marathon.', []],
  ['You find a sponsor for each project.', []],
  ['We use E-Verify to confirm that everyone is authorized to work.', []],
  ['All are considered without regard to race, religion or citizenship status.', []],
  ['The secret of our success is teamwork.', []],
  ['Handle customs clearance for imports.', []],
  ['No clearance required.', []],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));
