import { afterAll, expect, test } from 'vitest';
import { prepared } from '../../src/batch/prepared.js';
import type { Portion } from '../../src/parse/portions.js';
import { createEngine } from '../../src/pipeline.js';

const engine = createEngine();
const close: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(close.map((end) => end())));

function itemsOf(portions: AsyncIterable<Portion>) {
  const run = prepared(portions, {
    engine,
    map: {},
    engineVersion: '0',
    hasOverlay: false,
    workers: 2,
    knownAt: () => new Map(),
  });
  close.push(run.close);
  return run.items;
}

/** A page of the web is a task of its own. */
function page(path: string): Portion {
  const bytes = new TextEncoder().encode('Data Engineer\n\nYou know Python and SQL well.');
  const source = { kind: 'url', url: `https://jobs.example/${path}` } as const;
  return { kind: 'whole', source, charset: null, headBytes: bytes.length, bytes };
}

test('a page that came is tagged while the next is waited for', async () => {
  let goOn = () => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function* slowly() {
    yield page('a');
    await later;
    yield page('b');
  }
  const items = itemsOf(slowly());
  const first = await items.next();
  expect(first.value).toMatchObject({ kind: 'made', row: { url: 'https://jobs.example/a' } });
  goOn();
  expect((await items.next()).value).toMatchObject({ row: { url: 'https://jobs.example/b' } });
  expect((await items.next()).done).toBe(true);
});

test('many pages come out in their order, whoever tags them', async () => {
  const paths = Array.from({ length: 12 }, (_, i) => String(i));
  async function* quickly() {
    for (const path of paths) yield page(path);
  }
  const seen: (string | null)[] = [];
  for await (const item of itemsOf(quickly())) if (item.kind === 'made') seen.push(item.row.url);
  expect(seen).toEqual(paths.map((path) => `https://jobs.example/${path}`));
});

test('an input that fails to be read ends the run with its error', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it gives anything.
  async function* broken(): AsyncGenerator<Portion> {
    throw new Error('the pipe broke');
  }
  await expect(itemsOf(broken()).next()).rejects.toThrow('the pipe broke');
});
