import type { StoredPage } from '../model/stored-page.js';

/** Where pages are kept; SQLite in real life. */
export interface PageShelf {
  find(key: string): StoredPage | null;
  keep(page: StoredPage): void;
  /** The server says the page is still the same. */
  confirm(key: string, checkedAtMs: number, cacheControl: string | null): void;
}

export interface CacheMode {
  /** Use kept pages that were checked this recently, whatever the server said. */
  readonly maxAgeMs?: number | undefined;
  /** Use kept pages only; ask nobody. */
  readonly offline?: boolean | undefined;
  /** Fetch everything again, without asking whether it changed. */
  readonly refresh?: boolean | undefined;
  /** Use what was checked since this Unix time: an interrupted run goes on where it stopped. */
  readonly sinceMs?: number | undefined;
}

export type CachePlan = 'use' | 'ask-if-changed' | 'fetch' | 'missing';

/** Postings change; a server that says "fresh for a year" is believed for a day. */
const MOST_TRUST_MS = 24 * 3600 * 1000;

/** What to do for a request, by what is kept and what was asked for (RFC 9111, the private-cache part we need). */
export function planFor(stored: StoredPage | null, mode: CacheMode, nowMs: number): CachePlan {
  if (mode.offline) return stored ? 'use' : 'missing';
  if (!stored || mode.refresh) return 'fetch';
  if (mode.sinceMs !== undefined && stored.checkedAtMs >= mode.sinceMs) return 'use';
  const directives = (stored.cacheControl ?? '').toLowerCase();
  // A clock that was set back must not make a page fresh for years.
  const ageMs = Math.abs(nowMs - stored.checkedAtMs);
  if (mode.maxAgeMs !== undefined) return ageMs <= mode.maxAgeMs ? 'use' : 'ask-if-changed';
  if (/\bno-(?:store|cache)\b/.test(directives)) return 'ask-if-changed';
  const seconds = Number(/\bmax-age\s*=\s*"?(\d{1,10})/.exec(directives)?.[1] ?? 0);
  return ageMs < Math.min(seconds * 1000, MOST_TRUST_MS) ? 'use' : 'ask-if-changed';
}

/** A shelf that forgets with the process. */
export function memoryShelf(): PageShelf {
  const pages = new Map<string, StoredPage>();
  return {
    find: (key) => pages.get(key) ?? null,
    keep: (page) => void pages.set(page.key, page),
    confirm(key, checkedAtMs, cacheControl) {
      const page = pages.get(key);
      if (page) pages.set(key, { ...page, checkedAtMs, cacheControl: cacheControl ?? page.cacheControl });
    },
  };
}
