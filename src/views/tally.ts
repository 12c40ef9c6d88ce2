import { isAsked } from '../model/mention.js';
import type { ViewPosting, ViewShare, ViewSkill } from '../model/view.js';
import { clusterDesign, clusteredShare } from '../stats/clustered.js';

/**
 * In how many postings each key stands; a posting counts once for each of its keys.
 *
 * @returns by key, in the order of first sight; empty where there are no postings
 */
export function tally(
  postings: readonly ViewPosting[],
  keysOf: (posting: ViewPosting) => Iterable<string>,
): Map<string, ViewShare> {
  const sizes = new Map<string, number>();
  const hits = new Map<string, Map<string, number>>();
  for (const posting of postings) {
    sizes.set(posting.employer, (sizes.get(posting.employer) ?? 0) + 1);
    for (const key of new Set(keysOf(posting))) {
      const byEmployer = hits.get(key) ?? new Map<string, number>();
      byEmployer.set(posting.employer, (byEmployer.get(posting.employer) ?? 0) + 1);
      hits.set(key, byEmployer);
    }
  }
  if (postings.length === 0) return new Map();
  const design = clusterDesign(sizes);
  return new Map([...hits].map(([key, byEmployer]) => [key, shareOf(byEmployer)]));

  function shareOf(byEmployer: ReadonlyMap<string, number>): ViewShare {
    const { share, interval } = clusteredShare(design, byEmployer);
    const found = [...byEmployer.values()].reduce((sum, n) => sum + n, 0);
    return { postings: found, total: postings.length, share, interval, employers: byEmployer.size };
  }
}

/** Share of a key nobody has among the same postings. */
export function nobody(postings: readonly ViewPosting[]): ViewShare | null {
  const never = '';
  const design = new Map<string, number>();
  for (const { employer } of postings) design.set(employer, (design.get(employer) ?? 0) + 1);
  if (design.size === 0) return null;
  const { interval } = clusteredShare(clusterDesign(design), new Map([[never, 0]]));
  return { postings: 0, total: postings.length, share: 0, interval, employers: 0 };
}

export function askedIn(posting: ViewPosting): ViewSkill[] {
  return posting.skills.filter((skill) => isAsked(skill.demand));
}

export function askedIds(posting: ViewPosting): string[] {
  return askedIn(posting).map((skill) => skill.id);
}

export function nameTeller(postings: readonly ViewPosting[]): (id: string) => string {
  const names = new Map(postings.flatMap((p) => p.skills.map((skill) => [skill.id, skill.name] as const)));
  return (id) => names.get(id) ?? id;
}

/** In how many postings each skill is asked for, by id. */
export function askedCounts(postings: readonly ViewPosting[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const posting of postings)
    for (const id of new Set(askedIds(posting))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Ids of the most asked skills, the most asked first, equal ones by id. */
export function mostAsked(counts: ReadonlyMap<string, number>, top: number): string[] {
  return [...counts]
    .sort(([idA, a], [idB, b]) => b - a || byText(idA, idB))
    .slice(0, top)
    .map(([id]) => id);
}

/** By code units, so that no country's order changes a byte. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
