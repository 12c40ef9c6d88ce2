import { statSync } from 'node:fs';
import { IS_A_RUN } from './statements.js';
import { withDatabase } from './with-database.js';

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
           FROM run WHERE ${IS_A_RUN} ORDER BY id DESC LIMIT 1`,
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
      runs: count(`run WHERE ${IS_A_RUN}`),
      postings: count('posting'),
      tags: db
        .prepare('SELECT coalesce(sum(json_array_length(skills)), 0) FROM tagged')
        .pluck()
        .get() as number,
      failures: count('failure'),
      pages: count('page'),
      taxonomies: db
        .prepare(
          'SELECT taxonomy_hash AS hash, count(*) AS postings FROM tagged GROUP BY taxonomy_hash ORDER BY taxonomy_hash',
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
