import type { Accounts } from '../batch/fill-store.js';

export function postingsOf({ fresh, changed, retagged, unchanged, repeated }: Readonly<Accounts>): number {
  return fresh + changed + retagged + unchanged + repeated;
}

/**
 * The end of a batch: every input is in one of the figures.
 *
 * @param duplicates  postings with the text of another; they are among the stored ones
 */
export function accountsWords(documents: number, accounts: Accounts, duplicates: number): string {
  const { fresh, changed, retagged, unchanged, repeated, failed } = accounts;
  const words = [
    `${postingsOf(accounts)} postings read from ${documents} ${documents === 1 ? 'input' : 'inputs'}`,
  ];
  if (duplicates > 0) words.push(`${duplicates} of them the same text again, counted once`);
  words.push(failed === 0 ? 'none failed' : `${failed} failed (named above and in the report)`);
  return `${words.join('; ')}.\n${fresh} new, ${changed} changed, ${retagged} tagged again, ${unchanged} unchanged, ${repeated} given twice.`;
}
