import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { setImmediate as breath } from 'node:timers/promises';
import { roleWords } from '../../dedupe/role-text.js';
import { sketchOf } from '../../dedupe/sketch.js';
import { AppError, isAppError } from '../../errors.js';
import type { Count } from '../../model/cluster.js';
import { type Failure, originName } from '../../model/failure.js';
import type { Posting } from '../../model/posting.js';
import type { Engine } from '../../pipeline.js';
import { type Known, type Made, openStore, type Store } from '../../store/store.js';
import { baselineOf } from '../baseline-of.js';
import { EXIT } from '../exit.js';
import {
  complain,
  type GlobalOptions,
  printResult,
  tell,
  terminalWidth,
  usesColor,
  writeResult,
} from '../output.js';
import { type Progress, startProgress } from '../progress.js';
import { reportFiles, storedReport, writeReportFiles } from '../report-files.js';
import { reportOf, sampleWords } from '../report-of.js';
import { type Interrupt, listenForInterrupt, readInputs } from '../run-inputs.js';
import { topSkills } from '../top-skills.js';
import { VERSION } from '../version.js';
import { type WebOptions, webOf } from '../web.js';
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
}

interface Filled {
  readonly accounts: Accounts;
  readonly failures: readonly Failure[];
  readonly interrupted: boolean;
}

/** Reads all inputs into the database, writes the CSV and the HTML report, and says where they are. */
export async function batch(inputs: readonly string[], options: BatchOptions): Promise<number> {
  checkOutput(options.out);
  const store = openStore(options.db);
  let filled: Filled;
  let taken: number;
  try {
    const engine = await engineOf(options);
    const baseline = baselineOf(options.baseline, engine, options.count);
    filled = await fill(store, engine, inputs, options);
    const { accounts, failures, interrupted } = filled;
    taken = Object.values(accounts).reduce((sum, n) => sum + n, 0);
    const report = reportOf(store, engine, options.count, baseline);
    const files = reportFiles(report);
    const written = await writeReportFiles(options.out, files);
    const run = store.lastRun();
    if (run) store.keepReport(run.id, storedReport(report, files));
    if (options.errors !== undefined)
      await writeResult(
        options.errors,
        failures.map((failure) => `${JSON.stringify(failure)}\n`),
      );
    await printResult([
      topSkills(report, { width: terminalWidth(undefined), color: usesColor(options) }),
      `\n${interrupted ? PARTIAL : ''}${accountsWords(taken, accounts, failures.length, report.run.duplicates)}\n`,
      `${sampleWords(report.sample, options.count)}\n${written.map(({ label, path }) => `${label.padEnd(5)} ${path}\n`).join('')}`,
    ]);
  } finally {
    store.close();
  }
  // An input that is still being waited for (a pipe, a slow site) would keep the process alive.
  if (filled.interrupted) process.exit(EXIT.interrupted);
  if (taken === 0) return EXIT.usage;
  return filled.failures.length > 0 && options.failOn === 'any' ? EXIT.someFailed : EXIT.ok;
}

const PARTIAL =
  'Interrupted: this report is partial. Run the same command again to go on; what was read is kept.\n';

function accountsWords(taken: number, accounts: Accounts, failed: number, duplicates: number): string {
  const words = [`${taken} postings read`];
  if (duplicates > 0) words.push(`${duplicates} of them the same text again, counted once`);
  words.push(failed === 0 ? 'none failed' : `${failed} inputs failed (named above and in the report)`);
  const { fresh, changed, retagged, unchanged, repeated } = accounts;
  return `${words.join('; ')}.\n${fresh} new, ${changed} changed, ${retagged} tagged again, ${unchanged} unchanged, ${repeated} given twice.`;
}

