import { isAsked } from '../model/mention.js';
import type { ViewPosting, ViewShare, ViewSkill } from '../model/view.js';
import { type ClusterDesign, clusterDesign, clusteredShare } from '../stats/clustered.js';

/** In how many postings of how many employers. */
export interface Count {
  readonly postings: number;
  readonly employers: number;
}

/**
 * In how many postings each key stands; a posting counts once for each of its keys. For those whose intervals nobody
 * looks at: an interval takes a hundred times as long as a count.
 *
 * @returns by key, in the order of first sight
 */
export function counts(
  postings: readonly ViewPosting[],
  keysOf: (posting: ViewPosting) => Iterable<string>,
): Map<string, Count> {
  const found = [...hitsOf(postings, keysOf)];
  return new Map(
    found.map(([key, byEmployer]) => [key, { postings: sumOf(byEmployer), employers: byEmployer.size }]),
  );
}

/** The same with shares and their intervals. */
export function tally(
  postings: readonly ViewPosting[],
  keysOf: (posting: ViewPosting) => Iterable<string>,
): Map<string, ViewShare> {
  if (postings.length === 0) return new Map();
  const design = designOf(postings);
  const found = [...hitsOf(postings, keysOf)];
  return new Map(
    found.map(([key, byEmployer]) => {
      const { share, interval } = clusteredShare(design, byEmployer);
      const total = postings.length;
      return [key, { postings: sumOf(byEmployer), total, share, interval, employers: byEmployer.size }];
    }),
  );
}

/** Postings by employer for each key. */
function hitsOf(
  postings: readonly ViewPosting[],
  keysOf: (posting: ViewPosting) => Iterable<string>,
): Map<string, Map<string, number>> {
  const hits = new Map<string, Map<string, number>>();
  for (const posting of postings)
    for (const key of new Set(keysOf(posting))) {
      const byEmployer = hits.get(key) ?? new Map<string, number>();
      byEmployer.set(posting.employer, (byEmployer.get(posting.employer) ?? 0) + 1);
      hits.set(key, byEmployer);
    }
  return hits;
}

function designOf(postings: readonly ViewPosting[]): ClusterDesign {
  const sizes = new Map<string, number>();
  for (const { employer } of postings) sizes.set(employer, (sizes.get(employer) ?? 0) + 1);
  return clusterDesign(sizes);
}

function sumOf(byEmployer: ReadonlyMap<string, number>): number {
  return [...byEmployer.values()].reduce((sum, n) => sum + n, 0);
}

/** Share of a key nobody has among the same postings. */
export function nobody(postings: readonly ViewPosting[]): ViewShare | null {
  if (postings.length === 0) return null;
  const { interval } = clusteredShare(designOf(postings), new Map());
  return { postings: 0, total: postings.length, share: 0, interval, employers: 0 };
}

export function askedIn(posting: ViewPosting): ViewSkill[] {
  return posting.skills.filter((skill) => isAsked(skill.demand));
}

export function askedIds(posting: ViewPosting): string[] {
  return askedIn(posting).map((skill) => skill.id);
}

/** Those of these skills that a posting asks for. */
export function askedAmong(ids: readonly string[]): (posting: ViewPosting) => string[] {
  const wanted = new Set(ids);
  return (posting) => askedIds(posting).filter((id) => wanted.has(id));
}

export function nameTeller(postings: readonly ViewPosting[]): (id: string) => string {
  const names = new Map(postings.flatMap((p) => p.skills.map((skill) => [skill.id, skill.name] as const)));
  return (id) => names.get(id) ?? id;
}

/** Ids of the most asked skills, the most asked first, equal ones by id. */
export function mostAsked(postings: readonly ViewPosting[], top: number): string[] {
  return [...counts(postings, askedIds)]
    .sort(([idA, a], [idB, b]) => b.postings - a.postings || byText(idA, idB))
    .slice(0, top)
    .map(([id]) => id);
}

/** By code units, so that no country's order changes a byte. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
