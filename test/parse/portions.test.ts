import { expect, test } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import type { RawDocument } from '../../src/model/raw-document.js';
import { parseDocument } from '../../src/parse/parse-document.js';
import { portionsOf, readPortion } from '../../src/parse/portions.js';

const OPTIONS = { limits: { ...LIMITS, rowBytes: 200 } };
const LINES = '\n{"id":"a","description":"You know Python."}\n  \n{broken\n{"description":"You know SQL."}';

/** The bytes in pieces of seven, so that lines and characters are cut anywhere. */
function documentOf(path: string, text: string): RawDocument {
  const bytes = Buffer.from(text);
  return {
    source: { kind: 'file', path },
    head: bytes.subarray(0, 64),
    bytes: async () => bytes,
    async *stream() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
  };
}

test.each([
  ['a.jsonl', LINES],
  [
    'long.jsonl',
    `${LINES}\n{"description":"${'You know Kafka. '.repeat(20)}"}\n{"description":"Zoë knows Go."}\n`,
  ],
  ['a.csv', 'title,description\nEngineer,You know Python.\nCook,\nDev,"You know\nSQL."\n'],
  ['a.json', '[{"description":"You know Python."},{"title":"none"},{"description":"You know SQL."}]'],
  [
    'a.html',
    '<html><head><title>Engineer</title></head><body><h1>Engineer</h1><p>You know Python.</p></body></html>',
  ],
  ['empty.txt', ''],
])('the portions of %s, read one by one, are the document', async (path, text) => {
  const whole = await gathered(parseDocument(documentOf(path, text), OPTIONS));
  const parts = [];
  for await (const portion of portionsOf(documentOf(path, text), OPTIONS)) {
    if (portion.kind === 'failed') parts.push(portion.failure);
    else parts.push(...(await gathered(readPortion(structuredClone(portion), OPTIONS))));
  }
  expect(parts).toEqual(whole);
});

async function gathered(outcomes: ReturnType<typeof parseDocument>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const outcome of outcomes) {
    if (outcome.ok) all.push(outcome.value);
    else {
      const { code, message, fix } = outcome.error;
      all.push({ ...outcome.origin, code, message, fix });
    }
  }
  return all;
}
