import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { NumericBaseline } from '../../model/baseline.js';
import type { Count } from '../../model/cluster.js';
import type { Failure } from '../../model/failure.js';
import type { Engine } from '../../pipeline.js';
import { openStore, type Store } from '../../store/store.js';
import { accountsWords, postingsOf } from '../accounts.js';
import { baselineOf } from '../baseline-of.js';
import { EXIT } from '../exit.js';
import { inputBytes } from '../input-bytes.js';
import type { Taken } from '../input-portions.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { printResult, tell, terminalWidth, usesColor } from '../output.js';
import { startProgress } from '../progress.js';
import { type ReadBatch, type ReadOptions, readInto } from '../read-into.js';
import { reportFiles, storedReport, writeReportFiles } from '../report-files.js';
import { fullReportOf, sampleWords } from '../report-of.js';
import { reportSource } from '../report-source.js';
import { topSkills } from '../top-skills.js';
import { unwritable } from '../unwritable.js';
import { folderWrittenTo, writeResult } from '../write-result.js';
import { engineOf } from './skills-engine.js';

export interface BatchOptions extends ReadOptions {
  readonly out: string;
  readonly failOn: 'never' | 'any' | 'all';
  readonly count: Count;
  readonly baseline?: string;
  /** A file for the failures, one JSON object a line. */
  readonly errors?: string;
}

/**
 * Left alone, V8 lets each heap grow to several times what lives in it: over 12,000 postings a third more memory, for no
 * time gained. Threads started later follow it.
 */
const HEAP_FLAG = '--heap-growing-percent=20';

/** Reads all inputs into the database, writes the CSV and the HTML report, and says where they are. */
export async function batch(inputs: readonly string[], options: BatchOptions): Promise<number> {
  checkNoInputReplaced([...inputs, options.db], options.errors);
  checkOutput(options);
  setFlagsFromString(HEAP_FLAG);
  sayWhatIsChecked(options);
  const store = openStore(options.db);
  let read: ReadBatch;
  try {
    const engine = await engineOf(options);
    const baseline = baselineOf(options.baseline, engine, options.count);
    const taken: Taken = { documents: 0, bytes: 0, passedOver: 0 };
    const progress = await startProgress(options, taken, () => inputBytes(inputs, engine.limits));
    let words: string;
    try {
      const outputs = options.errors === undefined ? [] : [options.errors];
      read = await readInto(store, engine, inputs, { ...options, outputs }, { taken, progress });
      progress.ending('Counting, and writing the report');
      words =
        postingsOf(read.accounts) === 0
          ? nothingRead(store, read, options)
          : await writeReports(store, engine, read, options, baseline);
      if (options.errors !== undefined) await writeFailures(options.errors, read.failures);
    } finally {
      progress.stop();
    }
    await printResult([words]);
  } finally {
    store.close();
  }
  // An input that is still being waited for (a pipe, a slow site) would keep the process alive.
  if (read.interrupted) process.exit(EXIT.interrupted);
  if (postingsOf(read.accounts) === 0) return EXIT.usage;
  return read.failures.length > 0 && options.failOn === 'any' ? EXIT.someFailed : EXIT.ok;
}

function writeFailures(path: string, failures: readonly Failure[]): Promise<void> {
  return writeResult(
    path,
    failures.map((failure) => `${JSON.stringify(failure)}\n`),
  );
}

/** A mistyped path must not take the place of the last batch, nor an empty report that of a full one. */
function nothingRead(
  store: Store,
  { run, accounts, taken, failures }: ReadBatch,
  { errors }: BatchOptions,
): string {
  store.forgetRun(run.id);
  return `${accountsWords(taken, accounts, failures, null, errors)}\nReports and database are left as they were.\n`;
}

const PARTIAL =
  'Interrupted: this report is partial. Run the same command again to go on; what was read is kept.\n';

/** @returns what is to be said in the end */
async function writeReports(
  store: Store,
  engine: Engine,
  { run, accounts, taken, failures, interrupted }: ReadBatch,
  options: BatchOptions,
  baseline: NumericBaseline | undefined,
): Promise<string> {
  const report = fullReportOf(reportSource(store, run, engine, options.count), baseline);
  const files = reportFiles(report);
  const written = await writeReportFiles(options.out, files);
  store.keepReport(run.id, storedReport(report, files));
  return [
    topSkills(report, { width: terminalWidth(undefined), color: usesColor(options) }),
    `${interrupted ? PARTIAL : ''}${accountsWords(taken, accounts, failures, report.run.duplicates, options.errors)}`,
    sampleWords(report.sample, options.count),
    ...written.map(({ label, path }) => `${label.padEnd(5)} ${path}`),
    '',
  ].join('\n');
}

/** From so many bytes on checking a database takes seconds, some ten for each GB that is not in memory. */
const LARGE_DATABASE = 256 * 1024 ** 2;

/** Before it is written to, a database is read through, and nothing else is seen to happen. */
function sayWhatIsChecked(options: BatchOptions): void {
  const bytes = existsSync(options.db) ? statSync(options.db).size : 0;
  if (bytes >= LARGE_DATABASE)
    tell(
      options,
      `Checking the ${Math.round(bytes / 1024 ** 2)} MB of "${options.db}" before it is written to.`,
    );
}

/** Better to fail before an hour of reading than after it. */
function checkOutput({ out, errors }: BatchOptions): void {
  checkFolder(out, '--out', () => mkdirSync(out, { recursive: true }));
  if (errors === undefined) return;
  const folder = folderWrittenTo(errors);
  if (folder !== null) checkFolder(folder, '--errors');
}

function checkFolder(folder: string, option: string, make: () => void = () => {}): void {
  try {
    make();
    // Behind a file's name the slash is an error.
    accessSync(`${folder}/`, constants.W_OK);
  } catch (error) {
    throw unwritable(`The folder "${folder}"`, error, `Give another place with ${option}.`);
  }
}
