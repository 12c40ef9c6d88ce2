import { AppError } from '../errors.js';
import type { Count } from '../model/cluster.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredRun } from '../store/store.js';
import { type Chosen, chosenPostings, type OnlyPairs } from './chosen-postings.js';
import { type CountedRun, countedRun } from './counted-units.js';

/** What a report is made from: a run of a database, or a part of it. */
export interface ReportSource {
  readonly store: Store;
  readonly engine: Engine;
  readonly run: StoredRun;
  /** What counts as one; an employer asks for all that any of its postings asks for. */
  readonly count: Count;
  readonly counted: CountedRun;
  /** The postings it is about; all without it. */
  readonly chosen: Chosen | undefined;
}

/** @throws AppError USAGE where `only` leaves nothing */
export function reportSource(
  store: Store,
  run: StoredRun,
  engine: Engine,
  count: Count,
  only: OnlyPairs = {},
): ReportSource {
  const chosen = chosenPostings(store, run.id, only);
  return {
    store,
    engine,
    run,
    count,
    counted: countedRun(store, run.id, engine, count, chosen?.ids),
    chosen,
  };
}

/** @throws AppError NO_INPUTS */
export function lastRunOf(store: Store): StoredRun {
  const run = store.lastRun();
  if (run) return run;
  throw new AppError(
    'NO_INPUTS',
    'The database holds no batch yet.',
    'Run one first: skillgauge batch <folder or address> --db FILE (--offline for what was fetched before).',
  );
}
