import { type Access, type Connection, openDatabase } from './open.js';
import { asAppError } from './sqlite-errors.js';

/** Opens a database for one piece of work, and closes it. @throws AppError as `openDatabase` */
export function withDatabase<T>(path: string, access: Access, work: (db: Connection) => T): T {
  const db = openDatabase(path, access);
  try {
    return work(db);
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    db.close();
  }
}
