import type { Accounts } from '../batch/fill-store.js';
import type { Failure } from '../model/failure.js';
import { printable } from '../report/printable.js';
import { counted, grouped, listed } from '../report/words.js';
import type { Taken } from './input-portions.js';

export function postingsOf({ fresh, changed, retagged, unchanged, repeated }: Readonly<Accounts>): number {
  return fresh + changed + retagged + unchanged + repeated;
}

/** Failures that are named as they come: a file of another kind may fail ten thousand times over. */
export const MOST_NAMED = 100;

/**
 * The end of a batch: every input is in one of the figures.
 *
 * @param duplicates  postings with the text of another, which are among the stored ones; null where nothing was read, and so
 * nothing is reported
 * @param errors  the file that lists all failures, where one was asked for
 */
export function accountsWords(
  taken: Readonly<Taken>,
  accounts: Accounts,
  failures: readonly Failure[],
  duplicates: number | null,
  errors?: string,
): string {
  const { fresh, changed, retagged, unchanged, repeated } = accounts;
  const read = [`${counted(postingsOf(accounts), 'posting')} read from ${counted(taken.documents, 'input')}`];
  if (duplicates) read.push(`${grouped(duplicates)} of them the same text again, counted once`);
  if (failures.length === 0) read.push('none failed');
  else
    read.push(
      `${failedWords(failures)} failed (${namedWords(failures.length, duplicates !== null, errors)})`,
    );
  if (taken.passedOver > 0)
    read.push(
      `${counted(taken.passedOver, 'file')} passed over (hidden, READMEs and the like, or results of ours)`,
    );
  if (duplicates === null) return `${read.join('; ')}.`;
  const became = [
    `${grouped(fresh)} new`,
    `${grouped(changed)} changed`,
    `${grouped(retagged)} tagged again`,
    `${grouped(unchanged)} unchanged`,
    `${grouped(repeated)} given twice`,
  ].join(', ');
  return `${read.join('; ')}.\n${became}.`;
}

/** "2 inputs and 3 records": a row of a file is not the file. */
function failedWords(failures: readonly Failure[]): string {
  const records = failures.filter((failure) => failure.row !== null).length;
  const inputs = failures.length - records;
  return listed([
    ...(inputs > 0 ? [counted(inputs, 'input')] : []),
    ...(records > 0 ? [counted(records, 'record')] : []),
  ]);
}

function namedWords(failures: number, isReported: boolean, errors: string | undefined): string {
  if (failures > MOST_NAMED)
    return `the first ${MOST_NAMED} named above; ${errors === undefined ? '--errors FILE lists all' : `all in ${printable(errors)}`}`;
  return isReported ? 'named above and in the report' : 'named above';
}
