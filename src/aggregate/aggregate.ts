import type { Aggregate, SkillCount } from '../model/aggregate.js';
import { DEMANDS, type Demand, isAsked } from '../model/mention.js';
import type { Tag } from '../model/tagged-posting.js';

/** What counting needs of a tag; a row read back from the store has no more. */
export type CountedTag = Pick<Tag, 'id' | 'name' | 'category' | 'kind' | 'demand'>;

/** @param inDemandSize number of skills in the in-demand set, over which coverage is counted */
export function emptyAggregate(inDemandSize: number): Aggregate {
  return { postings: 0, skills: new Map(), coverage: new Array<number>(inDemandSize + 1).fill(0) };
}

/**
 * Counts postings, each given as its tags. A posting counts once for a skill, by its strongest demand.
 *
 * @param inDemand ids of the in-demand set
 */
export function accumulate(
  postings: Iterable<readonly CountedTag[]>,
  inDemand: ReadonlySet<string>,
): Aggregate {
  const tally = tallyOf(emptyAggregate(inDemand.size));
  for (const tags of postings) tally.count(tags, inDemand);
  return tally.result();
}

/** One posting more. For many postings `accumulate` is quicker: it copies the counts once instead of each time. */
export function addPosting(
  aggregate: Aggregate,
  tags: readonly CountedTag[],
  inDemand: ReadonlySet<string>,
): Aggregate {
  const tally = tallyOf(aggregate);
  tally.count(tags, inDemand);
  return tally.result();
}

/**
 * The counts of both. Associative and commutative, with `emptyAggregate` as identity.
 *
 * @throws RangeError when the two count coverage over in-demand sets of different size
 */
export function mergeAggregates(a: Aggregate, b: Aggregate): Aggregate {
  const tally = tallyOf(a);
  tally.include(b);
  return tally.result();
}

interface SkillTally {
  skill: Named;
  readonly postings: Record<Demand, number>;
}

type Named = Pick<SkillCount, 'id' | 'name' | 'category' | 'kind'>;

/** Counts in place, on a copy of `start`. Nobody but the functions above sees it change. */
function tallyOf(start: Aggregate) {
  let postings = start.postings;
  const coverage = [...start.coverage];
  const skills = new Map<string, SkillTally>();
  for (const count of start.skills.values()) add(count, count.postings);

  function tallyFor(skill: Named): SkillTally {
    let tally = skills.get(skill.id);
    if (!tally) {
      tally = { skill, postings: { required: 0, preferred: 0, duty: 0, context: 0, negated: 0 } };
      skills.set(skill.id, tally);
    }
    tally.skill = firstInOrder(tally.skill, skill);
    return tally;
  }

  function add(skill: Named, more: Readonly<Record<Demand, number>>): void {
    const tally = tallyFor(skill);
    for (const demand of DEMANDS) tally.postings[demand] += more[demand];
  }

  return {
    count(tags: readonly CountedTag[], inDemand: ReadonlySet<string>): void {
      let covered = 0;
      for (const tag of strongestBySkill(tags)) {
        tallyFor(tag).postings[tag.demand]++;
        if (inDemand.has(tag.id) && isAsked(tag.demand)) covered++;
      }
      postings++;
      coverage[covered] = (coverage[covered] ?? 0) + 1;
    },
    include(other: Aggregate): void {
      if (other.coverage.length !== coverage.length) {
        throw new RangeError(
          `Coverage of ${coverage.length - 1} skills cannot be added to coverage of ${other.coverage.length - 1}.`,
        );
      }
      postings += other.postings;
      other.coverage.forEach((count, covered) => {
        coverage[covered] = (coverage[covered] ?? 0) + count;
      });
      for (const count of other.skills.values()) add(count, count.postings);
    },
    result: (): Aggregate => ({ postings, skills: sortedById(skills), coverage: [...coverage] }),
  };
}

function strongestBySkill(tags: readonly CountedTag[]): Iterable<CountedTag> {
  const strongest = new Map<string, CountedTag>();
  for (const tag of tags) {
    const known = strongest.get(tag.id);
    if (!known || DEMANDS.indexOf(tag.demand) < DEMANDS.indexOf(known.demand)) strongest.set(tag.id, tag);
  }
  return strongest.values();
}

/** Two taxonomies may name one id differently; the choice must not depend on which was counted first. */
function firstInOrder(a: Named, b: Named): Named {
  if (a.name === b.name && a.category === b.category && a.kind === b.kind) return a;
  const key = (skill: Named) => JSON.stringify([skill.name, skill.category, skill.kind]);
  return key(a) <= key(b) ? a : b;
}

/** Sorted, so that a reader who walks the map sees the same order whatever was counted first. */
function sortedById(skills: ReadonlyMap<string, SkillTally>): Map<string, SkillCount> {
  const byId = [...skills].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    byId.map(([id, { skill, postings }]) => [
      id,
      { id, name: skill.name, category: skill.category, kind: skill.kind, postings: { ...postings } },
    ]),
  );
}
