import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { parseDocument } from '../../src/parse/parse-document.js';
import { documentsOf } from '../../src/read/documents.js';

const SCRIPT = join(import.meta.dirname, '../../../shared/hostile/hostile.mjs');
const isThere = existsSync(SCRIPT);
const root = isThere ? mkdtempSync(join(tmpdir(), 'skillgauge-hostile-')) : '';
afterAll(() => {
  if (isThere) rmSync(root, { recursive: true, force: true });
});

interface Case {
  readonly id: string;
  readonly path: string;
  readonly outcome: 'analysed' | 'refused' | 'partial' | 'skipped' | 'either';
  readonly left?: string;
  readonly postings?: number;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

test.skipIf(isThere)('the hostile corpus: skipped, because ../shared/hostile is not here', () => {});

test.skipIf(!isThere)(
  'every file of the hostile corpus is read or refused as expected, each refusal once',
  async () => {
    execFileSync(process.execPath, [SCRIPT, root], { stdio: 'ignore' });
    const read = new Map<string, number>();
    const refused = new Map<string, number>();
    const add = (counts: Map<string, number>, file: string) => counts.set(file, (counts.get(file) ?? 0) + 1);
    for await (const opened of documentsOf([join(root, 'batch')], LIMITS, nothing)) {
      if (!opened.ok) {
        add(refused, relative(root, opened.origin.file ?? ''));
        continue;
      }
      for await (const outcome of parseDocument(opened.document, { limits: LIMITS })) {
        if (outcome.ok) add(read, relative(root, outcome.value.file ?? ''));
        else add(refused, relative(root, outcome.origin.file ?? ''));
      }
    }
    const { cases } = JSON.parse(readFileSync(join(root, 'expectations.json'), 'utf8')) as { cases: Case[] };
    const wrong = cases.filter(({ path, outcome, left, postings }) => {
      if (left || !path.startsWith('batch/')) return false;
      const given = read.get(path) ?? 0;
      const failed = refused.get(path) ?? 0;
      if (outcome === 'analysed') return given === 0 || (postings !== undefined && given !== postings);
      if (outcome === 'refused') return given > 0 || failed !== 1;
      if (outcome === 'partial') return given === 0 || failed === 0;
      return outcome === 'skipped' && given > 0;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  },
  120_000,
);
