import { measure } from 'mitata';
import { shippedKnowledge } from '../../src/knowledge.js';
import type { Posting } from '../../src/model/posting.js';
import { createSegmenter } from '../../src/segment/segment.js';
import type { Figure, Section } from './figures.js';
import type { Size } from './size.js';
import { SEARCH, stages } from './stages.js';

/** One posting over and over, by mitata: its caches are warm, so this is the least it can take. */
export async function measureMicro(
  postings: readonly Posting[],
  { microSeconds }: Size,
): Promise<readonly Section[]> {
  const byLength = [...postings].sort((a, b) => a.text.length - b.text.length);
  const posting = byLength[Math.floor(byLength.length / 2)] as Posting;
  const segments = createSegmenter(shippedKnowledge().lexicon)(posting);
  const times: Figure[] = [];
  const bytes: Figure[] = [];
  for (const [name, stage] of Object.entries(stages())) {
    const { p50, heap } = await measure(() => stage(posting, segments), {
      min_cpu_time: microSeconds * 1e9,
      batch_samples: 128,
      heap: () => process.memoryUsage().heapUsed,
    });
    times.push({ name, value: p50 / 1e6 });
    bytes.push({ name, value: heap?.avg ?? null });
  }
  const title = `One posting of ${posting.text.length} units (mitata)`;
  return [
    { title, unit: 'ms', yardstick: SEARCH, figures: times },
    { title: `${title}, allocated`, unit: 'bytes', yardstick: SEARCH, figures: bytes },
  ];
}
