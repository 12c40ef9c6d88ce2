import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../../src/model/limits.js';
import type { Posting } from '../../src/model/posting.js';
import { readBody } from '../../src/parse/body.js';
import { parseDocument } from '../../src/parse/parse-document.js';
import { postingOf } from '../../src/parse/posting-of.js';
import { documentsOf } from '../../src/read/documents.js';
import { seeded } from '../seeded.js';

const SAMPLES = fileURLToPath(new URL('../../samples/postings', import.meta.url));

/**
 * Postings to measure with: those of `BENCH_CORPUS` (JSON Lines with a description), else the samples with their lines
 * mixed by seed, so that no text comes twice.
 */
export async function corpus(count: number): Promise<readonly Posting[]> {
  const file = process.env['BENCH_CORPUS'];
  if (file === undefined) return mixed(await samples(), count);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, count)
    .map((line) => JSON.parse(line) as { title?: string; description: string })
    .map(({ title, description }) => postingOf(readBody(description), { title: title ?? null }));
}

/** What the corpus is, in words. */
export function corpusName(): string {
  return process.env['BENCH_CORPUS'] === undefined
    ? 'postings mixed of the samples'
    : 'postings of BENCH_CORPUS';
}

async function samples(): Promise<readonly Posting[]> {
  const postings: Posting[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for await (const opened of documentsOf([SAMPLES], LIMITS, nothing)) {
    if (!opened.ok) continue;
    for await (const outcome of parseDocument(opened.document, { limits: LIMITS }))
      if (outcome.ok) postings.push(outcome.value);
  }
  return postings;
}

function mixed(postings: readonly Posting[], count: number): readonly Posting[] {
  const random = seeded(1);
  const lines = postings.map(({ text }) => text.split('\n'));
  return Array.from({ length: count }, () => {
    const from = lines[Math.floor(random() * lines.length)] as string[];
    const other = lines[Math.floor(random() * lines.length)] as string[];
    // Half of the lines of two postings each: headings stay before what they head.
    const text = [...from, ...other].filter(() => random() < 0.5).join('\n');
    return postingOf(readBody(text), { title: from[0] ?? null });
  });
}
