import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, isAppError } from '../../errors.js';
import { type Failure, originName } from '../../model/failure.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Engine } from '../../pipeline.js';
import { renderCsv } from '../../report/formats/csv.js';
import { renderHtmlReport } from '../../report/formats/html.js';
import { skillTable } from '../../report/tables.js';
import { openStore, type Store } from '../../store/store.js';
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
import { reportOf } from '../report-of.js';
import { runInputs } from '../run-inputs.js';
import { topSkills } from '../top-skills.js';
import { VERSION } from '../version.js';
import { type WebOptions, webOf } from '../web.js';
import { engineOf } from './skills-engine.js';

export interface BatchOptions extends GlobalOptions, WebOptions {
  readonly db: string;
  readonly out: string;
  readonly map: Record<string, string>;
  readonly failOn: 'never' | 'any' | 'all';
}

/** Postings stored in one transaction: few enough to lose little on a crash, enough to be quick. */
const COMMIT_EVERY = 100;

/** Reads all inputs into the database, writes the CSV and the HTML report, and says where they are. */
export async function batch(inputs: readonly string[], options: BatchOptions): Promise<number> {
  checkOutput(options.out);
  const store = openStore(options.db);
  try {
    const engine = await engineOf(options);
    const { taken, failed, interrupted } = await fill(store, engine, inputs, options);
    const report = reportOf(store, engine);
    const csv = join(options.out, 'skillgauge-report.csv');
    const html = join(options.out, 'skillgauge-report.html');
    await writeResult(csv, [renderCsv(skillTable(report.comparison))]);
    await writeResult(html, [renderHtmlReport(report)]);
    await printResult([
      topSkills(report, { width: terminalWidth(undefined), color: usesColor(options) }),
      `\n${accounts(taken, failed, report.run.duplicates)}\nCSV   ${csv}\nHTML  ${html}\n`,
    ]);
    if (interrupted) return EXIT.interrupted;
    if (taken === 0) return EXIT.usage;
    return failed > 0 && options.failOn === 'any' ? EXIT.someFailed : EXIT.ok;
  } finally {
    store.close();
  }
}

function accounts(taken: number, failed: number, duplicates: number): string {
  const words = [`${taken} postings read`];
  if (duplicates > 0) words.push(`${duplicates} of them the same text again, counted once`);
  words.push(failed === 0 ? 'none failed' : `${failed} inputs failed (named above and in the report)`);
  return `${words.join('; ')}.`;
}

/** Takes postings in groups of one transaction each, so that what was acknowledged survives anything. */
async function fill(store: Store, engine: Engine, inputs: readonly string[], options: BatchOptions) {
  const runId = store.startRun({
    inputs,
    toolVersion: VERSION,
    taxonomyVersion: engine.taxonomy.version,
    taxonomyHash: engine.taxonomy.hash,
  });
  const progress: Progress = await startProgress(options);
  const onFailure = (failure: Failure) => {
    store.fail(runId, failure);
    complain(new AppError('PARSE', `${originName(failure)}: ${failure.message}`, failure.fix));
  };
  const run = runInputs(engine, inputs, options.map, onFailure, webOf(options, options.db));
  let interrupted = false;
  const stop = () => {
    if (interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    tell(options, 'Stopping after the posting at hand; press Ctrl-C again to stop at once.');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  let taken = 0;
  let group: TaggedPosting[] = [];
  const commit = () => {
    store.transaction(() => {
      for (const tagged of group) store.add(runId, tagged);
    });
    taken += group.length;
    group = [];
    progress.step(taken, run.failures.length);
  };
  try {
    for await (const tagged of run.postings) {
      group.push(tagged);
      if (group.length >= COMMIT_EVERY) commit();
      if (interrupted) break;
    }
    commit();
    if (!interrupted) store.finishRun(runId);
  } finally {
    progress.stop();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  return { taken, failed: run.failures.length, interrupted };
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
