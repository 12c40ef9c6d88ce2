import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { corpus } from '../../scripts/bench/corpus.js';
import { measureHtml } from '../../scripts/bench/html.js';
import { measureMicro } from '../../scripts/bench/micro.js';
import { ENGINES, type Engine, OWN } from '../../scripts/bench/peers/engines.js';
import { sideBySide } from '../../scripts/bench/peers/side-by-side.js';
import { namesFor, plainText } from '../../scripts/bench/peers/workload.js';
import { measureBatches, measureStarts } from '../../scripts/bench/programs.js';
import type { Size } from '../../scripts/bench/size.js';
import { measureStages } from '../../scripts/bench/stages.js';
import { measureTables } from '../../scripts/bench/tables.js';

const TINY: Size = { postings: 3, rounds: 1, batches: [2], starts: 1, microSeconds: 0.0001, names: [50] };
const postings = await corpus(TINY.postings);
const texts = postings.map(({ text }) => plainText(text));
const names = namesFor(texts, 50);
const folder = mkdtempSync(join(tmpdir(), 'skillgauge-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['stages', async () => [await measureStages(postings, TINY)]],
  ['micro', () => measureMicro(postings, TINY)],
  ['tables', async () => [await measureTables(TINY)]],
  ['HTML', async () => [await measureHtml(TINY)]],
  ['starts', async () => [await measureStarts(TINY)]],
  ['batches', () => measureBatches(corpus, TINY)],
])('the benchmark of %s gives a figure for everything it names', async (_, measure) => {
  for (const { figures, yardstick } of await measure()) {
    expect(figures.map(({ name }) => name)).toContain(yardstick);
    for (const { name, value } of figures) expect(value, name).toBeGreaterThan(0);
  }
});

test('the same seed gives the same corpus', async () => {
  expect(await corpus(TINY.postings)).toEqual(postings);
});

test('only engines that find the same places are timed, and the others are named with the difference', async () => {
  const own = ENGINES[OWN] as (names: readonly string[]) => Engine;
  const brokenSearch = (): Engine => {
    const engine = own(names);
    if (!('ruled' in engine)) throw new Error('Our own search tells places.');
    return {
      ruled: (text, into) => {
        engine.ruled(text, into);
        into.count--;
      },
    };
  };
  const figures = await sideBySide(
    names,
    texts,
    {
      engines: {
        [OWN]: own,
        'RegExp gi': ENGINES['RegExp gi'] as never,
        broken: brokenSearch,
      },
      natives: {
        missing: { absent: 'needs a compiler' },
        failing: { command: ['false'], free: 'bare strings' },
      },
      others: {},
    },
    1,
    folder,
  );
  const told = Object.fromEntries(figures.map(({ name, value, note }) => [name, note ?? typeof value]));
  expect(told).toEqual({
    [OWN]: 'number',
    'RegExp gi': 'number',
    broken: expect.stringMatching(/^not timed: of \d+ places 3 are missing and 0 are more$/),
    missing: 'absent: needs a compiler',
    failing: 'absent: ended without a word',
  });
});
