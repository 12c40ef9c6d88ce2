import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../src/dedupe/clusters.js';
import { employerOf, sampleSize } from '../../src/dedupe/sample-size.js';
import { SKETCH_SIZE, similarity, sketchOf, unpackSketch } from '../../src/dedupe/sketch.js';
import { wordHashes } from '../../src/dedupe/word-hashes.js';
import type { Sketched } from '../../src/model/cluster.js';
import { type Made, madePairs } from './made-pairs.js';

const REAL_ADS = fileURLToPath(new URL('../../../shared/data/postings/postings_dev.jsonl', import.meta.url));

describe.skipIf(!existsSync(REAL_ADS))(
  'made pairs (needs ../shared/data/postings/postings_dev.jsonl)',
  () => {
    test('edited copies of real ads fall together, other ads do not', () => {
      const made = madePairs(REAL_ADS, 3);
      const { precision, recall } = scores(made, clustersOf(made));
      expect(precision).toBeGreaterThanOrEqual(0.97);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    }, 60_000);
  },
);

/** Over pairs: an original and its copy belong together, no others do. */
function scores(made: readonly Made[], clusters: ArrayLike<number>): { precision: number; recall: number } {
  let right = 0;
  let wrong = 0;
  made.forEach((a, i) => {
    made.slice(0, i).forEach((b, j) => {
      if (clusters[i] !== clusters[j]) return;
      if (a.ad === b.ad) right++;
      else wrong++;
    });
  });
  return { precision: right / (right + wrong), recall: right / (made.length / 2) };
}

const WORDS = Array.from({ length: 300 }, (_, i) => `word${(i * 7919) % 1009}`);

function sketched(words: readonly string[]): Uint8Array | null {
  return sketchOf(wordHashes(words.join(' ')));
}

function posting(id: string, words: readonly string[]): Sketched {
  return { textId: id, title: null, sketch: sketched(words) };
}

describe('clusters', () => {
  test('the same text is one cluster, however short', () => {
    expect([...clustersOf([posting('a', ['x']), posting('b', ['x']), posting('a', ['x'])])]).toEqual([
      0, 1, 0,
    ]);
  });

  describe('two texts that have six runs of words in ten in common', () => {
    const other = [...WORDS.slice(0, 240), ...WORDS.slice(0, 60).map((word) => `${word}x`)];
    const clusters = (title: string | null, otherTitle: string | null) => [
      ...clustersOf([
        { textId: 'a', title, sketch: sketched(WORDS) },
        { textId: 'b', title: otherTitle, sketch: sketched(other) },
      ]),
    ];
    test('are one ad where both are called the same', () => {
      expect(clusters('Sr. Data Engineer (Remote)', 'Data Engineer, Senior')).toEqual([0, 0]);
    });
    test.each([
      ['Senior Data Engineer', 'Data Engineer'],
      [null, null],
    ])('are two where one is called %s, the other %s', (a, b) => expect(clusters(a, b)).toEqual([0, 1]));
  });

  test('do not depend on the order of the postings', () => {
    const variants = Array.from({ length: 24 }, (_, i) =>
      posting(`p${i}`, [...WORDS.slice((i % 6) * 40), ...WORDS.slice(0, i * 3)]),
    );
    const partition = (order: readonly number[]) => {
      const clusters = clustersOf(order.map((i) => variants[i] as Sketched));
      const groups = new Map<number, number[]>();
      order.forEach((i, at) => {
        const first = clusters[at] as number;
        groups.set(first, [...(groups.get(first) ?? []), i]);
      });
      return [...groups.values()].map((g) => g.sort((a, b) => a - b).join()).sort();
    };
    const ids = variants.map((_, i) => i);
    const expected = partition(ids);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
        expect(partition(order)).toEqual(expected);
      }),
    );
  });

  test('a sketch is of the runs of words there are, not of how often or where they stand', () => {
    const runs = Array.from({ length: 12 }, (_, i) => WORDS.slice(i * 8, i * 8 + 8));
    const text = (order: readonly number[]) => order.flatMap((i) => [...(runs[i] ?? []), 'x', 'x', 'x']);
    const ids = runs.map((_, i) => i);
    const sketch = sketched(text([0, ...ids]));
    fc.assert(
      fc.property(fc.shuffledSubarray(ids.slice(1), { minLength: ids.length - 1 }), (order) => {
        expect(sketched(text([0, ...order, 0]))).toEqual(sketch);
      }),
    );
  });

  test('sketches tell, on average, the share of runs of words two texts have in common', () => {
    const estimates = Array.from({ length: 40 }, (_, k) => {
      const words = WORDS.map((word) => `${word}k${k}`);
      const other = [...words.slice(0, 150), ...words.slice(0, 150).map((word) => `${word}x`)];
      const packed = new Uint32Array(2 * SKETCH_SIZE);
      for (const [at, text] of [words, other].entries())
        unpackSketch(sketched(text) as Uint8Array, packed, at * SKETCH_SIZE);
      return similarity(packed, 0, 1);
    });
    // 148 of 448 runs of three words stand in both.
    const mean = estimates.reduce((sum, x) => sum + x, 0) / estimates.length;
    expect(Math.abs(mean - 148 / 448)).toBeLessThan(0.02);
  });
});

describe('how much a sample is worth', () => {
  test('ten postings of one employer are worth one', () => {
    expect(sampleSize([...Array(10).keys()], Array(10).fill('ACME Inc.'))).toEqual({
      postings: 10,
      clusters: 10,
      employers: 1,
      effective: 1,
    });
  });

  test('a re-posted ad counts once, and no company is an employer of its own', () => {
    expect(sampleSize([0, 0, 2, 3], ['A', 'B', null, null])).toEqual({
      postings: 4,
      clusters: 3,
      employers: 3,
      effective: 3,
    });
  });

  test.each([
    ['Acme, Inc.', 'ACME'],
    ['Beta GmbH', 'beta'],
  ])('%s and %s are one employer', (a, b) => expect(employerOf(a, 1)).toBe(employerOf(b, 2)));
});
