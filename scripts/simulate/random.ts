import { seeded } from '../seeded.js';

/** Random numbers that are the same on every machine and in every run. */
export interface Random {
  /** 0 … 1, without 1. */
  uniform(): number;
  between(low: number, high: number): number;
  binomial(n: number, p: number): number;
  beta(a: number, b: number): number;
}

/** Gamma values by Marsaglia & Tsang 2000. */
export function randomFrom(seed: number): Random {
  const uniform = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (a: number): number => {
    if (a < 1) return gamma(a + 1) * (1 - uniform()) ** (1 / a);
    const d = a - 1 / 3;
    while (true) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    binomial(n, p) {
      let hits = 0;
      for (let i = 0; i < n; i++) if (uniform() < p) hits++;
      return hits;
    },
    beta(a, b) {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
  };
}
