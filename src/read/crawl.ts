import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { AppError, type ErrorCode } from '../errors.js';
import { isGzip } from '../model/gzip.js';
import type { BoardPlace, Listed, Listing } from './boards-online/board.js';
import { feedItems, isFeed } from './boards-online/feed.js';
import { ONLINE_BOARDS } from './boards-online/index.js';
import { isSitemap, sitemapUrls } from './boards-online/sitemap.js';
import type { BodyCaps } from './body.js';
import type { PageRequest } from './client.js';
import type { Fetcher, Page } from './fetcher.js';
import type { CacheMode } from './http-cache.js';
import { inOrder } from './in-order.js';

/** What a crawl meets, as it meets it. */
export type CrawlEvent =
  | { readonly kind: 'posting'; readonly posting: CrawledPosting }
  | { readonly kind: 'failed'; readonly id: string; readonly url: string; readonly error: AppError };

export interface CrawledPosting {
  /** The board's own id, else the URL. */
  readonly id: string;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** Key of the page that is exactly this posting; null where it is a part of one. */
  readonly page: string | null;
}

/** Asked for at the same time; how many of them at one host is the fetcher's business. */
const AT_ONCE = 4;
/** No board or sitemap is larger; a server that makes up ids without end is stopped here. */
const MOST_POSTINGS = 50_000;
const MOST_PAGES = 2_500;
const SITEMAP_DEPTH = 2;
/** A board of two thousand postings answers with some 30 MB of JSON, in one piece. */
const LIST_CAPS: BodyCaps = { wireBytes: 20 * 1024 * 1024, bodyBytes: 64 * 1024 * 1024 };
/** Failures of our own side: the next posting would meet them too, so the run ends and says so once. */
const ENDS_RUN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'DISK_FULL',
  'DATABASE_BUSY',
  'NOT_A_DATABASE',
  'DAMAGED',
  'OUTPUT_UNWRITABLE',
  'USAGE',
]);
/** The size the sitemap standard allows. */
const SITEMAP_BYTES = 50 * 1024 * 1024;

/** What a URL would be asked for first: a board's public endpoint where it is one, else the page itself. */
export function firstRequest(url: string): PageRequest {
  return placeOf(url)?.first ?? { url };
}

/** The name an input goes by, the same for every address of one board. */
export function inputName(url: string): string {
  const place = placeOf(url);
  return place ? `${place.first.url}${place.only === undefined ? '' : `#${place.only}`}` : url;
}

/**
 * Every posting a URL leads to: all of a board, one of a board, all of a feed or sitemap, or the page itself.
 *
 * @returns true where everything that is listed was seen, so that what was not seen is gone
 */
export async function* crawl(
  url: string,
  fetcher: Fetcher,
  mode: CacheMode = {},
): AsyncGenerator<CrawlEvent, boolean> {
  const place = placeOf(url);
  if (place) return yield* crawlBoard(place, fetcher, mode);
  const page = yield* attempted(url, url, () => fetcher.page({ url }, mode));
  if (page === null) return false;
  const text = listText(page);
  if (isSitemap(text)) return yield* crawlSitemap(text, fetcher, mode);
  if (isFeed(text)) {
    yield* crawlItems(feedItems(text), fetcher, mode);
    return true;
  }
  yield { kind: 'posting', posting: wholePage(url, url, page) };
  return true;
}

function placeOf(url: string): BoardPlace | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  for (const board of ONLINE_BOARDS) {
    const place = board.at(parsed);
    if (place) return place;
  }
  return null;
}

/** Page after page until one brings no new id: totals lie, and some boards serve page one again past the end. */
async function* crawlBoard(
  place: BoardPlace,
  fetcher: Fetcher,
  mode: CacheMode,
): AsyncGenerator<CrawlEvent, boolean> {
  const seen = new Set<string>();
  let next: PageRequest | null = place.first;
  for (let page = 0; next !== null; page++) {
    const request: PageRequest = next;
    if (page >= MOST_PAGES || seen.size >= MOST_POSTINGS) {
      yield { kind: 'failed', id: request.url, url: request.url, error: endless(request.url) };
      return false;
    }
    const listing: Listing | null = yield* attempted(place.only ?? request.url, request.url, async () =>
      place.read(utf8((await fetcher.page({ ...request, caps: LIST_CAPS }, mode)).bytes), page),
    );
    if (listing === null) return false;
    const fresh = listing.items.filter((item) => !seen.has(item.id) && seen.add(item.id));
    yield* crawlItems(fresh, fetcher, mode);
    next = fresh.length === 0 ? null : listing.next;
  }
  if (place.only !== undefined && seen.size === 0)
    yield { kind: 'failed', id: place.only, url: place.first.url, error: notListed(place.only) };
  return true;
}

