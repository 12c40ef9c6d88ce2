import { type ClusterDesign, clusterDesign } from '../../src/stats/clustered.js';
import type { Random } from './random.js';

/** How many postings each employer has. Pareto with exponent 1.3 is about what 13,000 real postings show. */
const SHAPES = {
  'one posting each': (r: Random) => repeat(Math.round(r.between(40, 300)), () => 1),
  'one to three': (r: Random) =>
    repeat(Math.round(r.between(40, 200)), () => 1 + Math.floor(3 * r.uniform())),
  'many small, some large': (r: Random) =>
    repeat(Math.round(r.between(60, 250)), () => Math.min(40, Math.floor((1 - r.uniform()) ** (-1 / 1.3)))),
  'thirty of ten': () => repeat(30, () => 10),
  'one has a third': (r: Random) => {
    const others = Math.round(r.between(60, 200));
    return [Math.round(others / 2), ...repeat(others, () => 1)];
  },
} as const;
export type Shape = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as Shape[];

export interface Corpus {
  readonly design: ClusterDesign;
  readonly hits: ReadonlyMap<string, number>;
}

/**
 * Postings of employers who differ in how often they ask: an employer's own share is drawn from a beta distribution
 * whose mean is `share`, so that two postings of one employer correlate by `alike`.
 */
export function corpusOf(shape: Shape, share: number, alike: number, random: Random): Corpus {
  const sizes = new Map(SHAPES[shape](random).map((size, i) => [`employer ${i}`, size]));
  const hits = new Map(
    [...sizes].map(([employer, size]) => {
      const odds = (1 - alike) / alike;
      const own = alike === 0 ? share : random.beta(share * odds, (1 - share) * odds);
      return [employer, random.binomial(size, own)];
    }),
  );
  return { design: clusterDesign(sizes), hits };
}

function repeat(times: number, value: () => number): number[] {
  return Array.from({ length: times }, value);
}
