import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accumulate } from '../../src/aggregate/aggregate.js';
import type { ViewPosting } from '../../src/model/view.js';
import { allUnits, byEmployer } from '../../src/views/collect-units.js';
import { countsOf } from '../../src/views/count-units.js';
import { posting, unitsOf } from './made.js';

const IN_DEMAND = new Set(['python', 'sql']);
const anyPosting = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('python', 'sql', 'go', 'rust', '__proto__'), { maxLength: 5 }),
    fc.constantFrom('', '?', '!', '-'),
    fc.constantFrom('Ostrava Metals', 'Tarnbeck'),
  )
  .map(
    ([ids, demand, company]): ViewPosting =>
      posting(
        ids.map((id) => `${id}${demand}`),
        { company },
      ),
  );

test('columns are counted as postings are, one by one', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 12 }), (postings) => {
      const expected = accumulate(
        postings.map(({ skills }) => skills),
        IN_DEMAND,
      );
      const counted = countsOf(unitsOf(postings), IN_DEMAND);
      expect(counted).toEqual(expected);
      expect([...counted.skills.keys()]).toEqual([...expected.skills.keys()]);
    }),
  );
});

test('an employer asks for a skill as strongly as any of its postings does', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 12 }), (postings) => {
      const employers = [...new Set(postings.map(({ employer }) => employer))];
      const expected = accumulate(
        employers.map((name) =>
          postings.filter(({ employer }) => employer === name).flatMap(({ skills }) => skills),
        ),
        IN_DEMAND,
      );
      expect(countsOf(allUnits(byEmployer(unitsOf(postings).columns)), IN_DEMAND)).toEqual(expected);
    }),
  );
});
