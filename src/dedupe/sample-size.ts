import type { SampleSize } from '../model/cluster.js';

/**
 * Counts postings, clusters and employers, and the effective n. Postings of one employer are alike; taking them for
 * wholly alike (intra-class correlation 1) gives the least n that is honest.
 *
 * @param clusters  for each posting the index of the first of its cluster, as `clustersOf` gives it
 * @param companies  for each posting its company, or null
 * @see Kish 1965, Survey Sampling, 5.4
 */
export function sampleSize(clusters: ArrayLike<number>, companies: readonly (string | null)[]): SampleSize {
  const perEmployer = new Map<string, number>();
  let count = 0;
  for (let i = 0; i < clusters.length; i++) {
    if (clusters[i] !== i) continue;
    count++;
    const employer = employerOf(companies[i] ?? null, i);
    perEmployer.set(employer, (perEmployer.get(employer) ?? 0) + 1);
  }
  const squares = [...perEmployer.values()].reduce((sum, m) => sum + m * m, 0);
  return {
    postings: clusters.length,
    clusters: count,
    employers: perEmployer.size,
    effective: squares === 0 ? 0 : (count * count) / squares,
  };
}

/** One name for an employer however it is spelled; a cluster without a company is an employer of its own. */
export function employerOf(company: string | null, cluster: number): string {
  const plain = (company ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (?:inc|llc|ltd|limited|gmbh|corp|corporation|co|plc|ag|sa|bv)$/, '');
  return plain === '' ? `cluster ${cluster}` : `company ${plain}`;
}
