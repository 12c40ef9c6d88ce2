import { availableParallelism } from 'node:os';
import { type Accounts, fillStore } from '../batch/fill-store.js';
import { prepared } from '../batch/prepared.js';
import { type Failure, failureWords } from '../model/failure.js';
import type { FieldMap } from '../parse/columns.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredRun } from '../store/store.js';
import { MOST_NAMED, postingsOf } from './accounts.js';
import { inputPortions, type Taken } from './input-portions.js';
import { listenForInterrupt } from './interrupt.js';
import { isOneOf } from './is-one-of.js';
import { complain, type GlobalOptions, tell } from './output.js';
import type { Progress } from './progress.js';
import { VERSION } from './version.js';
import { webOf } from './web.js';
import type { WebOptions } from './web-options.js';

export interface ReadOptions extends GlobalOptions, WebOptions {
  readonly db: string;
  readonly map: FieldMap;
  readonly retag?: boolean;
  /** Files that are written beside the database: where they lie in a folder that is read, they are passed over. */
  readonly outputs?: readonly string[];
  /** Threads that read and tag; 1: none beside the main one. */
  readonly workers?: number;
}

/** How far the reading is, kept up to date. */
export interface Advance {
  readonly taken: Taken;
  readonly progress: Progress;
}

/** What became of the inputs of a batch. */
export interface ReadBatch {
  readonly run: StoredRun;
  readonly accounts: Accounts;
  readonly taken: Readonly<Taken>;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
}

/** Reads all inputs into the store as a run of their own, until they end or a signal asks to stop. */
export async function readInto(
  store: Store,
  engine: Engine,
  inputs: readonly string[],
  options: ReadOptions,
  { taken, progress }: Advance,
): Promise<ReadBatch> {
  const head = {
    inputs,
    toolVersion: VERSION,
    taxonomyVersion: engine.taxonomy.version,
    taxonomyHash: engine.taxonomy.hash,
  };
  const id = store.startRun(head);
  const failures: Failure[] = [];
  const portions = inputPortions(
    engine,
    inputs,
    options.map,
    taken,
    isOneOf([options.db, ...(options.outputs ?? [])]),
    // It was looked over when it was opened for the postings.
    webOf(options, options.db, 'change'),
  );
  const made = { taxonomyHash: engine.taxonomy.hash, engineVersion: VERSION };
  const nothing: ReadonlyMap<string, string> = new Map();
  const preparing = prepared(portions, {
    engine,
    engineVersion: VERSION,
    map: options.map,
    hasOverlay: options.taxonomy !== undefined,
    workers: threadsFor(options.workers),
    knownAt: (name, row) => (options.retag ? nothing : store.madeAt(name, row, made)),
  });
  const interrupt = listenForInterrupt(() =>
    progress.aside(() => tell(options, 'Stopping; press Ctrl-C again to stop at once, without a report.')),
  );
  try {
    const accounts = await fillStore(store, id, {
      next: () => interrupt.next(preparing.items),
      onFailure(failure) {
        failures.push(failure);
        if (failures.length <= MOST_NAMED)
          progress.aside(() => complain({ message: failureWords(failure), fix: failure.fix }));
      },
      onStored: (stored) => progress.step(postingsOf(stored), stored.failed),
    });
    const interrupted = interrupt.requested;
    if (!interrupted) store.finishRun(id);
    return { run: { ...head, id, complete: !interrupted }, accounts, taken, failures, interrupted };
  } finally {
    interrupt.off();
    await preparing.close();
  }
}

/** More threads than this wait for the main one, which reads and stores. */
const MOST_WORKERS = 4;

/** Threads beside the main one; 0 where it works alone. */
function threadsFor(asked: number | undefined): number {
  const workers = asked ?? Math.min(availableParallelism(), MOST_WORKERS);
  return workers === 1 ? 0 : workers;
}
