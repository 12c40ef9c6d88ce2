import { statSync } from 'node:fs';
import { IS_A_RUN } from './statements.js';
import { withDatabase } from './with-database.js';

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
        db.exec(`DELETE FROM run WHERE id < (SELECT max(id) FROM run WHERE ${IS_A_RUN})`);
        db.exec('DELETE FROM posting WHERE id NOT IN (SELECT posting FROM run_posting)');
      }).immediate();
    }
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { before, after: statSync(path).size };
  });
}
