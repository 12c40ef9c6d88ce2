import { twoSidedNormal } from './normal.js';
import { checkProportion, type Proportion } from './proportion.js';

/**
 * Below this expected count in any of the four cells the normal approximation is not to be trusted.
 * Cochran 1954, Biometrics 10, 417–451.
 */
const SMALLEST_EXPECTED = 5;

/** Tables as likely as the observed one differ from it by rounding; the tolerance R's `fisher.test` uses. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Two-sided p-value of "both shares are the same": the pooled two-proportion z-test, and Fisher's exact test
 * where an expected count is below 5. Effective counts need not be whole: the exact test takes the nearest whole ones.
 *
 * @returns 0 … 1; 1 where nothing can be told because all or none are hits
 * @throws RangeError for hits outside 0 … total or a total below 1
 */
export function sameSharePValue(a: Proportion, b: Proportion): number {
  checkProportion(a);
  checkProportion(b);
  const hits = a.hits + b.hits;
  const total = a.total + b.total;
  if (hits === 0 || hits === total) return 1;
  const expected = (Math.min(hits, total - hits) * Math.min(a.total, b.total)) / total;
  return expected < SMALLEST_EXPECTED ? fisherExact(whole(a), whole(b)) : pooledZTest(a, b);
}

function whole({ hits, total }: Proportion): Proportion {
  const all = Math.round(total);
  return { hits: Math.min(all, Math.round(hits)), total: all };
}

/** @see Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, §3.1, without continuity correction */
export function pooledZTest(a: Proportion, b: Proportion): number {
  const pooled = (a.hits + b.hits) / (a.total + b.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.total + 1 / b.total));
  return error === 0 ? 1 : twoSidedNormal((a.hits / a.total - b.hits / b.total) / error);
}

/**
 * Sum of the probabilities of all tables with the observed margins that are no likelier than the observed one.
 *
 * @see Fisher 1935, The Design of Experiments, §11
 */
export function fisherExact(a: Proportion, b: Proportion): number {
  const hits = a.hits + b.hits;
  const least = Math.max(0, hits - b.total);
  const most = Math.min(hits, a.total);
  // Each weight follows from its neighbour, outwards from the likeliest table, so that no factorial overflows.
  const ratio = (x: number) => ((a.total - x) * (hits - x)) / ((x + 1) * (b.total - hits + x + 1));
  const mode = Math.min(most, Math.floor(((a.total + 1) * (hits + 1)) / (a.total + b.total + 2)));
  const weights = new Array<number>(most - least + 1).fill(0);
  const weight = (x: number) => weights[x - least] as number;
  weights[mode - least] = 1;
  for (let x = mode; x < most; x++) weights[x + 1 - least] = weight(x) * ratio(x);
  for (let x = mode; x > least; x--) weights[x - 1 - least] = weight(x) / ratio(x - 1);
  const limit = weight(a.hits) * AS_LIKELY;
  const sum = (all: readonly number[]) => all.reduce((total, w) => total + w, 0);
  return Math.min(1, sum(weights.filter((w) => w <= limit)) / sum(weights));
}

/**
 * Benjamini–Hochberg: for each p-value the smallest false discovery rate at which its test is still a discovery.
 *
 * @returns q-values in the order of `pValues`
 * @see Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57, 289–300
 */
export function qValues(pValues: readonly number[]): number[] {
  const largestFirst = pValues.map((_, index) => index).sort((i, j) => at(pValues, j) - at(pValues, i));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  largestFirst.forEach((index, place) => {
    const rank = pValues.length - place;
    smallest = Math.min(smallest, at(pValues, index) * (pValues.length / rank));
    adjusted[index] = smallest;
  });
  return adjusted;
}

/** Indexes come from the list itself. */
function at(list: readonly number[], index: number): number {
  return list[index] as number;
}