async function fill(
  store: Store,
  engine: Engine,
  inputs: readonly string[],
  options: BatchOptions,
): Promise<Filled> {
  const runId = store.startRun({
    inputs,
    toolVersion: VERSION,
    taxonomyVersion: engine.taxonomy.version,
    taxonomyHash: engine.taxonomy.hash,
  });
  const progress: Progress = await startProgress(options);
  const unstored: Failure[] = [];
  const onFailure = (failure: Failure) => {
    unstored.push(failure);
    complain(new AppError('PARSE', `${originName(failure)}: ${failure.message}`, failure.fix));
  };
  const { postings, failures } = readInputs(
    engine,
    inputs,
    options.map,
    onFailure,
    webOf(options, options.db),
  );
  const interrupt = listenForInterrupt(() =>
    tell(options, 'Stopping; press Ctrl-C again to stop at once, without a report.'),
  );
  try {
    const accounts = await fillStore(store, runId, engine, {
      postings,
      failures: unstored,
      interrupt,
      retag: options.retag ?? false,
      onStored: (stored) => progress.step(stored, failures.length),
    });
    if (!interrupt.requested) store.finishRun(runId);
    return { accounts, failures: [...failures], interrupted: interrupt.requested };
  } finally {
    progress.stop();
    interrupt.off();
  }
}

/** Better to fail before an hour of reading than after it. */
function checkOutput(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      `The folder "${folder}" cannot be written to: ${(cause as Error).message}.`,
      'Give another folder with --out.',
      { cause },
    );
  }
}

/** What became of the postings of a run; each is in one of these. */
interface Accounts {
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
}

interface Filling {
  readonly postings: AsyncGenerator<Posting>;
  /** Failures not stored yet; taken as postings are stored. */
  readonly failures: Failure[];
  readonly interrupt: Interrupt;
  readonly retag: boolean;
  onStored(postings: number): void;
}

/** Items stored in one transaction: few enough to lose little on a kill, enough to be quick. */
const COMMIT_EVERY = 100;
/** Signals are heard only between turns of the event loop, and one large file is read in a single turn. */
const BREATH_EVERY_MS = 50;

/** Stores every posting as it is read, tagging only what the store does not hold already; a group is kept whole or not at all. */
async function fillStore(store: Store, run: number, engine: Engine, filling: Filling): Promise<Accounts> {
  const accounts: Accounts = { fresh: 0, changed: 0, retagged: 0, unchanged: 0, repeated: 0 };
  let group: (() => void)[] = [];
  let places = new Set<string>();
  let stored = 0;
  const commit = () => {
    const work = group;
    const failures = filling.failures.splice(0);
    group = [];
    places = new Set();
    if (work.length + failures.length === 0) return;
    store.transaction(() => {
      for (const step of work) step();
      for (const failure of failures) store.fail(run, failure);
    });
    stored += work.length;
    filling.onStored(stored);
  };
  let lastBreath = performance.now();
  while (true) {
    const next = await filling.interrupt.next(filling.postings);
    if (next === null || next.done) break;
    const posting = next.value;
    const place = JSON.stringify([posting.file, posting.url, posting.row, posting.id]);
    const known = store.find(run, posting);
    const made: Made = {
      contentHash: contentHash(posting),
      taxonomyHash: engine.taxonomy.hash,
      engineVersion: VERSION,
    };
    if (known?.inRun || places.has(place)) accounts.repeated++;
    else if (known && !filling.retag && isMade(known, made)) {
      accounts.unchanged++;
      group.push(() => store.keep(run, known.id));
    } else {
      if (known) accounts[known.contentHash === made.contentHash ? 'retagged' : 'changed']++;
      else accounts[store.holdsOrigin(posting) ? 'changed' : 'fresh']++;
      const tagged = engine.tag(posting);
      const sketch = sketchOf(roleWords(tagged));
      group.push(() => store.add(run, tagged, made, sketch));
    }
    places.add(place);
    if (group.length + filling.failures.length >= COMMIT_EVERY) commit();
    if (performance.now() - lastBreath > BREATH_EVERY_MS) {
      await breath();
      lastBreath = performance.now();
    }
  }
  commit();
  return accounts;
}

function isMade(known: Known, made: Made): boolean {
  return (
    known.contentHash === made.contentHash &&
    known.taxonomyHash === made.taxonomyHash &&
    known.engineVersion === made.engineVersion
  );
}

/** Over all a posting's tags and facts may depend on; its place is not part of it. */
function contentHash({ file: _, row: __, notices: ___, ...content }: Posting): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
