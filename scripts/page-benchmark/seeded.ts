/** A stream of choices that is the same on every run: the pages are made again, not stored. */
export interface Choice {
  number(below: number): number;
  of<T>(items: readonly T[]): T;
  /** Some of them, each once, in an order of its own. */
  some<T>(items: readonly T[], count: number): T[];
}

export function choices(seed: number): Choice {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    of: (items) => items[number(items.length)] as (typeof items)[number],
    some: (items, count) => {
      const left = [...items];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(number(left.length), 1)[0] as (typeof items)[number],
      );
    },
  };
}
