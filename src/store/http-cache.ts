import type { StoredPage } from '../model/stored-page.js';
import { type Access, openDatabase } from './open.js';
import { asAppError } from './sqlite-errors.js';

/** A posting a crawl found: the whole of a page (`page` is its key), or a part of one (`bytes`). */
export interface FetchedRow {
  readonly id: string;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly page: string | null;
  readonly bytes: Uint8Array | null;
  readonly hash: string;
}

export type Change = 'new' | 'changed' | 'unchanged';

/** Pages and crawls in one SQLite file, the same that holds the postings. */
export interface HttpStore {
  find(key: string): StoredPage | null;
  keep(page: StoredPage): void;
  confirm(key: string, checkedAtMs: number, cacheControl: string | null): void;
  /** Starts a crawl of an input. `sinceMs`: when the last one started, where it was interrupted after `notBeforeMs`, else null. */
  startCrawl(
    input: string,
    nowMs: number,
    notBeforeMs: number,
  ): { readonly crawl: number; readonly sinceMs: number | null };
  /** Stores a posting at once; what is stored survives a kill. */
  addPosting(crawl: number, input: string, posting: FetchedRow): Change;
  /** The posting is listed still, though it could not be fetched this time. */
  stillThere(crawl: number, input: string, id: string): void;
  /** The page of this posting is gone. Gives whether it was there before. */
  markGone(crawl: number, input: string, id: string): boolean;
  /** Ends a crawl. Where its list was read to the end, what was not seen is gone; gives how many newly are. */
  finishCrawl(crawl: number, input: string, listed: boolean): number;
  close(): void;
}

/** @throws AppError as `openDatabase` */
export function openHttpStore(path: string, access: Access = 'write'): HttpStore {
  const db = openDatabase(path, access);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asAppError(error, path);
    }
  };
  const sql = {
    find: db.prepare(
      'SELECT key, url, final_url AS finalUrl, content_type AS contentType, etag, last_modified AS lastModified, cache_control AS cacheControl, bytes, hash, checked_at AS checkedAtMs FROM page WHERE key = ?',
    ),
    keep: db.prepare(
      'INSERT OR REPLACE INTO page (key, url, final_url, content_type, etag, last_modified, cache_control, bytes, hash, checked_at) VALUES (@key, @url, @finalUrl, @contentType, @etag, @lastModified, @cacheControl, @bytes, @hash, @checkedAtMs)',
    ),
    confirm: db.prepare(
      'UPDATE page SET checked_at = ?, cache_control = coalesce(?, cache_control) WHERE key = ?',
    ),
    lastCrawl: db.prepare(
      'SELECT started_at AS startedAt, complete FROM crawl WHERE input = ? ORDER BY id DESC LIMIT 1',
    ),
    startCrawl: db.prepare('INSERT INTO crawl (input, started_at) VALUES (?, ?)'),
    finishCrawl: db.prepare('UPDATE crawl SET complete = 1 WHERE id = ?'),
    posting: db.prepare('SELECT hash, gone FROM fetched_posting WHERE input = ? AND id = ?'),
    addPosting: db.prepare(
      'INSERT OR REPLACE INTO fetched_posting (input, id, url, content_type, page, bytes, hash, gone, crawl) VALUES (@input, @id, @url, @contentType, @page, @bytes, @hash, 0, @crawl)',
    ),
    seen: db.prepare('UPDATE fetched_posting SET crawl = ?, gone = 0 WHERE input = ? AND id = ?'),
    listed: db.prepare('UPDATE fetched_posting SET crawl = ? WHERE input = ? AND id = ?'),
    goneOne: db.prepare(
      'UPDATE fetched_posting SET gone = 1, crawl = ? WHERE input = ? AND id = ? AND gone = 0',
    ),
    goneRest: db.prepare('UPDATE fetched_posting SET gone = 1 WHERE input = ? AND crawl <> ? AND gone = 0'),
  };
  return {
    find: (key) => guarded(() => (sql.find.get(key) as StoredPage | undefined) ?? null),
    keep: (page) => void guarded(() => sql.keep.run(page)),
    confirm: (key, checkedAtMs, cacheControl) =>
      void guarded(() => sql.confirm.run(checkedAtMs, cacheControl, key)),
    startCrawl: (input, nowMs, notBeforeMs) =>
      guarded(() =>
        db
          .transaction(() => {
            const last = sql.lastCrawl.get(input) as { startedAt: number; complete: number } | undefined;
            const sinceMs =
              last && last.complete === 0 && last.startedAt >= notBeforeMs ? last.startedAt : null;
            // An interrupted crawl keeps its beginning, however often it is interrupted.
            const crawl = Number(sql.startCrawl.run(input, sinceMs ?? nowMs).lastInsertRowid);
            return { crawl, sinceMs };
          })
          .immediate(),
      ),
    addPosting: (crawl, input, posting) =>
      guarded(() =>
        db
          .transaction((): Change => {
            const known = sql.posting.get(input, posting.id) as { hash: string; gone: number } | undefined;
            if (known?.hash === posting.hash && known.gone === 0) {
              sql.seen.run(crawl, input, posting.id);
              return 'unchanged';
            }
            sql.addPosting.run({ ...posting, input, crawl });
            return known && known.gone === 0 ? 'changed' : 'new';
          })
          .immediate(),
      ),
    stillThere: (crawl, input, id) => void guarded(() => sql.listed.run(crawl, input, id)),
    markGone: (crawl, input, id) => guarded(() => sql.goneOne.run(crawl, input, id).changes > 0),
    finishCrawl: (crawl, input, listed) =>
      guarded(() =>
        db
          .transaction(() => {
            sql.finishCrawl.run(crawl);
            return listed ? sql.goneRest.run(input, crawl).changes : 0;
          })
          .immediate(),
      ),
    close() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}
