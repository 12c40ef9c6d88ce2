import { createFetcher, type Fetcher, userAgentOf } from '../read/fetcher.js';
import { allowListOf } from '../read/guard.js';
import type { PageShelf } from '../read/http-cache.js';
import { VERSION } from './version.js';
import { cacheModeOf, type WebOptions } from './web-options.js';

export function fetcherOf(options: WebOptions, shelf: PageShelf, stop?: AbortSignal): Promise<Fetcher> {
  return createFetcher({
    userAgent: userAgentOf(VERSION, options.contact),
    allow: allowListOf(options.allowHost ?? []),
    cache: cacheModeOf(options),
    shelf,
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    ...(options.delay === undefined ? {} : { manners: { atOnce: 2, delayMs: options.delay * 1000 } }),
    ...(stop ? { stop } : {}),
  });
}
