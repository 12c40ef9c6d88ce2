import { createHash } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { AppError } from '../errors.js';
import type { StoredPage } from '../model/stored-page.js';
import type { BodyCaps } from './body.js';
import type { Budget } from './budget.js';
import { createClient, type PageRequest } from './client.js';
import { type Clock, systemClock } from './clock.js';
import type { Answer } from './exchange.js';
import { ExchangeError } from './exchange-error.js';
import { type AllowList, checkedUrl } from './guard.js';
import { type CacheMode, memoryShelf, type PageShelf, planFor } from './http-cache.js';
import { MANNERS, type Manners, retryLater } from './manners.js';
import { checkSite } from './refused-sites.js';
import { nextStep } from './retry.js';
import {
  ALLOW_ALL,
  mayRequest,
  parseRobots,
  ROBOTS_BYTES,
  ROBOTS_MAX_AGE_MS,
  type RobotsRules,
} from './robots.js';

/** A page, and how it was come by. */
export interface Page {
  readonly url: string;
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  readonly key: string;
  /** `cache`: nobody was asked. `not-modified`: the server said the kept bytes still hold. */
  readonly via: 'network' | 'not-modified' | 'cache';
}

/** Fetches as a guest should: robots rules, one turn after the other, patience, and nothing asked twice for no reason. */
export interface Fetcher {
  /** @throws AppError */
  page(request: PageRequest, mode?: CacheMode): Promise<Page>;
  close(): void;
}

export interface FetcherOptions {
  readonly userAgent: string;
  readonly allow?: AllowList;
  readonly timeoutMs?: number;
  readonly manners?: Manners;
  readonly cache?: CacheMode;
  readonly shelf?: PageShelf;
  readonly lookup?: LookupFunction;
  readonly clock?: Clock;
  readonly stop?: AbortSignal;
  readonly random?: () => number;
}

/** What an unattended run may wait for one page is 20 s; the margin is for ending the exchange on a busy machine. */
export const DEFAULT_TIMEOUT_MS = 18_000;
const PRODUCT = 'skillgauge';
const ROBOTS_CAPS: BodyCaps = { wireBytes: ROBOTS_BYTES + 64 * 1024, bodyBytes: ROBOTS_BYTES, cut: true };
/** Failures that only say that nobody was asked. */
const NOT_ASKED: readonly string[] = ['HOST_FAILING', 'RETRY_LATER', 'INTERRUPTED'];
/** A site may ask for more room between requests, but not for so much that a run never ends. */
const MOST_CRAWL_DELAY_MS = 30_000;

/** Says who asks: the program, its version, and where to complain. */
export function userAgentOf(version: string, contact = 'https://www.npmjs.com/package/skillgauge'): string {
  return `${PRODUCT}/${version} (+${contact})`;
}

