import { afterAll, expect, test } from 'vitest';
import { isHarmless } from '../../src/batch/harmless.js';
import { startPool } from '../../src/batch/pool.js';
import { shippedKnowledge } from '../../src/knowledge.js';
import { LIMITS } from '../../src/model/limits.js';
import type { Portion } from '../../src/parse/portions.js';

const page = (path: string, text: string): Portion => {
  const bytes = new TextEncoder().encode(text);
  return { kind: 'whole', source: { kind: 'file', path }, charset: null, headBytes: bytes.length, bytes };
};
const known: ReadonlyMap<string, string> = new Map();
const none = { taxonomy: null, names: shippedKnowledge().names, map: {}, engineVersion: '0' };

const strict = startPool(1, none, { ...LIMITS, taskMs: 0, taskMsPerMegabyte: 0 });
afterAll(() => strict.close());

test('documents that take too long fail by name, one by one, and the pool goes on', async () => {
  const portions = [page('a.txt', 'Python'), page('b.txt', 'Go')];
  for (const round of [portions, portions.slice(0, 1)]) {
    const ready = await strict.prepare({ portions: round, known });
    expect(ready.map((item) => (item.kind === 'failed' ? item.failure.file : item.kind))).toEqual(
      round.map((portion) =>
        'source' in portion && portion.source.kind === 'file' ? portion.source.path : '',
      ),
    );
  }
});

test.each([
  ['a small page', page('a.html', '<html><p>Python'), true],
  ['a large page', page('a.html', `<html><p>${'Python '.repeat(60_000)}`), false],
  ['an archive', page('a.zip', 'PK\u0003\u0004'), false],
  ['a mail', page('a.eml', 'Subject: Jobs\r\n\r\nPython'), false],
])('%s is read in the main thread or not', (_, portion, isMain) => {
  expect(isHarmless({ portions: [portion], known })).toBe(isMain);
});
