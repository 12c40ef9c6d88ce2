import { createHash } from 'node:crypto';
import { AppError } from '../errors.js';
import type { Connection } from './open.js';
import { withDatabase } from './with-database.js';

/** Everything that is wrong with a database, a sentence each: its pages, its references, each text, each span. */
export function databaseProblems(path: string): string[] {
  try {
    return withDatabase(path, 'read', (db) => {
      const problems = problemsOfPages(db);
      // What stands on damaged pages cannot be read.
      return problems.length > 0 ? problems : [...problemsOfRows(db)];
    });
  } catch (error) {
    // Damage in a place that everything else hangs on.
    if (error instanceof AppError && error.code === 'DAMAGED') return [error.message];
    throw error;
  }
}

function problemsOfPages(db: Connection): string[] {
  return (db.pragma('integrity_check(10)') as { integrity_check: string }[])
    .flatMap((row) => row.integrity_check.split('\n'))
    .filter((line) => line !== 'ok' && !line.startsWith('***'));
}

function* problemsOfRows(db: Connection): Generator<string> {
  for (const row of db.pragma('foreign_key_check') as { table: string; parent: string }[])
    yield `A row of "${row.table}" belongs to no row of "${row.parent}".`;
  const mentions = db.prepare('SELECT skill, mentions FROM tag WHERE posting = ?');
  const postings = db.prepare('SELECT id, text_id AS textId, text FROM posting').iterate();
  for (const posting of postings as Iterable<{ id: number; textId: string; text: string }>) {
    if (createHash('sha256').update(posting.text).digest('hex').slice(0, 16) !== posting.textId)
      yield `The text of posting ${posting.id} is not the one that was stored.`;
    for (const tag of mentions.all(posting.id) as { skill: string; mentions: string }[])
      if (!areSpansOf(tag.mentions, posting.text.length))
        yield `The mentions of "${tag.skill}" in posting ${posting.id} lie outside its text.`;
  }
}

function areSpansOf(mentions: string, length: number): boolean {
  try {
    const places = JSON.parse(mentions) as [number, number][];
    return places.length > 0 && places.every(([start, end]) => 0 <= start && start < end && end <= length);
  } catch {
    return false;
  }
}
