/** Random numbers that are the same on every machine and in every run. */
export interface Random {
  /** 0 … 1, without 1. */
  uniform(): number;
  between(low: number, high: number): number;
  binomial(n: number, p: number): number;
  beta(a: number, b: number): number;
}

/** Mulberry32 for uniform values; Marsaglia & Tsang 2000 for gamma ones. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
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
