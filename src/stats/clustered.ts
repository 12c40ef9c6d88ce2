import { type Bounds, wilson, Z_95 } from './proportion.js';
import { studentQuantile } from './student.js';

/** What the sizes of the clusters alone say: worked out once for a sample, used for each of its shares. */
export interface ClusterDesign<Key = string> {
  /** Units in all. */
  readonly total: number;
  readonly clusters: number;
  /** Clusters that would tell as much were they of equal size: n² / Σ m². The effective n of a share nobody differs in. */
  readonly kish: number;
  /** Degrees of freedom of the variance between clusters, 1 … clusters − 1. */
  readonly degrees: number;
  /** Units of each cluster, by its key. */
  readonly sizes: ReadonlyMap<Key, number>;
  /** Σ m² / (1 − m / n): the squared residuals of a share of 1 where no cluster has a hit. */
  readonly leverage: number;
  /** How much wider Student's t makes a variance of so few degrees of freedom than one of all units. */
  readonly widening: number;
}

/** A share whose units came in clusters. */
export interface ClusteredShare {
  readonly share: number;
  readonly interval: Bounds;
  /** The interval is that of Wilson for this many units drawn one by one; at most the number of units, at least 1. */
  readonly effectiveN: number;
}

/** @param sizes  units of each cluster, at least one cluster, each of at least 1 */
export function clusterDesign<Key>(sizes: ReadonlyMap<Key, number>): ClusterDesign<Key> {
  const values = [...sizes.values()];
  const total = values.reduce((sum, m) => sum + m, 0);
  const squares = values.reduce((sum, m) => sum + m * m, 0);
  const residuals = values.map((m) => (m * m) / (1 - m / total));
  const leverage = residuals.reduce((sum, r) => sum + r, 0);
  // Satterthwaite's (Σ λ)² / Σ λ², worked out for the mean of units that are independent within clusters.
  const spread = squares + (leverage / total) ** 2 - residuals.reduce((sum, r) => sum + (r / total) ** 2, 0);
  const clusters = values.length;
  const degrees = clusters < 2 ? 1 : Math.max(1, total ** 2 / spread);
  return {
    total,
    clusters,
    kish: total ** 2 / squares,
    degrees,
    sizes,
    leverage,
    widening:
      clusters < 2 || clusters === total ? 1 : (studentQuantile(degrees) / studentQuantile(total - 1)) ** 2,
  };
}

/**
 * Share of units with a property, where units of one cluster (postings of one employer) are alike. The variance is
 * taken between clusters and made unbiased for large ones (bias-reduced linearization, CR2), its uncertainty enters
 * by Student's t with Satterthwaite's degrees of freedom, and both together become an effective n for Wilson's
 * interval, which keeps its coverage for shares near 0 and 1. Clusters of one unit each give Wilson's interval.
 *
 * One cluster alone says nothing of others: its effective n is 1. Where nobody or everybody has the property the
 * variance between clusters cannot be seen, and clusters count as wholly alike (Kish's n² / Σ m²).
 *
 * @param hits  by cluster, 0 … its size; clusters that are not named have none
 * @see Bell & McCaffrey 2002, Survey Methodology 28, 169–181
 * @see Korn & Graubard 1998, Survey Methodology 24, 193–201; Dean & Pagano 2015, J. Surv. Stat. Methodol. 3, 484–503
 */
export function clusteredShare<Key>(
  design: ClusterDesign<Key>,
  hits: ReadonlyMap<Key, number>,
): ClusteredShare {
  const found = [...hits.values()].reduce((sum, x) => sum + x, 0);
  const share = found / design.total;
  const effectiveN = effectiveSize(design, hits, share);
  return { share, effectiveN, interval: intervalAt(share, effectiveN) };
}

function effectiveSize<Key>(
  design: ClusterDesign<Key>,
  hits: ReadonlyMap<Key, number>,
  share: number,
): number {
  const { total, clusters, widening } = design;
  if (clusters === total) return total;
  if (clusters < 2) return 1;
  if (share === 0 || share === 1) return design.kish;
  let squares = share ** 2 * design.leverage;
  for (const [cluster, x] of hits) {
    const m = design.sizes.get(cluster) ?? 0;
    squares += ((x - share * m) ** 2 - (share * m) ** 2) / (1 - m / total);
  }
  // Beside that of as many units drawn one by one, whose own small-sample terms Wilson's interval does without.
  const asDrawnOneByOne = (share * (1 - share) * total ** 2) / (total - 1);
  const effective = (total * Math.min(1, asDrawnOneByOne / squares)) / widening;
  return Math.min(total, Math.max(1, effective));
}

/** Wilson's interval of a share known from as much as `effectiveN` units drawn one by one, at least 1. */
export function intervalAt(share: number, effectiveN: number, z = Z_95): Bounds {
  return wilson(Math.min(effectiveN, share * effectiveN), effectiveN, z);
}