export async function createFetcher(options: FetcherOptions): Promise<Fetcher> {
  const { createPoliteness } = await import('./politeness.js');
  const {
    clock = systemClock,
    random = Math.random,
    shelf = memoryShelf(),
    allow = new Set<string>(),
    timeoutMs = DEFAULT_TIMEOUT_MS,
    manners = MANNERS,
  } = options;
  const client = await createClient({
    allow,
    timeoutMs,
    userAgent: options.userAgent,
    lookup: options.lookup,
    stop: options.stop,
  });
  const politeness = createPoliteness(manners, clock, options.stop);
  const robots = new Map<string, { rules: Promise<RobotsRules>; untilMs: number }>();

  /** Sends until it works, or until trying again makes no sense. */
  async function patiently(
    url: URL,
    method: 'GET' | 'POST',
    budget: Budget,
    send: () => Promise<Answer>,
  ): Promise<Answer> {
    let last: ExchangeError | null = null;
    for (let tries = 1; ; tries++) {
      try {
        return await politeness.turn(url.host, send);
      } catch (error) {
        // Where the host was closed to us while we waited to try again, what we met ourselves says more.
        if (!(error instanceof ExchangeError))
          throw error instanceof AppError && error.code === 'HOST_FAILING' ? (last ?? error) : error;
        last = error;
        // A POST whose connection broke may have been carried out; one that was answered "later" was not.
        const repeatable = method === 'GET' || error.fault.status !== undefined;
        const step = nextStep(
          { ...error.fault, transient: error.fault.transient && repeatable },
          tries,
          budget.leftMs(),
          clock.now(),
          random(),
        );
        if (step.kind === 'give-up') {
          if (step.untilMs === null) throw error;
          politeness.closeUntil(url.host, step.untilMs);
          throw retryLater(url.host, step.untilMs);
        }
        if (error.fault.retryAfter !== undefined) politeness.pause(url.host, step.ms);
        await budget.spend((signal) => clock.sleep(step.ms, signal));
      }
    }
  }

  async function fetched(request: PageRequest, stored: StoredPage | null, isRobots: boolean): Promise<Page> {
    const answer = await client.get(request, {
      ...(stored
        ? { validators: { url: stored.finalUrl, etag: stored.etag, lastModified: stored.lastModified } }
        : {}),
      ...(isRobots ? { caps: ROBOTS_CAPS } : {}),
      async aroundHop(url, budget, send) {
        checkSite(url);
        if (!isRobots) await checkRobots(url);
        return patiently(url, request.method ?? 'GET', budget, send);
      },
    });
    const key = keyOf(request);
    const cacheControl = answer.headers['cache-control'] ?? null;
    if (!answer.modified) {
      // Only sent where something is kept, and the client answers "not modified" only to that.
      const kept = stored as StoredPage;
      shelf.confirm(key, clock.now(), cacheControl);
      return pageOf(kept, 'not-modified');
    }
    const page: StoredPage = {
      key,
      url: request.url,
      finalUrl: answer.url,
      contentType: answer.headers['content-type'] ?? null,
      etag: answer.headers['etag'] ?? null,
      lastModified: answer.headers['last-modified'] ?? null,
      cacheControl,
      bytes: answer.bytes,
      hash: createHash('sha256').update(answer.bytes).digest('hex'),
      checkedAtMs: clock.now(),
    };
    shelf.keep(page);
    return pageOf(page, 'network');
  }

  async function page(request: PageRequest, mode: CacheMode, isRobots = false): Promise<Page> {
    checkSite(checkedUrl(request.url, allow));
    const stored = shelf.find(keyOf(request));
    const plan = planFor(stored, mode, clock.now());
    if (plan === 'missing')
      throw new AppError(
        'OFFLINE',
        `"${request.url}" was not fetched before, and --offline asks nobody.`,
        'Run once without --offline.',
      );
    if (plan === 'use') return pageOf(stored as StoredPage, 'cache');
    return fetched(request, plan === 'ask-if-changed' ? stored : null, isRobots);
  }

  async function rulesOf(origin: string): Promise<RobotsRules> {
    try {
      const { bytes } = await page(
        { url: `${origin}/robots.txt`, accept: 'text/plain,*/*;q=0.5' },
        { maxAgeMs: ROBOTS_MAX_AGE_MS },
        true,
      );
      return parseRobots(new TextDecoder().decode(bytes), PRODUCT);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (allowsAll(error)) return ALLOW_ALL;
      // These say more about the page's own chances than "no robots.txt" does.
      if (['DNS', 'TLS', 'ADDRESS', ...NOT_ASKED].includes(error.code)) throw error;
      throw new AppError(
        'ROBOTS',
        `${error.message.replace(/\.$/, '')}. That was its robots.txt (${origin}/robots.txt), and where that cannot be read nothing may be fetched (RFC 9309).`,
        'Check the address, or try again later.',
        { cause: error },
      );
    }
  }

  /** Asked once for an origin; everybody who waits gets the same answer. */
  function robotsOf(origin: string): Promise<RobotsRules> {
    const known = robots.get(origin);
    if (known && known.untilMs > clock.now()) return known.rules;
    const rules = rulesOf(origin);
    robots.set(origin, { rules, untilMs: clock.now() + ROBOTS_MAX_AGE_MS });
    // "Cannot be read" is an answer and is kept; "not asked this time" is none.
    rules.catch((error: unknown) => {
      if (!(error instanceof AppError) || NOT_ASKED.includes(error.code)) robots.delete(origin);
    });
    return rules;
  }

  async function checkRobots(url: URL): Promise<void> {
    const rules = await robotsOf(url.origin);
    if (rules.delaySeconds !== null)
      politeness.slowDown(url.host, Math.min(rules.delaySeconds * 1000, MOST_CRAWL_DELAY_MS));
    if (mayRequest(rules, url.pathname + url.search)) return;
    throw new AppError(
      'ROBOTS',
      `${url.origin}/robots.txt asks programs not to fetch ${url.pathname.slice(0, 200)}.`,
      'Save the page from your browser and give the file.',
    );
  }

  return {
    page: (request, mode) => page(request, { ...options.cache, ...mode }),
    close: () => client.close(),
  };
}

/** RFC 9309 §2.3.1.3: no such file means no rules; more redirects than are followed may be taken as no such file. */
function allowsAll(error: AppError): boolean {
  if (error.code === 'EMPTY' || error.code === 'REDIRECT') return true;
  return (
    error instanceof ExchangeError &&
    error.fault.status !== undefined &&
    error.fault.status >= 400 &&
    error.fault.status < 500
  );
}

function keyOf({ url, method = 'GET', body = '' }: PageRequest): string {
  return `${method} ${url.replace(/#.*$/s, '')}${body === '' ? '' : `\n${body}`}`;
}

function pageOf({ url, finalUrl, contentType, bytes, hash, key }: StoredPage, via: Page['via']): Page {
  return { url, finalUrl, contentType, bytes, hash, key, via };
}
