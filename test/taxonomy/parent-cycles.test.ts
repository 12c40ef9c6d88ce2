import { expect, test } from 'vitest';
import { parentCycles } from '../../src/taxonomy/parent-cycles.js';

const of = (parents: Record<string, string[]>) =>
  parentCycles(Object.entries(parents).map(([id, p]) => ({ id, parents: p })));

test('each circle comes once, from its smallest id', () => {
  expect(of({ c: ['a'], a: ['b'], b: ['c'], d: ['d'], e: ['a'] })).toEqual([['a', 'b', 'c'], ['d']]);
});

test('a long chain is no circle and no trouble', () => {
  const chain = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`s${i}`, [`s${i + 1}`]]));
  expect(of(chain)).toEqual([]);
});
