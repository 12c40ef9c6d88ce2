import Database from 'better-sqlite3';
import { AppError } from '../../errors.js';
import type { Outcome } from '../../model/outcome.js';
import type { Posting } from '../../model/posting.js';
import { markedWithoutLog } from '../../model/sqlite-bytes.js';
import { describesPostings, type FieldMap } from '../columns.js';
import { outcomeOfRecord, type RecordOrigin } from '../record.js';

/**
 * Reads the postings of somebody's SQLite database: the rows of the table whose columns hold a description. The bytes
 * are opened in memory, so nothing is written beside the file and no other file can be attached.
 *
 * @throws AppError PARSE, NO_TEXT
 */
export function* readSqlite(
  bytes: Uint8Array,
  name: string,
  origin: RecordOrigin,
  map?: FieldMap,
): Generator<Outcome<Posting>> {
  const database = opened(bytes, name);
  try {
    const table = tableOf(database, name, map);
    let row = 0;
    for (const record of rowsOf(database, table, name)) {
      row++;
      yield outcomeOfRecord(record, { ...origin, row }, map);
    }
  } finally {
    database.close();
  }
}

function opened(bytes: Uint8Array, name: string): Database.Database {
  try {
    const database = new Database(markedWithoutLog(Buffer.from(bytes)), { readonly: true });
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (cause) {
    throw broken(name, cause);
  }
}

/** Only real tables: a view may compute for ever. */
function tableOf(database: Database.Database, name: string, map?: FieldMap): string {
  let tables: string[];
  try {
    tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all();
  } catch (cause) {
    throw broken(name, cause);
  }
  const columns = (table: string) =>
    (database.pragma(`table_info(${quoted(table)})`) as { name: string }[]).map((column) => column.name);
  const found = tables.filter((table) => describesPostings(columns(table), map));
  if (found[0] !== undefined) return found.find((table) => /job|posting|vacanc/i.test(table)) ?? found[0];
  throw new AppError(
    'NO_TEXT',
    `No table of "${name}" has a column that holds descriptions (its tables: ${tables.slice(0, 12).join(', ') || 'none'}).`,
    'Name the column with --map, for example --map description=job_desc.',
  );
}

function* rowsOf(
  database: Database.Database,
  table: string,
  name: string,
): Generator<Record<string, unknown>> {
  try {
    yield* database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${quoted(table)}`).iterate();
  } catch (cause) {
    if (cause instanceof AppError || !(cause instanceof Database.SqliteError)) throw cause;
    throw broken(name, cause);
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

function broken(name: string, cause: unknown): AppError {
  return new AppError(
    'PARSE',
    `"${name}" is not a readable SQLite database: ${(cause as Error).message}`,
    'Check that the file is complete.',
    { cause },
  );
}
