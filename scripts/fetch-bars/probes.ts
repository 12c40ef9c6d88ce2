import type { LookupFunction } from 'node:net';
import { AppError } from '../../src/errors.js';
import { LIMITS } from '../../src/model/limits.js';
import { parseDocument } from '../../src/parse/parse-document.js';
import {
  createFetcher,
  DEFAULT_TIMEOUT_MS,
  type Fetcher,
  type FetcherOptions,
} from '../../src/read/fetcher.js';
import { allowListOf } from '../../src/read/guard.js';
import type { ChaosModule, ChaosPorts } from './chaos.js';
import { insideUrls, trickUrls } from './url-forms.js';

export interface ProbeRow {
  readonly name: string;
  readonly expected: string;
  readonly got: string;
  readonly good: boolean;
  readonly ms: number;
}

/** Faults of the content, which the parser finds; all others must show while fetching. */
const CONTENT_FAULTS = new Set([
  '/gzip-undeclared',
  '/binary-as-html',
  '/png',
  '/login-wall',
  '/captcha',
  '/js-shell',
]);

const AT_ONCE_NO_DELAY = { atOnce: 2, delayMs: 0 } as const;

/** Every route of the chaos server, each with a fetcher of its own, so that one route's failures open no circuit for the next. */
export async function probeRoutes(
  module: ChaosModule,
  ports: ChaosPorts,
  timeoutMs: number,
  atOnce: number,
): Promise<ProbeRow[]> {
  const allow = [`127.0.0.1:${ports.main}`, `127.0.0.1:${ports.other}`];
  const routes = Object.entries(module.ROUTES);
  const rows: ProbeRow[] = [];
  const worker = async () => {
    for (let route = routes.shift(); route; route = routes.shift()) {
      const [path, { expect }] = route;
      const started = performance.now();
      const outcome = await withFetcher({ allow: allowListOf(allow), timeoutMs }, (fetcher) =>
        endOf(fetcher, `http://127.0.0.1:${ports.main}${path}`, CONTENT_FAULTS.has(path)),
      );
      const end = outcome === 'ok' ? 'ok' : 'error';
      rows.push({
        name: path,
        expected: expect,
        got: outcome,
        good: expect === 'either' || expect === end,
        ms: performance.now() - started,
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return rows;
}

/** Each robots behaviour: may the open page be fetched, and is the private one refused wherever the rules say so? */
export async function probeRobots(
  module: ChaosModule,
  ports: ChaosPorts,
  timeoutMs: number,
): Promise<ProbeRow[]> {
  const noRules = new Set(['notfound', 'forbidden', 'redirectloop', 'html']);
  return Promise.all(
    Object.entries(module.ROBOTS).map(async ([name, { allow }]): Promise<ProbeRow> => {
      const origin = `127.0.0.1:${ports.robots[name]}`;
      const started = performance.now();
      const got = await withFetcher({ allow: allowListOf([origin]), timeoutMs }, async (fetcher) => [
        await endOf(fetcher, `http://${origin}/jobs/1`),
        await endOf(fetcher, `http://${origin}/private/1`),
      ]);
      const expected = [allow ? 'ok' : 'ROBOTS', noRules.has(name) ? 'ok' : 'ROBOTS'];
      return {
        name,
        expected: expected.join(' '),
        got: got.join(' '),
        good: got.join() === expected.join(),
        ms: performance.now() - started,
      };
    }),
  );
}

export async function probeCertificates(ports: ChaosPorts): Promise<ProbeRow[]> {
  return Promise.all(
    Object.entries(ports.tls).map(async ([name, port]): Promise<ProbeRow> => {
      const started = performance.now();
      const got = await withFetcher(
        { allow: allowListOf([`127.0.0.1:${port}`]), timeoutMs: 5000 },
        (fetcher) => endOf(fetcher, `https://127.0.0.1:${port}/ok`),
      );
      return { name, expected: 'TLS', got, good: got === 'TLS', ms: performance.now() - started };
    }),
  );
}

/**
 * Tries to reach the canary by every form of address: directly, by a 302 and by a 307 of an allowed server. The names
 * among the forms resolve to loopback here, as a hostile name server would have it.
 *
 * @returns each attempt with the code that refused it; "ok" would be a hit
 */
export async function probeInside(ports: ChaosPorts): Promise<ProbeRow[]> {
  const main = `127.0.0.1:${ports.main}`;
  const rows: ProbeRow[] = [];
  const attempts = [...insideUrls(ports.canary), ...trickUrls(ports.canary)].flatMap((form) => {
    const to = (code: number) => `http://${main}/redirect-to?code=${code}&url=${encodeURIComponent(form)}`;
    return [form, to(302), to(307)];
  });
  const worker = async () => {
    for (let url = attempts.shift(); url !== undefined; url = attempts.shift()) {
      const wanted = url;
      const started = performance.now();
      const options = { allow: allowListOf([main]), timeoutMs: 3000, lookup: loopbackLookup };
      const got = await withFetcher(options, (fetcher) => endOf(fetcher, wanted));
      rows.push({ name: url, expected: 'refused', got, good: got !== 'ok', ms: performance.now() - started });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return rows;
}

/** Names whose answers change, mix good and bad addresses, or make no sense; every attempt is a new fetcher and a new name server. */
export async function probeRebinding(
  module: ChaosModule,
  ports: ChaosPorts,
  attempts: number,
): Promise<ProbeRow[]> {
  const rows: ProbeRow[] = [];
  const kinds: readonly (readonly [string, () => LookupFunction])[] = [
    ['loopback', () => module.rebindingLookup({ firstTimes: 0 })],
    ['mapped', () => answering(['::ffff:127.0.0.1'])],
    ['one bad among good', () => answering(['93.184.216.34', '127.0.0.1'])],
    ['bad first', () => answering(['127.0.0.1', '93.184.216.34'])],
    ['IPv6 loopback', () => answering(['::1'])],
    ['none', () => answering([])],
    ['junk', () => answering(['127.0.0.1.example', ''])],
    ['NAT64', () => answering(['64:ff9b::7f00:1'])],
    ['unspecified', () => answering(['0.0.0.0'])],
    [
      'changes between robots.txt and the page',
      () => alternating(['127.0.0.1', '10.0.0.1', '169.254.169.254']),
    ],
  ];
  for (let i = 0; i < attempts; i++) {
    const [name, lookup] = kinds[i % kinds.length] as (typeof kinds)[number];
    const started = performance.now();
    const got = await withFetcher({ timeoutMs: 3000, lookup: lookup() }, (fetcher) =>
      endOf(fetcher, `http://rebind-${i}.example:${ports.canary}/`),
    );
    rows.push({
      name: `${name} #${i}`,
      expected: 'refused',
      got,
      good: got === 'ADDRESS' || got === 'DNS',
      ms: performance.now() - started,
    });
  }
  return rows;
}

/** A hundred pages of one failing host. @returns how each ended */
export async function probeStorm(ports: ChaosPorts): Promise<string[]> {
  const main = `127.0.0.1:${ports.main}`;
  return withFetcher({ allow: allowListOf([main]), timeoutMs: DEFAULT_TIMEOUT_MS }, (fetcher) =>
    Promise.all(Array.from({ length: 100 }, (_, i) => endOf(fetcher, `http://${main}/storm?i=${i}`))),
  );
}

/** A server that asks to be left alone for a year. */
export async function probeYear(
  ports: ChaosPorts,
): Promise<{ readonly message: string; readonly ms: number }> {
  const main = `127.0.0.1:${ports.main}`;
  const started = performance.now();
  const message = await withFetcher({ allow: allowListOf([main]) }, (fetcher) =>
    fetcher.page({ url: `http://${main}/429-year` }).then(
      () => 'fetched',
      (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
    ),
  );
  return { message, ms: performance.now() - started };
}

async function withFetcher<T>(
  options: Omit<FetcherOptions, 'userAgent'>,
  work: (fetcher: Fetcher) => Promise<T>,
): Promise<T> {
  const fetcher = await createFetcher({
    userAgent: 'skillgauge/test (+https://example.com)',
    manners: AT_ONCE_NO_DELAY,
    ...options,
  });
  try {
    return await work(fetcher);
  } finally {
    fetcher.close();
  }
}

/** "ok", or the code of the failure. Anything but an AppError is a bug and is thrown. */
async function endOf(fetcher: Fetcher, url: string, parsed = false): Promise<string> {
  try {
    const page = await fetcher.page({ url });
    if (!parsed) return 'ok';
    const document = {
      source: { kind: 'url', url } as const,
      head: page.bytes.subarray(0, 65_536),
      bytes: async () => page.bytes,
      stream: () => streamOf(page.bytes),
    };
    for await (const outcome of parseDocument(document, { limits: LIMITS }))
      if (!outcome.ok) return outcome.error.code;
    return 'ok';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Resolved = Parameters<LookupFunction>[2];

function answering(addresses: readonly string[]): LookupFunction {
  return (_host, _options, callback: Resolved) =>
    setImmediate(() =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
}

function alternating(addresses: readonly string[]): LookupFunction {
  let calls = 0;
  return (host, options, callback) =>
    answering([addresses[calls++ % addresses.length] as string])(host, options, callback);
}

const loopbackLookup = answering(['127.0.0.1']);
