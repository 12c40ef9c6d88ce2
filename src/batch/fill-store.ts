import { setImmediate as breath } from 'node:timers/promises';
import { AppError } from '../errors.js';
import type { Failure } from '../model/failure.js';
import { type Made, originKey, type PostingRow } from '../store/row.js';
import type { Known, Store } from '../store/store.js';
import type { Prepared } from './prepare.js';

/** What became of what a run read; each posting is in one of these, each failure in the last. */
export interface Accounts {
  /** Nothing was stored for this place yet. */
  fresh: number;
  /** Another text or other fields were stored for this place. */
  changed: number;
  /** The same posting, with tags of another taxonomy or program, or asked for with --retag. */
  retagged: number;
  /** Nothing had to be done. */
  unchanged: number;
  /** The same place and text twice among the inputs of one run. */
  repeated: number;
  failed: number;
}

export interface Filling {
  /** The next item, or null to stop here. */
  next(): Promise<IteratorResult<Prepared> | null>;
  onFailure(failure: Failure): void;
  /** Called when a group is safe on the disk. */
  onStored(accounts: Readonly<Accounts>): void;
}

/** Items stored in one transaction: few enough to lose little on a kill, enough to be quick. */
const COMMIT_EVERY = 100;
/** Where items come slowly, as pages of the web do, none waits longer than this for others. */
const COMMIT_EVERY_MS = 1000;
/** Signals are heard only between turns of the event loop, and what is there already is taken in a single turn. */
const BREATH_EVERY_MS = 50;

/** Stores what was prepared, in order; a group is kept whole or not at all. */
export async function fillStore(store: Store, run: number, filling: Filling): Promise<Accounts> {
  const accounts: Accounts = { fresh: 0, changed: 0, retagged: 0, unchanged: 0, repeated: 0, failed: 0 };
  let group: (() => void)[] = [];
  let keys = new Set<string>();
  const commit = () => {
    const work = group;
    group = [];
    keys = new Set();
    if (work.length === 0) return;
    store.transaction(() => {
      for (const step of work) step();
    });
    filling.onStored(accounts);
  };
  const take = (item: Prepared): void => {
    if (item.kind === 'failed') {
      accounts.failed++;
      filling.onFailure(item.failure);
      group.push(() => store.fail(run, item.failure));
      return;
    }
    const { key, made } = item.kind === 'made' ? { key: item.row.key, made: item.row } : item;
    const known = store.find(run, key);
    if (known?.inRun || keys.has(key)) {
      accounts.repeated++;
      return;
    }
    keys.add(key);
    if (item.kind === 'made') {
      accounts[becomes(store, known, item.row)]++;
      group.push(() => store.add(run, item.row));
    } else {
      if (!known || !isMade(known, made)) throw gone();
      accounts.unchanged++;
      group.push(() => store.keep(run, known.id));
    }
  };
  const failed: unknown[] = [];
  const clock = setInterval(() => {
    try {
      commit();
    } catch (error) {
      failed.push(error);
    }
  }, COMMIT_EVERY_MS);
  try {
    let lastBreath = performance.now();
    while (true) {
      const next = await filling.next();
      if (failed.length > 0) throw failed[0];
      if (next === null || next.done) break;
      take(next.value);
      if (group.length >= COMMIT_EVERY) commit();
      if (performance.now() - lastBreath > BREATH_EVERY_MS) {
        await breath();
        lastBreath = performance.now();
      }
    }
    commit();
    return accounts;
  } finally {
    clearInterval(clock);
  }
}

function becomes(store: Store, known: Known | null, row: PostingRow) {
  // No hash: whether it changed cannot be told.
  if (known) return [row.contentHash, null].includes(known.contentHash) ? 'retagged' : 'changed';
  return store.holdsOrigin(originKey(row.file ?? row.url, row.row)) ? 'changed' : 'fresh';
}

function isMade(known: Known, made: Made): boolean {
  return (
    known.contentHash === made.contentHash &&
    known.taxonomyHash === made.taxonomyHash &&
    known.engineVersion === made.engineVersion
  );
}

function gone(): AppError {
  return new AppError(
    'DATABASE_BUSY',
    'Another process changed or removed postings of the database while they were read.',
    'Run the same command again.',
  );
}
