import { readFileSync } from 'node:fs';
import { roleWords } from '../../src/dedupe/role-text.js';
import { sketchOf } from '../../src/dedupe/sketch.js';
import { shippedKnowledge } from '../../src/knowledge.js';
import type { Sketched } from '../../src/model/cluster.js';
import { postingOfRecord } from '../../src/parse/record.js';
import { createSegmenter } from '../../src/segment/segment.js';
import { EDITS } from './edits.js';

/** A posting that says which ad it was made from, and by which edit. */
export interface Made extends Sketched {
  readonly ad: number;
  readonly edit: string | null;
  readonly title: string;
}

/** Real ads, each with one edited copy, and each with an ad of another role in the words of the same company. */
export function madePairs(file: string, every: number): Made[] {
  const segment = createSegmenter(shippedKnowledge().lexicon);
  const edits = Object.entries(EDITS);
  const records = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter((_, i) => i % every === 0);
  const sketched = (record: Record<string, unknown>, ad: number, name: string | null): Made => {
    const posting = postingOfRecord(record, { file: 'f', url: null, row: ad });
    const segments = segment(posting);
    const words = roleWords({ posting, segments });
    return { textId: posting.id, sketch: sketchOf(words), ad, edit: name, title: posting.title ?? '' };
  };
  return records.flatMap((line, ad) => {
    const record = JSON.parse(line) as Record<string, unknown> & { description: string };
    const [name, change] = edits[ad % edits.length] as (typeof edits)[number];
    const copy = {
      ...record,
      title: ad % 3 === 0 ? `${record['title']} (f/m/d)` : record['title'],
      description: change(record.description, ad),
    };
    return [sketched(record, ad, null), sketched(copy, ad, name)];
  });
}
