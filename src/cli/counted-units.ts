import type { CountedTag } from '../aggregate/aggregate.js';
import { clustersOf } from '../dedupe/clusters.js';
import { employerOf, sampleSize } from '../dedupe/sample-size.js';
import type { Count, SampleSize } from '../model/cluster.js';
import type { Demand } from '../model/mention.js';
import type { Engine } from '../pipeline.js';
import type { PostingHead, Store, StoredMember, StoredPosting, StoredTag } from '../store/store.js';

/** What counts as one in the shares: a posting that stands for its cluster, or all that an employer asks for. */
export interface Unit {
  readonly employer: string;
  /** The posting that stands for the unit: of an employer its first one. */
  readonly posting: StoredPosting;
  readonly tags: readonly CountedTag[];
}

export interface CountedRun {
  /** Postings that were read, counted or not. */
  readonly read: number;
  /** Of them those whose very text was read before. */
  readonly duplicates: number;
  /** Hashes of the taxonomies their tags were made with; null: made before this was kept. */
  readonly taxonomies: ReadonlySet<string | null>;
  readonly sample: SampleSize;
  /** The postings the units are made of, in the order of the store, read from it each time; each as a unit of its own. */
  postings(): Iterable<Unit>;
  /** The same postings, without their tags. */
  heads(): Iterable<PostingHead>;
  units(): Iterable<Unit>;
}

/**
 * Decides which postings of a run count, and as what.
 *
 * @param only  ids of the postings it is about; all without it
 */
export function countedRun(
  store: Store,
  run: number,
  engine: Engine,
  count: Count,
  only?: ReadonlySet<number>,
): CountedRun {
  const isMeant = ({ id }: { readonly id: number }) => only === undefined || only.has(id);
  const { clusters, isFirst, companies, taxonomies } = readMembers(store, run, isMeant);
  const isCounted = (index: number) =>
    count === 'postings' ? isFirst[index] === true : clusters[index] === index;
  const tagOf = tagTeller(engine);
  const counted = <T extends PostingHead>(postings: Iterable<T>) => filtered(postings, isMeant, isCounted);
  const postings = () =>
    map(counted(store.postings(run)), ([posting, index]): Unit => {
      const employer = employerOf(posting.company, clusters[index] ?? index);
      return { employer, posting, tags: posting.tags.flatMap(tagOf) };
    });
  return {
    read: clusters.length,
    duplicates: isFirst.filter((first) => !first).length,
    taxonomies,
    sample: sampleSize(clusters, companies),
    postings,
    heads: () => map(counted(store.heads(run)), ([head]) => head),
    units: () => (count === 'employers' ? byEmployer(postings()) : postings()),
  };
}

/** Reads what decides which postings count, once and one by one, and keeps little of each. */
function readMembers(store: Store, run: number, isMeant: (posting: StoredMember) => boolean) {
  const members = store.members(run);
  const texts = new Set<string>();
  const names = new Map<string, string>();
  const isFirst: boolean[] = [];
  const companies: (string | null)[] = [];
  const taxonomies = new Set<string | null>();
  function* noted(): Generator<StoredMember> {
    for (const member of members) {
      if (!isMeant(member)) continue;
      const { textId, company, taxonomyHash } = member;
      isFirst.push(!texts.has(textId));
      texts.add(textId);
      // One string for all postings of a company.
      if (company !== null && !names.has(company)) names.set(company, company);
      companies.push(company === null ? null : (names.get(company) as string));
      taxonomies.add(taxonomyHash);
      yield member;
    }
  }
  const clusters = clustersOf({ length: members.length, [Symbol.iterator]: noted });
  return { clusters: clusters.subarray(0, companies.length), isFirst, companies, taxonomies };
}

function byEmployer(units: Iterable<Unit>): Iterable<Unit> {
  const employers = new Map<string, Unit & { readonly tags: CountedTag[] }>();
  for (const unit of units) {
    const known = employers.get(unit.employer);
    if (known) known.tags.push(...unit.tags);
    else employers.set(unit.employer, { ...unit, tags: [...unit.tags] });
  }
  return employers.values();
}

/** @returns items with their index among those that are meant */
function* filtered<T>(
  items: Iterable<T>,
  isMeant: (item: T) => boolean,
  keep: (index: number) => boolean,
): Generator<[T, number]> {
  let index = 0;
  for (const item of items) {
    if (!isMeant(item)) continue;
    if (keep(index)) yield [item, index];
    index++;
  }
}

function* map<A, B>(items: Iterable<A>, change: (item: A) => B): Generator<B> {
  for (const item of items) yield change(item);
}

/**
 * What counting needs of a stored tag: one object for a skill and a demand, however many postings have it. A database may
 * be older than the taxonomy: skills that have since gone are left out.
 */
function tagTeller(engine: Engine): (tag: StoredTag) => CountedTag[] {
  const bySkill = new Map<string, Map<Demand, CountedTag[]>>();
  return ({ skill: id, demand }) => {
    const known = bySkill.get(id)?.get(demand);
    if (known) return known;
    const skill = engine.find(id);
    const told = skill
      ? [{ id: skill.id, name: skill.name, category: skill.category, kind: skill.kind, demand }]
      : [];
    bySkill.set(id, (bySkill.get(id) ?? new Map<Demand, CountedTag[]>()).set(demand, told));
    return told;
  };
}
