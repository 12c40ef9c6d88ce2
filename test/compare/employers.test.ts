import { describe, expect, test } from 'vitest';
import { accumulate, type CountedTag } from '../../src/aggregate/aggregate.js';
import { employerTally } from '../../src/aggregate/employers.js';
import { compare } from '../../src/compare/compare.js';
import { clustersOf } from '../../src/dedupe/clusters.js';
import { employerOf } from '../../src/dedupe/sample-size.js';
import { sketchOf } from '../../src/dedupe/sketch.js';
import { wordHashes } from '../../src/dedupe/word-hashes.js';

const PYTHON = {
  id: 'python',
  name: 'Python',
  category: 'languages',
  kind: 'technology',
  demand: 'required',
} as const;

interface Ad {
  readonly company: string;
  readonly text: string;
  readonly asks: boolean;
}

/** As a report counts: the same ad again is one, and an employer's postings are alike. */
function pythonIn(ads: readonly Ad[], inDemand: readonly string[] = ['python']) {
  const clusters = clustersOf(
    ads.map(({ text }) => ({ textId: text, title: null, sketch: sketchOf(wordHashes(text)) })),
  );
  const tally = employerTally();
  const counted: CountedTag[][] = [];
  ads.forEach(({ company, asks }, i) => {
    if (clusters[i] !== i) return;
    const tags = asks ? [PYTHON] : [];
    counted.push(tags);
    tally.add(employerOf(company, i), tags);
  });
  const baseline = { name: 'in-demand', source: 'test', groups: [{ name: 'All', skills: inDemand }] };
  const comparison = compare(accumulate(counted, new Set(inDemand)), baseline, () => PYTHON, {
    employers: tally.result(),
  });
  const row = comparison.rows.find((r) => r.id === 'python');
  if (!row?.interval) throw new Error('no row');
  return { ...row, width: row.interval.high - row.interval.low };
}

/** Sixty words that no other number shares. */
function textOf(seed: number): string {
  return Array.from({ length: 60 }, (_, i) => `word${seed * 1000 + i * 7}`).join(' ');
}

const others: Ad[] = Array.from({ length: 80 }, (_, i) => ({
  company: `Company ${i % 50}`,
  text: textOf(i),
  asks: i % 3 === 0,
}));

describe('an employer who posts one ad again and again', () => {
  const ad = { company: 'Cloner', text: textOf(900), asks: true };
  const once = pythonIn([...others, ad]);

  test.each([2, 10, 300])('%i times moves no share and narrows no interval', (times) => {
    const again = Array.from({ length: times }, (_, i) => ({
      ...ad,
      // A word or two differ from copy to copy, as place names and dates do.
      text: i % 2 === 0 ? ad.text : ad.text.replace('word900028', `place${i}`),
    }));
    const cloned = pythonIn([...others, ...again]);
    expect(cloned.share).toBe(once.share);
    expect(cloned.width).toBe(once.width);
    expect(cloned.total).toBe(once.total);
  });

  test('with ads that differ moves the share but widens the interval', () => {
    const different = Array.from({ length: 100 }, (_, i) => ({ ...ad, text: textOf(2000 + i) }));
    const flooded = pythonIn([...others, ...different]);
    expect(flooded.total).toBe(180);
    expect(flooded.width).toBeGreaterThan(once.width);
    expect(flooded.effectiveN).toBeLessThan(81);
  });
});

describe('counting employers', () => {
  test('gives the employers that ask and an effective n', () => {
    const row = pythonIn(others);
    expect(row.employers).toBe(new Set(others.filter((ad) => ad.asks).map((ad) => ad.company)).size);
    expect(row.effectiveN).toBeLessThanOrEqual(80);
  });

  test('a verdict needs at least five of them', () => {
    const from = (companies: number) =>
      Array.from({ length: 60 }, (_, i) => ({ company: `C${i % companies}`, text: textOf(i), asks: true }));
    expect(pythonIn(from(4)).verdict).toBe('not enough postings');
    expect(pythonIn(from(60)).verdict).toBe('in demand');
  });
});
