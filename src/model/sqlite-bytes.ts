/** The file of a SQLite database begins with it. */
export const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export function isSqlite(head: Uint8Array): boolean {
  return SQLITE_MAGIC.equals(head.subarray(0, SQLITE_MAGIC.length));
}

/** Where the file of a database says how it is written and how it is read: 1 is without a log beside it, 2 with one. */
const VERSIONS = [18, 19];

/**
 * Marks the bytes of a database as one without a log, which is the only kind that can be opened in memory. What the log
 * holds that is not in the file yet is not there then.
 *
 * @param bytes  written over
 * @see https://www.sqlite.org/fileformat2.html, section 1.3.3
 */
export function markedWithoutLog(bytes: Buffer): Buffer {
  for (const at of VERSIONS) if (bytes[at] === 2) bytes[at] = 1;
  return bytes;
}