/** Postings of a list. One that cannot be fetched fails alone; it is listed, so it is not gone. */
async function* crawlItems(
  items: readonly Listed[],
  fetcher: Fetcher,
  mode: CacheMode,
): AsyncGenerator<CrawlEvent> {
  yield* inOrder(items, AT_ONCE, (item) => crawlItem(item, fetcher, mode));
}

async function crawlItem(
  { id, url, posting }: Listed,
  fetcher: Fetcher,
  mode: CacheMode,
): Promise<CrawlEvent> {
  if ('text' in posting) {
    const bytes = new TextEncoder().encode(posting.text);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return {
      kind: 'posting',
      posting: { id, url, contentType: posting.contentType, bytes, hash, page: null },
    };
  }
  try {
    return { kind: 'posting', posting: wholePage(id, url, await fetcher.page(posting, mode)) };
  } catch (error) {
    if (isOfThePage(error)) return { kind: 'failed', id, url: url ?? posting.url, error };
    throw error;
  }
}

async function* crawlSitemap(
  text: string,
  fetcher: Fetcher,
  mode: CacheMode,
): AsyncGenerator<CrawlEvent, boolean> {
  const seen = new Set<string>();
  let complete = true;
  let level: readonly string[] = [text];
  for (let depth = 0; level.length > 0 && depth <= SITEMAP_DEPTH; depth++) {
    const deeper: string[] = [];
    for (const map of level) {
      const { sitemaps, pages } = sitemapUrls(map);
      const fresh = pages.filter((page) => !seen.has(page) && seen.size < MOST_POSTINGS && seen.add(page));
      // A sitemap lists the pages people see; where they are a known board's, the board's endpoint has the posting.
      yield* crawlItems(
        fresh.map((page) => ({ id: page, url: page, posting: firstRequest(page) })),
        fetcher,
        mode,
      );
      for (const sitemap of depth < SITEMAP_DEPTH ? sitemaps : []) {
        const page: Page | null = yield* attempted(sitemap, sitemap, () =>
          fetcher.page({ url: sitemap }, mode),
        );
        if (page === null) complete = false;
        else deeper.push(listText(page));
      }
    }
    level = deeper;
  }
  return complete;
}

async function* attempted<T>(
  id: string,
  url: string,
  work: () => Promise<T>,
): AsyncGenerator<CrawlEvent, T | null> {
  try {
    return await work();
  } catch (error) {
    if (!isOfThePage(error)) throw error;
    yield { kind: 'failed', id, url, error };
    return null;
  }
}

function isOfThePage(error: unknown): error is AppError {
  return error instanceof AppError && !ENDS_RUN.has(error.code);
}

function wholePage(id: string, url: string | null, page: Page): CrawledPosting {
  return {
    id,
    url: url ?? page.finalUrl,
    contentType: page.contentType,
    bytes: page.bytes,
    hash: page.hash,
    page: page.key,
  };
}

/** The text of a page that may be a list; sitemaps often come as gzip files. */
function listText(page: Page): string {
  if (!isGzip(page.bytes)) return utf8(page.bytes);
  try {
    return utf8(gunzipSync(page.bytes, { maxOutputLength: SITEMAP_BYTES }));
  } catch {
    // Not a list then: it goes on as the page it is, and the parser says what is wrong with it.
    return '';
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function notListed(id: string): AppError {
  return new AppError(
    'GONE',
    `The board does not list the posting "${id}" (any more).`,
    'Check the address; postings disappear when they are filled.',
  );
}

function endless(url: string): AppError {
  return new AppError(
    'TOO_LARGE',
    `The list at ${new URL(url).host} does not end after ${MOST_PAGES} pages or ${MOST_POSTINGS} postings.`,
    'What was read is kept; give a narrower address.',
  );
}
