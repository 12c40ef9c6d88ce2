import { fileURLToPath } from 'node:url';
import { LIMITS } from '../../src/model/limits.js';
import type { TaggedPosting } from '../../src/model/tagged-posting.js';
import { createEngine } from '../../src/pipeline.js';
import { documentsOf } from '../../src/read/documents.js';

const SAMPLES = fileURLToPath(new URL('../../samples/postings', import.meta.url));

/** All sample postings, read and tagged as the program would. */
export async function taggedSamples(): Promise<readonly TaggedPosting[]> {
  const engine = createEngine();
  const tagged: TaggedPosting[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for await (const opened of documentsOf([SAMPLES], LIMITS, nothing)) {
    if (!opened.ok) continue;
    for await (const outcome of engine.analyze(opened.document)) if (outcome.ok) tagged.push(outcome.value);
  }
  return tagged;
}
