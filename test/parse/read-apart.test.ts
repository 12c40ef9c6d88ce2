import { expect, test } from 'vitest';
import { LIMITS, type Limits } from '../../src/model/limits.js';
import { parseDocument } from '../../src/parse/parse-document.js';
import { readApart } from '../../src/parse/read-apart.js';
import { POSTING_HTML, zipOf } from './made.js';

const PAGE = `<!doctype html><title>Mechanic</title><h1>Mechanic</h1>${POSTING_HTML}`;

function fileOf(content: string | Uint8Array, path: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    source: { kind: 'file' as const, path },
    head: bytes.slice(0, 65_536),
    bytes: async () => bytes.slice(),
    async *stream() {
      yield bytes;
    },
  };
}

async function all(content: string | Uint8Array, path: string, read = readApart, limits: Limits = LIMITS) {
  const seen: unknown[] = [];
  for await (const outcome of read(fileOf(content, path), { limits }))
    seen.push(
      outcome.ok
        ? outcome.value
        : {
            at: outcome.origin.file,
            code: outcome.error.code,
            says: outcome.error.message,
            fix: outcome.error.fix,
          },
    );
  return seen;
}

test.each([
  ['a small page', PAGE, 'a.html'],
  ['a page of 400 KB', PAGE + '<nav><a href="/">Pricing</a></nav>'.repeat(12_000), 'a.html'],
  ['an archive with a file that cannot be read', zipOf({ 'a.html': PAGE, 'b.json': '{' }), 'a.zip'],
])('%s gives the same apart as in the main thread', async (_, content, path) => {
  expect(await all(content, path)).toEqual(await all(content, path, parseDocument));
});

test('a document that takes too long is ended and named', async () => {
  const limits = { ...LIMITS, taskMs: 1, taskMsPerMegabyte: 0 };
  expect(await all(zipOf({ 'a.html': PAGE }), 'slow.zip', readApart, limits)).toEqual([
    expect.objectContaining({
      at: 'slow.zip',
      code: 'TIMEOUT',
      says: '"slow.zip" takes longer than 1 s to read.',
    }),
  ]);
});
