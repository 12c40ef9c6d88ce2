import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { AppError } from '../errors.js';
import { type Access, asAppError, type Connection, openDatabase } from './open.js';
import { BY_ORIGIN } from './store.js';

export interface DatabaseInfo {
  readonly bytes: number;
  readonly schema: number;
  readonly runs: number;
  /** Of all runs. */
  readonly postings: number;
  readonly tags: number;
  readonly failures: number;
  readonly pages: number;
  readonly taxonomies: readonly { readonly hash: string | null; readonly postings: number }[];
  readonly lastRun: {
    readonly inputs: readonly string[];
    readonly complete: boolean;
    readonly postings: number;
    readonly failures: number;
  } | null;
  /** Views for readers with other tools, with their columns. */
  readonly views: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** @throws AppError as `openDatabase` */
export function databaseInfo(path: string): DatabaseInfo {
  return withDatabase(path, 'read', (db) => {
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    const last = db
      .prepare(
        `SELECT inputs, complete, (SELECT count(*) FROM run_posting WHERE run = run.id) AS postings,
                (SELECT count(*) FROM failure WHERE run = run.id) AS failures
           FROM run ORDER BY id DESC LIMIT 1`,
      )
      .get() as { inputs: string; complete: number; postings: number; failures: number } | undefined;
    const views = db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
      .pluck()
      .all() as string[];
    return {
      // What was committed lately lies in the log.
      bytes: statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0),
      schema: db.pragma('user_version', { simple: true }) as number,
      runs: count('run'),
      postings: count('posting'),
      tags: count('tag'),
      failures: count('failure'),
      pages: count('page'),
      taxonomies: db
        .prepare(
          'SELECT taxonomy_hash AS hash, count(*) AS postings FROM posting GROUP BY taxonomy_hash ORDER BY taxonomy_hash',
        )
        .all() as DatabaseInfo['taxonomies'],
      lastRun: last
        ? { ...last, inputs: JSON.parse(last.inputs) as string[], complete: last.complete === 1 }
        : null,
      views: views.map((name) => ({
        name,
        columns: (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
      })),
    };
  });
}

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

/**
 * Gives unused space back to the disk.
 *
 * @param lastRunOnly  also forget earlier runs, with the postings only they read
 * @returns bytes before and after
 */
export function vacuumDatabase(path: string, lastRunOnly: boolean): { before: number; after: number } {
  return withDatabase(path, 'change', (db) => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    const before = statSync(path).size;
    if (lastRunOnly) {
      db.transaction(() => {
        db.exec('DELETE FROM run WHERE id < (SELECT max(id) FROM run)');
        db.exec('DELETE FROM posting WHERE id NOT IN (SELECT posting FROM run_posting)');
      }).immediate();
    }
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { before, after: statSync(path).size };
  });
}

/**
 * The postings of the last run as lines of JSON, in order of their origin.
 *
 * @param clusterOf  by a posting's number in the database: what its cluster is called
 */
export function* exportedLines(path: string, clusterOf: ReadonlyMap<number, string>): Generator<string> {
  const db = openDatabase(path, 'read');
  try {
    const ids = db
      .prepare(
        `SELECT r.posting FROM run_posting r JOIN posting p ON p.id = r.posting WHERE r.run = (SELECT max(id) FROM run) ORDER BY ${BY_ORIGIN}`,
      )
      .pluck()
      .all() as number[];
    const find = db.prepare(
      'SELECT text_id AS id, external_id AS externalId, file, url, row, title, company, location, date_posted AS datePosted, language, family, taxonomy_hash AS taxonomyHash, engine_version AS engineVersion, facts, text FROM posting WHERE id = ?',
    );
    const tags = db.prepare(
      'SELECT skill AS id, demand, confidence, alternatives, years, mentions FROM tag WHERE posting = ? ORDER BY skill',
    );
    for (const id of ids) {
      const posting = find.get(id) as { facts: string };
      const skills = (tags.all(id) as { mentions: string }[]).map((tag) => ({
        ...tag,
        mentions: (JSON.parse(tag.mentions) as [number, number, number, number, string][]).map(
          ([start, end, , , demand]) => ({ start, end, demand }),
        ),
      }));
      yield `${JSON.stringify({ ...posting, cluster: clusterOf.get(id) ?? null, facts: JSON.parse(posting.facts), skills })}\n`;
    }
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    db.close();
  }
}

function withDatabase<T>(path: string, access: Access, work: (db: Connection) => T): T {
  const db = openDatabase(path, access);
  try {
    return work(db);
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    db.close();
  }
}
