import type { Connection } from './open.js';
import { IS_A_RUN } from './statements.js';

/** A report that was written: later batches may change what it was made of, and it is still to be had. */
export interface StoredReport {
  /** The program that wrote it; another may write the same data differently. */
  readonly toolVersion: string;
  /** JSON, gzipped. */
  readonly data: Uint8Array;
  /** SHA-256 of each file that was written, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** A batch, and whether its report was kept. */
export interface ReportedRun {
  readonly id: number;
  readonly inputs: readonly string[];
  readonly toolVersion: string;
  readonly taxonomyVersion: string;
  readonly complete: boolean;
  readonly postings: number;
  readonly reported: boolean;
}

export function keepReport(db: Connection, run: number, { toolVersion, data, files }: StoredReport): void {
  db.prepare('INSERT OR REPLACE INTO report (run, tool_version, data, files) VALUES (?, ?, ?, ?)').run(
    run,
    toolVersion,
    data,
    JSON.stringify(files),
  );
}

export function reportOfRun(db: Connection, run: number): StoredReport | null {
  const row = db
    .prepare('SELECT tool_version AS toolVersion, data, files FROM report WHERE run = ?')
    .get(run) as (Omit<StoredReport, 'files'> & { files: string }) | undefined;
  return row ? { ...row, files: JSON.parse(row.files) as Record<string, string> } : null;
}

export function reportedRuns(db: Connection): ReportedRun[] {
  const rows = db
    .prepare(
      `SELECT id, inputs, tool_version AS toolVersion, taxonomy_version AS taxonomyVersion, complete,
              (SELECT count(*) FROM run_posting WHERE run = run.id) AS postings,
              EXISTS (SELECT 1 FROM report WHERE run = run.id) AS reported
         FROM run WHERE ${IS_A_RUN} ORDER BY id`,
    )
    .all() as (Omit<ReportedRun, 'inputs' | 'complete' | 'reported'> & {
    inputs: string;
    complete: number;
    reported: number;
  })[];
  return rows.map((row) => ({
    ...row,
    inputs: JSON.parse(row.inputs) as string[],
    complete: row.complete === 1,
    reported: row.reported === 1,
  }));
}
