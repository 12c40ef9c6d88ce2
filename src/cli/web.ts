import { AppError } from '../errors.js';
import type { Fetcher } from '../read/fetcher.js';
import type { CacheMode } from '../read/http-cache.js';

/** Options of every command that may read from the web. */
export interface WebOptions {
  readonly allowHost?: readonly string[];
  readonly timeout?: number;
  readonly delay?: number;
  readonly contact?: string;
  readonly maxAge?: number;
  readonly offline?: boolean;
  readonly refresh?: boolean;
}

/** @throws AppError USAGE for options that contradict each other */
export function cacheModeOf(options: WebOptions): CacheMode {
  if (options.offline && options.refresh)
    throw new AppError(
      'USAGE',
      '--offline asks nobody and --refresh asks for everything again.',
      'Give one of them.',
    );
  return {
    offline: options.offline,
    refresh: options.refresh,
    maxAgeMs: options.maxAge === undefined ? undefined : options.maxAge * 1000,
  };
}

/** What `runInputs` reads URLs with: opened at the first URL, closed when the run ends. */
export interface Web {
  open(): Promise<Fetcher>;
  close(): void;
}

/** @param path  the database that keeps the pages; null keeps them for this run only */
export function webOf(options: WebOptions, path: string | null): Web {
  let opened: { fetcher: Promise<Fetcher>; close: () => void } | null = null;
  const open = async (): Promise<Fetcher> => {
    const { fetcherOf } = await import('./fetcher-of.js');
    if (opened) return opened.fetcher;
    if (path === null) {
      const { memoryShelf } = await import('../read/http-cache.js');
      const fetcher = fetcherOf(options, memoryShelf());
      opened = { fetcher, close: () => {} };
      return fetcher;
    }
    const { openHttpStore } = await import('../store/http-cache.js');
    const store = openHttpStore(path);
    const fetcher = fetcherOf(options, store);
    opened = { fetcher, close: () => store.close() };
    return fetcher;
  };
  return {
    open,
    close() {
      opened?.fetcher
        .then((fetcher) => fetcher.close())
        .catch(() => {
          // The failure to open it was already told when it was opened.
        });
      opened?.close();
      opened = null;
    },
  };
}
