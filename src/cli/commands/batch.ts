import { accessSync, constants, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Accounts, fillStore } from '../../batch/fill-store.js';
import { prepared } from '../../batch/prepared.js';
import { AppError } from '../../errors.js';
import type { NumericBaseline } from '../../model/baseline.js';
import type { Count } from '../../model/cluster.js';
import { type Failure, failureWords } from '../../model/failure.js';
import type { Engine } from '../../pipeline.js';
import { openStore, type Store } from '../../store/store.js';
import { accountsWords, postingsOf } from '../accounts.js';
import { baselineOf } from '../baseline-of.js';
import { EXIT } from '../exit.js';
import { inputBytes } from '../input-bytes.js';
import { inputPortions, type Taken } from '../input-portions.js';
import { listenForInterrupt } from '../interrupt.js';
import {
  complain,
  type GlobalOptions,
  printResult,
  systemWords,
  tell,
  terminalWidth,
  usesColor,
  writeResult,
} from '../output.js';
import { type Progress, startProgress } from '../progress.js';
import { reportFiles, storedReport, writeReportFiles } from '../report-files.js';
import { fullReportOf, sampleWords } from '../report-of.js';
import { reportSource } from '../report-source.js';
import { topSkills } from '../top-skills.js';
import { VERSION } from '../version.js';
import { webOf } from '../web.js';
import type { WebOptions } from '../web-options.js';
import { engineOf } from './skills-engine.js';

export interface BatchOptions extends GlobalOptions, WebOptions {
  readonly db: string;
  readonly out: string;
  readonly map: Record<string, string>;
  readonly failOn: 'never' | 'any' | 'all';
  readonly count: Count;
  readonly baseline?: string;
  readonly retag?: boolean;
  /** A file for the failures, one JSON object a line. */
  readonly errors?: string;
  /** Threads that read and tag; 1: none beside the main one. */
  readonly workers?: number;
}

/**
 * Left alone, V8 lets each heap grow to several times what lives in it: over 12,000 postings a third more memory, for no
 * time gained. Threads started later follow it.
 */
const HEAP_FLAG = '--heap-growing-percent=20';

interface Filled {
  readonly accounts: Accounts;
  readonly taken: Readonly<Taken>;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
}

/** Reads all inputs into the database, writes the CSV and the HTML report, and says where they are. */
export async function batch(inputs: readonly string[], options: BatchOptions): Promise<number> {
  checkOutput(options);
  setFlagsFromString(HEAP_FLAG);
  const store = openStore(options.db);
  let filled: Filled;
  try {
    const engine = await engineOf(options);
    const baseline = baselineOf(options.baseline, engine, options.count);
    const taken: Taken = { documents: 0, bytes: 0, passedOver: 0 };
    const progress = await startProgress(options, taken, () => inputBytes(inputs, engine.limits));
    let words: readonly string[];
    try {
      filled = await fill(store, engine, inputs, options, taken, progress);
      progress.ending('Counting, and writing the report');
      words = await writeReports(store, engine, filled, options, baseline);
    } finally {
      progress.stop();
    }
    await printResult(words);
  } finally {
    store.close();
  }
  // An input that is still being waited for (a pipe, a slow site) would keep the process alive.
  if (filled.interrupted) process.exit(EXIT.interrupted);
  if (postingsOf(filled.accounts) === 0) return EXIT.usage;
  return filled.failures.length > 0 && options.failOn === 'any' ? EXIT.someFailed : EXIT.ok;
}

const PARTIAL =
  'Interrupted: this report is partial. Run the same command again to go on; what was read is kept.\n';

/** @returns what is to be said in the end */
async function writeReports(
  store: Store,
  engine: Engine,
  { accounts, taken, failures, interrupted }: Filled,
  options: BatchOptions,
  baseline: NumericBaseline | undefined,
): Promise<string[]> {
  const report = fullReportOf(reportSource(store, engine, options.count), baseline);
  const files = reportFiles(report);
  const written = await writeReportFiles(options.out, files);
  const run = store.lastRun();
  if (run) store.keepReport(run.id, storedReport(report, files));
  if (options.errors !== undefined)
    await writeResult(
      options.errors,
      failures.map((failure) => `${JSON.stringify(failure)}\n`),
    );
  return [
    // Of nothing there is nothing to rank.
    report.sample.postings === 0
      ? ''
      : `${topSkills(report, { width: terminalWidth(undefined), color: usesColor(options) })}\n`,
    `${interrupted ? PARTIAL : ''}${accountsWords(taken, accounts, failures, report.run.duplicates)}\n`,
    `${sampleWords(report.sample, options.count)}\n${written.map(({ label, path }) => `${label.padEnd(5)} ${path}\n`).join('')}`,
  ];
}

async function fill(
  store: Store,
  engine: Engine,
  inputs: readonly string[],
  options: BatchOptions,
  taken: Taken,
  progress: Progress,
): Promise<Filled> {
  const runId = store.startRun({
    inputs,
    toolVersion: VERSION,
    taxonomyVersion: engine.taxonomy.version,
    taxonomyHash: engine.taxonomy.hash,
  });
  const failures: Failure[] = [];
  const portions = inputPortions(engine, inputs, options.map, taken, webOf(options, options.db));
  const made = { taxonomyHash: engine.taxonomy.hash, engineVersion: VERSION };
  const nothing: ReadonlyMap<string, string> = new Map();
  const run = prepared(portions, {
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
    const accounts = await fillStore(store, runId, {
      next: () => interrupt.next(run.items),
      onFailure(failure) {
        failures.push(failure);
        progress.aside(() => complain({ message: failureWords(failure), fix: failure.fix }));
      },
      onStored: (stored) => progress.step(postingsOf(stored), stored.failed),
    });
    if (!interrupt.requested) store.finishRun(runId);
    return { accounts, taken, failures, interrupted: interrupt.requested };
  } finally {
    interrupt.off();
    await run.close();
  }
}

/** More threads than this wait for the main one, which reads and stores. */
const MOST_WORKERS = 4;

/** Threads beside the main one; 0 where it works alone. */
function threadsFor(asked: number | undefined): number {
  const workers = asked ?? Math.min(availableParallelism(), MOST_WORKERS);
  return workers === 1 ? 0 : workers;
}

/** Better to fail before an hour of reading than after it. */
function checkOutput({ out, errors }: BatchOptions): void {
  checkFolder(out, '--out', () => mkdirSync(out, { recursive: true }));
  if (errors !== undefined) checkFolder(dirname(errors), '--errors');
}

function checkFolder(folder: string, option: string, make: () => void = () => {}): void {
  try {
    make();
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      `The folder "${folder}" cannot be written to: ${systemWords(cause)}.`,
      `Give another place with ${option}.`,
      { cause },
    );
  }
}
