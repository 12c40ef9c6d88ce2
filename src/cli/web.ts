import type { Fetcher } from '../read/fetcher.js';
import type { Access } from '../store/open.js';
import type { WebOptions } from './web-options.js';

/** What `runInputs` reads URLs with: opened at the first URL, closed when the run ends. */
export interface Web {
  open(): Promise<Fetcher>;
  close(): void;
}

/** @param path  the database that keeps the pages; null keeps them for this run only */
export function webOf(options: WebOptions, path: string | null, access: Access = 'write'): Web {
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
    const store = openHttpStore(path, access);
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
