import { createHash } from 'node:crypto';
import { AppError } from '../errors.js';
import type { Connection } from './open.js';
import type { SkillRow, StoredMention } from './row.js';
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
  const postings = db
    .prepare(
      'SELECT p.id, p.text_id AS textId, p.text, t.skills, t.mentions FROM posting p LEFT JOIN tagged t ON t.posting = p.id',
    )
    .iterate();
  for (const posting of postings as Iterable<StoredText>) {
    if (createHash('sha256').update(posting.text).digest('hex').slice(0, 16) !== posting.textId)
      yield `The text of posting ${posting.id} is not the one that was stored.`;
    yield* problemsOfTags(posting);
  }
}

interface StoredText {
  readonly id: number;
  readonly textId: string;
  readonly text: string;
  readonly skills: string | null;
  readonly mentions: string | null;
}

function problemsOfTags({ id, text, skills, mentions }: StoredText): string[] {
  try {
    const tags = JSON.parse(skills ?? '') as SkillRow[];
    const places = JSON.parse(mentions ?? '') as StoredMention[][];
    return tags.flatMap(([skill], i) =>
      areSpansOf(places[i] ?? [], text.length)
        ? []
        : [`The mentions of "${skill}" in posting ${id} lie outside its text.`],
    );
  } catch {
    // No JSON, or not of these lists.
    return [`The tags of posting ${id} cannot be read.`];
  }
}

function areSpansOf(places: readonly StoredMention[], length: number): boolean {
  return places.length > 0 && places.every(([start, end]) => 0 <= start && start < end && end <= length);
}
