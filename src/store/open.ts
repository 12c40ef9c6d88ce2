import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../errors.js';
import { MIGRATIONS } from './migrations.js';
import { bytesOfDatabase, mayBeWritten } from './read-only.js';
import { asAppError, damaged } from './sqlite-errors.js';

/** "SkGa": marks the file as ours, so that no other program's database is ever written to. */
const APPLICATION_ID = 0x536b4761;
const BUSY_TIMEOUT_MS = 10_000;

export type Connection = Database.Database;
export type Statement = Database.Statement<unknown[]>;

/**
 * `write` makes the file where there is none, and looks all of it over for damage first. `change` and `read` need it to be
 * there; damage is told when it is met. `read` also takes a file that may only be read.
 */
export type Access = 'write' | 'change' | 'read';

/**
 * Opens the database: write-ahead log with full synchronisation, so that what was acknowledged survives a kill and a
 * power loss.
 *
 * @throws AppError NOT_A_DATABASE, DAMAGED, OUTPUT_UNWRITABLE, SOURCE_NOT_FOUND, DATABASE_BUSY
 */
export function openDatabase(path: string, access: Access = 'write'): Connection {
  checkPath(path, access);
  const db = connect(access === 'read' && !mayBeWritten(path) ? bytesOfDatabase(path) : path, path);
  try {
    checkIdentity(db, path);
    if (access === 'write') checkPages(db, path);
    useWriteAheadLog(db);
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    migrate(db);
  } catch (error) {
    db.close();
    throw asAppError(error, path);
  }
  return db;
}

function checkPath(path: string, access: Access): void {
  if (path === '')
    throw new AppError('USAGE', 'The path of the database is empty.', 'Name a file with --db.');
  if (path.includes('\0'))
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      'The database path holds a NUL character.',
      'Give a path without it.',
    );
  const stat = statOf(path);
  if (stat?.isDirectory())
    throw new AppError('NOT_A_DATABASE', `"${path}" is a folder.`, 'Give the path of a file.');
  if (stat && !stat.isFile())
    throw new AppError('NOT_A_DATABASE', `"${path}" is no regular file.`, 'Give the path of a file.');
  if (access === 'write' || (stat && stat.size > 0)) return;
  throw new AppError(
    'SOURCE_NOT_FOUND',
    stat ? `"${path}" is empty: no database was made there yet.` : `No database at "${path}".`,
    'Make one first: skillgauge batch <folder> --db FILE.',
  );
}

/** What lies at a path; null where nothing does. @throws AppError SOURCE_UNREADABLE where that cannot be told */
function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `The database "${path}" cannot be looked for: ${(cause as NodeJS.ErrnoException).code}.`,
      'Check the path and its permissions, or give another with --db.',
      { cause },
    );
  }
}

function connect(pathOrBytes: string | Buffer, path: string): Connection {
  try {
    return new Database(pathOrBytes, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw new AppError(
      'OUTPUT_UNWRITABLE',
      `The database "${path}" cannot be opened: ${(cause as Error).message}`,
      `Check that the folder "${dirname(path)}" exists and may be written to, or give another place with --db.`,
      { cause },
    );
  }
}

function checkIdentity(db: Connection, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  const tables = db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number;
  if (tables > 0 && id !== APPLICATION_ID)
    throw new AppError(
      'NOT_A_DATABASE',
      `"${path}" is a database of another program.`,
      'Give another file with --db; this one was not touched.',
    );
  if (stepsTaken(db) > MIGRATIONS.length)
    throw new AppError(
      'NOT_A_DATABASE',
      `"${path}" was written by a newer Skillgauge.`,
      'Update Skillgauge, or give another file with --db; this one was not touched.',
    );
}

/** Reads all of the database, which a batch does in any case when it counts. */
function checkPages(db: Connection, path: string): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
}

/** SQLite does not wait for a lock where the journal mode changes: two processes that make the same file must. */
function useWriteAheadLog(db: Connection): void {
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  while (true) {
    try {
      db.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!busy || performance.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function migrate(db: Connection): void {
  if (stepsTaken(db) === MIGRATIONS.length) return;
  db.transaction(() => {
    // Asked again under the lock: another process may have taken the steps since.
    for (const step of MIGRATIONS.slice(stepsTaken(db))) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}

function stepsTaken(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}
