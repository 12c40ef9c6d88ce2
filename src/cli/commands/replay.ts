import { AppError } from '../../errors.js';
import { printable } from '../../report/printable.js';
import { counted } from '../../report/words.js';
import { openStore, type Store } from '../../store/store.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult } from '../output.js';
import { changedFiles, reportFiles, reportIn, writeReportFiles } from '../report-files.js';
import { VERSION } from '../version.js';

export interface ReplayOptions extends GlobalOptions {
  readonly db: string;
  readonly run?: number;
  readonly out: string;
  readonly list?: boolean;
}

/**
 * Writes the reports of a batch again from what was stored with it, and proves that each byte is as it was. Later
 * batches, retagging and another taxonomy change nothing of it.
 *
 * @returns gate not met where a file differs, as after an update of the program
 */
export async function replay(options: ReplayOptions): Promise<number> {
  const store = openStore(options.db, 'read');
  try {
    return options.list ? await list(store) : await rebuild(store, options);
  } finally {
    store.close();
  }
}

async function list(store: Store): Promise<number> {
  const lines = store
    .runs()
    .map(
      ({ id, inputs, postings, taxonomyVersion, toolVersion, complete, reported }) =>
        `${String(id).padStart(4)}  ${counted(postings, 'posting')} from ${printable(inputs.join(' '))}; taxonomy ${taxonomyVersion}, skillgauge ${toolVersion}${complete ? '' : ', interrupted or still at work'}${reported ? '' : ', no report kept'}`,
    );
  await printResult([lines.length === 0 ? 'No batch yet.\n' : `${lines.join('\n')}\n`]);
  return EXIT.ok;
}

async function rebuild(store: Store, options: ReplayOptions): Promise<number> {
  const run = options.run ?? store.lastRun()?.id;
  const stored = run === undefined ? null : store.report(run);
  if (!stored)
    throw new AppError(
      'NO_INPUTS',
      run === undefined ? `"${options.db}" holds no batch yet.` : `No report of run ${run} is kept.`,
      `List what is kept with: skillgauge replay --list --db ${options.db}.`,
    );
  const files = reportFiles(reportIn(stored));
  const written = await writeReportFiles(options.out, files);
  await printResult(written.map(({ label, path }) => `${label.padEnd(5)} ${path}\n`));
  const changed = changedFiles(stored, files);
  if (changed.length === 0) {
    await printResult([`Run ${run}: the same bytes as when it was written.\n`]);
    return EXIT.ok;
  }
  await printResult([
    `Run ${run}: ${changed.join(', ')} differ from what skillgauge ${stored.toolVersion} wrote; this is ${VERSION}. The numbers are those of then.\n`,
  ]);
  return EXIT.gateNotMet;
}
