import { clusteredShare } from '../../src/stats/clustered.js';
import { errorCorrected } from '../../src/stats/error-corrected.js';
import { qValues, sameSharePValue } from '../../src/stats/multiple-tests.js';
import { wilson } from '../../src/stats/proportion.js';
import { corpusOf, SHAPE_NAMES, type Shape } from './corpora.js';
import type { Random } from './random.js';

/** Part of `corpora` simulated samples whose 95 % interval holds the true share. */
export type Coverage = (corpora: number, random: Random) => number;

/** True shares: from what one posting in fifty asks for to what nearly all do. */
const anyShare = (random: Random) => random.between(0.02, 0.95);

/** Correlation of two postings of one employer. In 13,000 real postings 95 of 100 skills lie below .30, half below .06. */
const anyAlike = (random: Random) => random.between(0, 0.4);

/** Postings drawn one by one, Wilson's interval. */
export const plainCoverage: Coverage = (corpora, random) =>
  part(corpora, () => {
    const share = anyShare(random);
    const total = Math.round(random.between(30, 500));
    return holds(wilson(random.binomial(total, share), total), share);
  });

/** Postings in clusters of employers; `naive` takes them for independent, to show what that costs. */
export function clusteredCoverage(shape: Shape, naive = false): Coverage {
  return (corpora, random) =>
    part(corpora, () => {
      const share = anyShare(random);
      const { design, hits } = corpusOf(shape, share, anyAlike(random), random);
      const found = [...hits.values()].reduce((sum, x) => sum + x, 0);
      return holds(naive ? wilson(found, design.total) : clusteredShare(design, hits).interval, share);
    });
}

/**
 * A matcher that misses some and invents some, whose precision and recall are known only from a gold set of 100 to
 * 1,500 cases each; `naive` leaves its errors uncorrected.
 */
export function correctedCoverage(naive = false): Coverage {
  return (corpora, random) =>
    part(corpora, () => {
      const precision = random.between(0.7, 0.99);
      const recall = random.between(0.6, 0.98);
      // The share that is seen must leave room for the true one.
      const seen = random.between(0.02, Math.min(0.95, recall / precision) * 0.95);
      const truth = (seen * precision) / recall;
      const total = Math.round(random.between(60, 1000));
      const observed = { share: random.binomial(total, seen) / total, effectiveN: total };
      if (naive) return holds(wilson(observed.share * total, total), truth);
      const measured = (value: number) => {
        const cases = Math.round(random.between(100, 1500));
        return { share: random.binomial(cases, value) / cases, effectiveN: cases };
      };
      const accuracy = { precision: measured(precision), recall: measured(recall) };
      return holds(errorCorrected(observed, accuracy).interval, truth);
    });
}

/**
 * Mean part of false discoveries where `q` is allowed: two samples of which three skills in four have the same share.
 */
export function falseDiscoveryRate(q: number, corpora: number, random: Random): number {
  const skills = 80;
  let sum = 0;
  for (let i = 0; i < corpora; i++) {
    const [totalA, totalB] = [Math.round(random.between(60, 400)), Math.round(random.between(60, 400))];
    const truths = Array.from({ length: skills }, (_, skill) => {
      const before = random.between(0.02, 0.6);
      return { before, after: skill % 4 === 0 ? random.between(0.02, 0.6) : before, moved: skill % 4 === 0 };
    });
    const p = truths.map(({ before, after }) =>
      sameSharePValue(
        { hits: random.binomial(totalA, before), total: totalA },
        { hits: random.binomial(totalB, after), total: totalB },
      ),
    );
    const qs = qValues(p);
    const found = truths.filter((_, skill) => (qs[skill] as number) <= q);
    if (found.length > 0) sum += found.filter((t) => !t.moved).length / found.length;
  }
  return sum / corpora;
}

/** The same for postings in clusters of employers, tested at effective numbers of postings as `compare` does. */
export function clusteredFalseDiscoveryRate(q: number, corpora: number, random: Random): number {
  const skills = 40;
  let sum = 0;
  for (let i = 0; i < corpora; i++) {
    const tests = Array.from({ length: skills }, (_, skill) => {
      const before = random.between(0.05, 0.6);
      const moved = skill % 4 === 0;
      const after = moved ? random.between(0.05, 0.6) : before;
      const alike = anyAlike(random);
      const shape = SHAPE_NAMES[i % SHAPE_NAMES.length] as Shape;
      const [a, b] = [before, after].map((share) => {
        const { design, hits } = corpusOf(shape, share, alike, random);
        const { share: seen, effectiveN } = clusteredShare(design, hits);
        return { hits: seen * effectiveN, total: effectiveN };
      });
      return { moved, p: a && b ? sameSharePValue(a, b) : 1 };
    });
    const qs = qValues(tests.map(({ p }) => p));
    const found = tests.filter((_, skill) => (qs[skill] as number) <= q);
    if (found.length > 0) sum += found.filter((t) => !t.moved).length / found.length;
  }
  return sum / corpora;
}

function part(times: number, holds: () => boolean): number {
  let held = 0;
  for (let i = 0; i < times; i++) if (holds()) held++;
  return held / times;
}

function holds({ low, high }: { low: number; high: number }, share: number): boolean {
  return low <= share && share <= high;
}
