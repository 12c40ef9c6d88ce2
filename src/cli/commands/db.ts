import { clustersOf } from '../../dedupe/clusters.js';
import { printable } from '../../report/printable.js';
import { counted } from '../../report/words.js';
import { type DatabaseInfo, databaseInfo } from '../../store/database-info.js';
import { databaseProblems } from '../../store/database-problems.js';
import { exportedLines } from '../../store/exported-lines.js';
import { openStore } from '../../store/store.js';
import { vacuumDatabase } from '../../store/vacuum.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { type GlobalOptions, printResult, writeTo } from '../output.js';
import { lastRunOf } from '../report-source.js';

export interface DbOptions extends GlobalOptions {
  readonly db: string;
  readonly format?: 'table' | 'json';
  readonly lastRunOnly?: boolean;
  readonly output?: string;
}

/** Says what a database holds. */
export async function info(options: DbOptions): Promise<number> {
  const found = databaseInfo(options.db);
  await printResult([options.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : infoText(found)]);
  return EXIT.ok;
}

/** Looks for damage, and says each piece of it. */
export async function check(options: DbOptions): Promise<number> {
  const problems = databaseProblems(options.db);
  await printResult(problems.length === 0 ? ['No damage found.\n'] : problems.map((line) => `${line}\n`));
  return problems.length === 0 ? EXIT.ok : EXIT.gateNotMet;
}

/** Gives unused space back to the disk. */
export async function vacuum(options: DbOptions): Promise<number> {
  const { before, after } = vacuumDatabase(options.db, options.lastRunOnly ?? false);
  await printResult([`${megabytes(before)} before, ${megabytes(after)} after.\n`]);
  return EXIT.ok;
}

/** Writes the postings of the last batch as lines of JSON. */
async function exportPostings(options: DbOptions): Promise<number> {
  checkNoInputReplaced([options.db], options.output);
  await writeTo(options.output, exportedLines(options.db, clustersIn(options.db)));
  return EXIT.ok;
}

/** Where postings are the same ad, each is called by the text id of the first of them. */
function clustersIn(path: string): Map<number, string> {
  const store = openStore(path, 'read');
  try {
    const run = lastRunOf(store);
    const members = store.members(run.id);
    const read: { id: number; textId: string }[] = [];
    function* noted() {
      for (const member of members) {
        read.push({ id: member.id, textId: member.textId });
        yield member;
      }
    }
    const clusters = clustersOf({ length: members.length, [Symbol.iterator]: noted });
    return new Map(read.map(({ id, textId }, i) => [id, read[clusters[i] ?? i]?.textId ?? textId]));
  } finally {
    store.close();
  }
}

export { exportPostings as export };

function infoText(found: DatabaseInfo): string {
  const { lastRun } = found;
  return `${[
    `${counted(found.postings, 'posting')} with ${counted(found.tags, 'tag')} in ${megabytes(found.bytes)}, of ${counted(found.runs, 'batch', 'batches')} with ${counted(found.failures, 'failure')} in all; ${counted(found.pages, 'web page')}; schema ${found.schema}`,
    ...found.taxonomies.map(
      (t) => `${counted(t.postings, 'posting')} tagged with taxonomy ${t.hash ?? '(not kept)'}`,
    ),
    lastRun
      ? `Last batch${lastRun.complete ? '' : ' (interrupted, or still at work)'}: ${counted(lastRun.postings, 'posting')}, ${counted(lastRun.failures, 'failure')}, from ${printable(lastRun.inputs.join(' '))}`
      : 'No batch yet',
    '',
    'Views of the last batch for other tools:',
    ...found.views.map((view) => `  ${view.name} (${view.columns.join(', ')})`),
  ].join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
