import { expect, test } from 'vitest';
import { backgroundPrior, logOdds } from '../../src/stats/log-odds.js';

test('is that of Monroe, Colaresi and Quinn, worked out by hand', () => {
  // a: 30 of 100, b: 10 of 100, prior 2 of 10: ln(32/78) − ln(12/98), variance 1/32 + 1/12.
  const [first] = logOdds([30, 70], [10, 90], [2, 8]);
  expect(first?.delta).toBeCloseTo(Math.log(32 / 78) - Math.log(12 / 98), 12);
  expect(first?.z).toBeCloseTo(1.209088 / Math.sqrt(1 / 32 + 1 / 12), 4);
});

test('a rare thing seen only on one side ranks below a common one that clearly differs', () => {
  const a = [300, 2, 698];
  const b = [200, 0, 800];
  const [common, rare] = logOdds(a, b, backgroundPrior([500, 2, 1498], 100));
  expect(rare?.delta).toBeGreaterThan(common?.delta as number);
  expect(common?.z).toBeGreaterThan(rare?.z as number);
});

test('changes sign with the sides', () => {
  const prior = backgroundPrior([5, 5, 0], 10);
  const there = logOdds([8, 1, 3], [2, 7, 0], prior);
  const back = logOdds([2, 7, 0], [8, 1, 3], prior);
  there.forEach(({ z }, i) => {
    expect(back[i]?.z).toBeCloseTo(-z, 12);
  });
});

test('a background prior has the strength asked for and leaves nothing impossible', () => {
  const prior = backgroundPrior([90, 9, 0], 50);
  expect(prior.reduce((sum, x) => sum + x, 0)).toBeCloseTo(50, 10);
  expect(Math.min(...prior)).toBeGreaterThan(0);
});
