import { expect, test } from 'vitest';
import { SHAPE_NAMES } from '../../scripts/simulate/corpora.js';
import {
  type Coverage,
  clusteredCoverage,
  clusteredFalseDiscoveryRate,
  correctedCoverage,
  falseDiscoveryRate,
  plainCoverage,
} from '../../scripts/simulate/coverage.js';
import { randomFrom } from '../../scripts/simulate/random.js';

const CORPORA = 2000;
const SEED = 20260801;
const TIMEOUT_MS = 120_000;

test.each<[string, Coverage]>([
  ['plain', plainCoverage],
  ...SHAPE_NAMES.map((shape): [string, Coverage] => [`employers with ${shape}`, clusteredCoverage(shape)]),
  ['error-corrected', correctedCoverage()],
])(
  '%s: 19 of 20 intervals hold the truth, over 2,000 simulated corpora',
  (_, coverage) => {
    const held = coverage(CORPORA, randomFrom(SEED));
    expect(held).toBeGreaterThanOrEqual(0.93);
    expect(held).toBeLessThanOrEqual(0.97);
  },
  TIMEOUT_MS,
);

test(
  'taking postings of one employer as independent would not do',
  () => {
    expect(clusteredCoverage('many small, some large', true)(CORPORA, randomFrom(SEED))).toBeLessThan(0.85);
  },
  TIMEOUT_MS,
);

test.each([0.05, 0.1])(
  'the rate of false discoveries stays at or below q = %f',
  (q) => {
    expect(falseDiscoveryRate(q, CORPORA / 2, randomFrom(SEED))).toBeLessThanOrEqual(q);
  },
  TIMEOUT_MS,
);

test(
  'and so it does where postings come in clusters of employers',
  () => {
    expect(clusteredFalseDiscoveryRate(0.05, CORPORA / 10, randomFrom(SEED))).toBeLessThanOrEqual(0.05);
  },
  TIMEOUT_MS,
);
