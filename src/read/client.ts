import type { LookupFunction } from 'node:net';
import { AppError } from '../errors.js';
import type { BodyCaps } from './body.js';
import { type Budget, budgetOf } from './budget.js';
import type { Connections } from './connections.js';
import { type Answer, type AnswerHeaders, type Ask, exchange } from './exchange.js';
import { ExchangeError } from './exchange-error.js';
import { type AllowList, checkedUrl } from './guard.js';

/** A question to the web: almost always "GET this page"; a few boards list their postings in answer to a small POST. */
export interface PageRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly accept?: string;
  /** Where the answer may be larger than a page: a list with the whole text of all postings. */
  readonly caps?: BodyCaps;
}

/** What is known of the page from an earlier answer. `url` is where that answer came from in the end. */
export interface Validators {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it came. */
export type PageAnswer =
  | {
      readonly modified: true;
      readonly url: string;
      readonly headers: AnswerHeaders;
      readonly bytes: Uint8Array;
    }
  | { readonly modified: false; readonly url: string; readonly headers: AnswerHeaders };

export interface GetOptions {
  readonly validators?: Validators;
  readonly caps?: BodyCaps;
  /** Runs each hop: the place for robots rules, turns and retries. Without it a hop is simply sent. */
  readonly aroundHop?: (url: URL, budget: Budget, send: () => Promise<Answer>) => Promise<Answer>;
}

/** From a URL to bytes, within a budget of time and size, and only to where it may lead. */
export interface Client {
  /** @throws AppError; whatever the other side does, no other throw and no answer that is not whole */
  get(request: PageRequest, options?: GetOptions): Promise<PageAnswer>;
  close(): void;
}

export interface ClientOptions {
  readonly allow: AllowList;
  readonly timeoutMs: number;
  readonly userAgent: string;
  readonly lookup?: LookupFunction | undefined;
  /** Stops everything under way (Ctrl-C). */
  readonly stop?: AbortSignal | undefined;
}

export const PAGE_CAPS: BodyCaps = Object.freeze({
  wireBytes: 10 * 1024 * 1024,
  bodyBytes: 20 * 1024 * 1024,
});
/** RFC 9309 §2.3.1.2 wants five followed for robots.txt; no page needs more. */
const MOST_REDIRECTS = 5;
const ACCEPT =
  'text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/** @throws AppError TLS where certificate checking was switched off from outside */
export async function createClient(options: ClientOptions): Promise<Client> {
  refuseWithoutTls();
  checkUserAgent(options.userAgent);
  const { openConnections } = await import('./connections.js');
  const connections = openConnections({ allow: options.allow, lookup: options.lookup });
  return {
    get: (request, how = {}) => follow(request, how, connections, options),
    close: () => connections.close(),
  };
}

/** Our own redirect loop: every hop goes through the whole guard again, with the same few headers and no secret among them. */
async function follow(
  request: PageRequest,
  how: GetOptions,
  connections: Connections,
  options: ClientOptions,
): Promise<PageAnswer> {
  refuseWithoutTls();
  const budget = budgetOf(options.timeoutMs, options.stop);
  const caps = how.caps ?? request.caps ?? PAGE_CAPS;
  const seen = new Set<string>();
  let url = checkedUrl(request.url, options.allow);
  let method = request.method ?? 'GET';
  for (let redirects = 0; ; redirects++) {
    url.hash = '';
    if (seen.has(`${method} ${url.href}`)) throw redirectError(url, 'leads back to itself');
    seen.add(`${method} ${url.href}`);
    const hop = url;
    const ask: Ask = {
      method,
      headers: headersFor(request, method, hop, how.validators, options),
      body: method === 'POST' ? request.body : undefined,
    };
    const send = () =>
      budget.spend((signal) =>
        connections.borrow(hop, (connection) => exchange(connection, hop, ask, caps, signal)),
      );
    const answer = how.aroundHop ? await how.aroundHop(hop, budget, send) : await send();
    if (answer.kind === 'not-modified') return { modified: false, url: hop.href, headers: answer.headers };
    if (answer.kind === 'page') {
      if (answer.bytes.length === 0)
        throw new AppError(
          'EMPTY',
          `"${hop.href}" is an empty page.`,
          'Open it in your browser and save it.',
        );
      return { modified: true, url: hop.href, headers: answer.headers, bytes: answer.bytes };
    }
    if (redirects >= MOST_REDIRECTS) throw redirectError(hop, `redirects more than ${MOST_REDIRECTS} times`);
    url = checkedUrl(targetOf(answer.location, hop), options.allow);
    // As browsers do: only 307 and 308 send a POST again as it was.
    if (answer.status !== 307 && answer.status !== 308) method = 'GET';
  }
}

function targetOf(location: string | null, from: URL): URL {
  if (location === null || location.trim() === '') throw redirectError(from, 'redirects to nowhere');
  try {
    return new URL(location, from);
  } catch {
    throw redirectError(from, 'redirects to something that is no address');
  }
}

function redirectError(url: URL, what: string): ExchangeError {
  return new ExchangeError(
    'REDIRECT',
    `"${url.href.slice(0, 200)}" ${what}.`,
    'Open it in your browser and give the address you end at.',
    { transient: false, host: false },
  );
}

function headersFor(
  request: PageRequest,
  method: 'GET' | 'POST',
  url: URL,
  validators: Validators | undefined,
  options: ClientOptions,
): Record<string, string> {
  const known = validators?.url === url.href ? validators : undefined;
  return {
    'user-agent': options.userAgent,
    accept: request.accept ?? ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified && !known.etag ? { 'if-modified-since': known.lastModified } : {}),
  };
}

/** A `.env` or a shell profile can switch certificate checking off for the whole process; then nothing is fetched. */
function refuseWithoutTls(): void {
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return;
  throw new AppError(
    'TLS',
    'NODE_TLS_REJECT_UNAUTHORIZED=0 is set: certificates would not be checked, so nothing is fetched.',
    'Unset the variable; for a certificate authority of your own set NODE_EXTRA_CA_CERTS.',
  );
}

function checkUserAgent(userAgent: string): void {
  if (/^[\x20-\x7e]{3,200}$/.test(userAgent)) return;
  throw new AppError(
    'USAGE',
    'The contact for the User-Agent holds characters a header cannot carry.',
    'Give a mail address or a URL with --contact.',
  );
}
