/** How much more a thing belongs to one of two sets of counts. */
export interface LogOdds {
  /** Natural logarithm of the odds ratio, after the prior; above 0: more in `a`. */
  readonly delta: number;
  /** `delta` in standard errors: ranks what is distinctive without rewarding what is rare. */
  readonly z: number;
}

/**
 * Weighted log-odds ratio with an informative Dirichlet prior: what is common everywhere has to differ by much, what is
 * rare is held back by the prior until there is evidence.
 *
 * @param a  counts of each thing in the first set, in one order for all three
 * @param prior  pseudo-counts, each above 0: usually the counts of a background, scaled to `strength`
 * @returns in the order of the counts
 * @see Monroe, Colaresi & Quinn 2008, Political Analysis 16, 372–403, equations 15, 16, 18 and 22
 */
export function logOdds(a: readonly number[], b: readonly number[], prior: readonly number[]): LogOdds[] {
  const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
  const [totalA, totalB, totalPrior] = [sum(a), sum(b), sum(prior)];
  return prior.map((alpha, i) => {
    const inA = (a[i] ?? 0) + alpha;
    const inB = (b[i] ?? 0) + alpha;
    const delta = Math.log(inA / (totalA + totalPrior - inA)) - Math.log(inB / (totalB + totalPrior - inB));
    return { delta, z: delta / Math.sqrt(1 / inA + 1 / inB) };
  });
}

/**
 * A prior in the proportions of a background, worth `strength` observations in all. Half an observation is added to
 * each thing, so that none is impossible.
 */
export function backgroundPrior(background: readonly number[], strength: number): number[] {
  const total = background.reduce((sum, x) => sum + x + 0.5, 0);
  return background.map((x) => ((x + 0.5) / total) * strength);
}
