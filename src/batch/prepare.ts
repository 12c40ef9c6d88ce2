import { roleWords } from '../dedupe/role-text.js';
import { sketchOf } from '../dedupe/sketch.js';
import { type Failure, failureOf } from '../model/failure.js';
import type { FieldMap } from '../parse/columns.js';
import { type Portion, readPortion } from '../parse/portions.js';
import type { Engine } from '../pipeline.js';
import { contentHash, keyOf, type Made, type PostingRow, rowOf } from '../store/row.js';

/** What one thread does in one go. */
export interface Task {
  readonly portions: readonly Portion[];
  /** Content hashes by key of postings whose tags would come out as they are stored. */
  readonly known: ReadonlyMap<string, string>;
}

/** What is ready for the store. */
export type Prepared =
  | { readonly kind: 'made'; readonly row: PostingRow }
  /** Nothing to do: the posting is stored as it would be made. */
  | { readonly kind: 'known'; readonly key: string; readonly made: Made }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type Prepare = (task: Task) => Promise<Prepared[]>;

export interface PrepareOptions {
  readonly map: FieldMap;
  readonly engineVersion: string;
}

/** Reads, tags and sketches the postings of a task, in order; the same in every thread. */
export function preparing(engine: Engine, { map, engineVersion }: PrepareOptions): Prepare {
  const taxonomyHash = engine.taxonomy.hash;
  return async ({ portions, known }) => {
    const ready: Prepared[] = [];
    for (const portion of portions) {
      if (portion.kind === 'failed') {
        ready.push(portion);
        continue;
      }
      for await (const outcome of readPortion(portion, { limits: engine.limits, map })) {
        if (!outcome.ok) {
          ready.push({ kind: 'failed', failure: failureOf(outcome.origin, outcome.error) });
          continue;
        }
        const posting = outcome.value;
        const key = keyOf(posting);
        const made: Made = { contentHash: contentHash(posting), taxonomyHash, engineVersion };
        if (known.get(key) === made.contentHash) {
          ready.push({ kind: 'known', key, made });
          continue;
        }
        const tagged = engine.tag(posting);
        ready.push({ kind: 'made', row: rowOf(tagged, made, sketchOf(roleWords(tagged))) });
      }
    }
    return ready;
  };
}
