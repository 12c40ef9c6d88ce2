/**
 * Simulated corpora against the intervals and tests of `src/stats`: how often do 95 % intervals hold the truth, and how
 * many discoveries are false?
 *
 *   npx tsx scripts/simulate.ts [corpora]     default 2,000
 */

import { SHAPE_NAMES } from './simulate/corpora.js';
import {
  clusteredCoverage,
  clusteredFalseDiscoveryRate,
  correctedCoverage,
  falseDiscoveryRate,
  plainCoverage,
} from './simulate/coverage.js';
import { randomFrom } from './simulate/random.js';

const corpora = Number(process.argv[2] ?? 2000);
const SEED = 20260801;

const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
const print = (name: string, held: number, naive: string) =>
  console.log(`${name.padEnd(42)} ${percent(held).padStart(7)}${naive}`);

console.log(`${corpora} simulated corpora each; 95 % intervals should hold the truth in 93–97 %\n`);
print('plain', plainCoverage(corpora, randomFrom(SEED)), '');
for (const shape of SHAPE_NAMES)
  print(
    `clustered: ${shape}`,
    clusteredCoverage(shape)(corpora, randomFrom(SEED)),
    `   (taken as drawn one by one: ${percent(clusteredCoverage(shape, true)(corpora, randomFrom(SEED)))})`,
  );
print(
  'error-corrected',
  correctedCoverage()(corpora, randomFrom(SEED)),
  `   (uncorrected: ${percent(correctedCoverage(true)(corpora, randomFrom(SEED)))})`,
);
for (const q of [0.05, 0.1]) {
  print(`false discoveries at q ≤ ${q}, plain`, falseDiscoveryRate(q, corpora, randomFrom(SEED)), '');
  print(
    `false discoveries at q ≤ ${q}, clustered`,
    clusteredFalseDiscoveryRate(q, corpora, randomFrom(SEED)),
    '',
  );
}
