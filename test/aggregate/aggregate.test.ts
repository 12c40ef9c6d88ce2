import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accumulate,
  addPosting,
  type CountedTag,
  emptyAggregate,
  mergeAggregates,
} from '../../src/aggregate/aggregate.js';
import { DEMANDS } from '../../src/model/mention.js';

const IN_DEMAND = new Set(['python', 'sql', 'aws']);

function tag(id: string, demand: CountedTag['demand'], name = id): CountedTag {
  return { id, name, category: 'tools', kind: 'technology', demand };
}

const anyTag = fc
  .record({
    id: fc.constantFrom('python', 'sql', 'aws', 'go', 'rust', '__proto__'),
    demand: fc.constantFrom(...DEMANDS),
    // Two taxonomies may name an id differently.
    name: fc.constantFrom('old name', 'new name'),
  })
  .map(({ id, demand, name }) => tag(id, demand, name));
const postings = fc.array(fc.array(anyTag, { maxLength: 6 }), { maxLength: 12 });
const aggregate = postings.map((list) => accumulate(list, IN_DEMAND));

describe('counting', () => {
  test('a posting counts once for a skill, by its strongest demand', () => {
    const counted = accumulate([[tag('go', 'duty'), tag('go', 'required'), tag('go', 'context')]], IN_DEMAND);
    expect(counted.skills.get('go')?.postings).toEqual({
      required: 1,
      preferred: 0,
      duty: 0,
      context: 0,
      negated: 0,
    });
  });

  test('coverage counts the listed skills a posting asks for, not those it only names', () => {
    const { coverage } = accumulate(
      [
        [tag('python', 'required'), tag('sql', 'preferred'), tag('aws', 'context')],
        [tag('python', 'duty'), tag('python', 'negated'), tag('go', 'required')],
        [],
      ],
      IN_DEMAND,
    );
    expect(coverage).toEqual([1, 1, 1, 0]);
  });

  test('a posting without skills still counts as a posting', () => {
    expect(accumulate([[], []], IN_DEMAND)).toMatchObject({ postings: 2, coverage: [2, 0, 0, 0] });
  });

  test('what was counted before stays as it was', () => {
    const before = accumulate([[tag('go', 'required')]], IN_DEMAND);
    const copy = structuredClone(before);
    addPosting(before, [tag('go', 'duty'), tag('rust', 'duty')], IN_DEMAND);
    mergeAggregates(before, before);
    expect(before).toEqual(copy);
  });

  test('coverage over sets of different size is never added up', () => {
    expect(() => mergeAggregates(emptyAggregate(11), emptyAggregate(3))).toThrow(RangeError);
  });
});

describe('laws', () => {
  test('merging is associative and commutative, and nothing is its identity', () => {
    fc.assert(
      fc.property(aggregate, aggregate, aggregate, (a, b, c) => {
        expect(inOrder(mergeAggregates(mergeAggregates(a, b), c))).toEqual(
          inOrder(mergeAggregates(a, mergeAggregates(b, c))),
        );
        expect(inOrder(mergeAggregates(a, b))).toEqual(inOrder(mergeAggregates(b, a)));
        expect(inOrder(mergeAggregates(a, emptyAggregate(IN_DEMAND.size)))).toEqual(inOrder(a));
      }),
    );
  });

  test('any cut and any order of the postings gives the same bytes', () => {
    fc.assert(
      fc.property(postings, fc.nat(), (list, seed) => {
        const cut = seed % (list.length + 1);
        const parts = [list.slice(cut), list.slice(0, cut)].map((part) =>
          accumulate(part.reverse(), IN_DEMAND),
        );
        const merged = mergeAggregates(parts[0] as never, parts[1] as never);
        expect(inOrder(merged)).toEqual(inOrder(accumulate(list, IN_DEMAND)));
      }),
    );
  });

  test('adding one by one is counting them all', () => {
    fc.assert(
      fc.property(postings, (list) => {
        const added = list.reduce(
          (sum, tags) => addPosting(sum, tags, IN_DEMAND),
          emptyAggregate(IN_DEMAND.size),
        );
        expect(inOrder(added)).toEqual(inOrder(accumulate(list, IN_DEMAND)));
      }),
    );
  });
});

/** As text, so that the order of the map counts too. */
function inOrder(counts: ReturnType<typeof accumulate>): string {
  return JSON.stringify({ ...counts, skills: [...counts.skills] });
}
