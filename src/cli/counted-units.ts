import type { CountedTag } from '../aggregate/aggregate.js';
import { clustersOf } from '../dedupe/clusters.js';
import { employerOf, sampleSize } from '../dedupe/sample-size.js';
import type { Count, SampleSize } from '../model/cluster.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredMember, StoredPosting } from '../store/store.js';

/** What counts as one in the shares: a posting that stands for its cluster, or all that an employer asks for. */
export interface Unit {
  readonly employer: string;
  /** The posting that stands for the unit: of an employer its first one. */
  readonly posting: StoredPosting;
  readonly tags: readonly CountedTag[];
}

/** A posting that was read, without what only clustering needs. */
export type ReadPosting = Omit<StoredMember, 'sketch'>;

export interface CountedRun {
  /** Everything that was read, counted or not. */
  readonly read: readonly ReadPosting[];
  readonly sample: SampleSize;
  /** In the order of the store, read from it each time. */
  units(): Iterable<Unit>;
  /** The postings the units are made of. */
  postings(): Iterable<StoredPosting>;
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
  const members = store.members(run).filter(isMeant);
  const clusters = clustersOf(members);
  const read = members.map(({ sketch: _, ...posting }): ReadPosting => posting);
  const isCounted = countedBy(count, read, clusters);
  const counted = () => filtered(store.postings(run), isMeant, isCounted);
  return {
    read,
    sample: sampleSize(
      clusters,
      read.map((posting) => posting.company),
    ),
    units: () => (count === 'employers' ? byEmployer(single()) : single()),
    postings: () => map(counted(), ([posting]) => posting),
  };

  function single(): Iterable<Unit> {
    return map(counted(), ([posting, index]) => ({
      employer: employerOf(posting.company, clusters[index] ?? index),
      posting,
      tags: tagsOf(posting, engine),
    }));
  }
}

/** Whether the posting at an index stands for itself in the counts. */
function countedBy(
  count: Count,
  read: readonly ReadPosting[],
  clusters: ArrayLike<number>,
): (index: number) => boolean {
  if (count !== 'postings') return (index) => clusters[index] === index;
  const first = new Map<string, number>();
  read.forEach(({ textId }, index) => {
    if (!first.has(textId)) first.set(textId, index);
  });
  return (index) => first.get(read[index]?.textId ?? '') === index;
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

/** A database may be older than the taxonomy: skills that have since gone are left out. */
function tagsOf(posting: StoredPosting, engine: Engine): CountedTag[] {
  return posting.tags.flatMap((tag) => {
    const skill = engine.find(tag.skill);
    return skill
      ? [{ id: skill.id, name: skill.name, category: skill.category, kind: skill.kind, demand: tag.demand }]
      : [];
  });
}
