import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { shippedKnowledge } from '../../src/knowledge.js';
import { automatonOf } from '../../src/match/automaton.js';
import { createMatcher } from '../../src/match/match.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';
import { taggedSamples } from './samples.js';

/** How often the slow package was asked, whoever asked it. */
const calls = vi.hoisted(() => ({ tree: 0 }));
vi.mock('../../src/parse/page/microdata.js', async (original) => {
  const real = await original<typeof import('../../src/parse/page/microdata.js')>();
  const microdataPostings = (html: string) => {
    calls.tree++;
    return real.microdataPostings(html);
  };
  return { ...real, microdataPostings };
});

const samples = await taggedSamples();
const callsOverSamples = { ...calls };
const knowledge = shippedKnowledge();
const { tables } = knowledge.names;

test('a tree is built only for the one sample page that declares its posting in its markup', () => {
  expect(callsOverSamples.tree).toBe(1);
});

test('the tables of all names stay under 4 MB', () => {
  const bytes = Object.values(tables).reduce((sum, table: ArrayBufferView) => sum + table.byteLength, 0);
  expect(bytes).toBeLessThanOrEqual(4e6);
});

test('a search allocates at most 1 KB per posting', () => {
  const automaton = automatonOf(tables);
  const tokens = newTokens(65_536);
  let hits = 0;
  const searchAll = () => {
    for (const { posting } of samples)
      hits += automaton.scan(posting.text, tokenize(posting.text, tokens)).count;
  };
  for (let round = 0; round < 20; round++) searchAll();
  // The compiler allocates too while it is still at work; the least of some rounds is the search alone.
  const bytes = Math.min(...Array.from({ length: 10 }, () => bytesAllocatedBy(searchAll)));
  expect(hits).toBeGreaterThan(1000);
  expect(bytes / samples.length).toBeLessThanOrEqual(1024);
});

test('finding and judging all names allocates at most 100 KB per posting', () => {
  const { skills, names, cues, lexicon } = knowledge;
  const match = createMatcher(skills, names, cues, lexicon.words);
  for (let round = 0; round < 5; round++)
    for (const { posting, segments } of samples) match(posting, segments);
  const bytes = samples.map(({ posting, segments }) =>
    // A collection in between makes a figure too small, the compiler at work too large: the middle one is neither.
    median(Array.from({ length: 7 }, () => heapGrownBy(() => match(posting, segments)))),
  );
  const mean = bytes.reduce((sum, one) => sum + one) / samples.length;
  expect(mean).toBeGreaterThan(10_000);
  expect(mean).toBeLessThanOrEqual(100_000);
});

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] as number;
}

function bytesAllocatedBy(run: () => void): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return heapGrownBy(run);
}

function heapGrownBy(run: () => void): number {
  const before = process.memoryUsage().heapUsed;
  run();
  return process.memoryUsage().heapUsed - before;
}
