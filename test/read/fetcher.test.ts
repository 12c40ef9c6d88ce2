import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '../../src/errors.js';
import { createFetcher, type Fetcher, type FetcherOptions, userAgentOf } from '../../src/read/fetcher.js';
import { allowListOf } from '../../src/read/guard.js';
import { memoryShelf } from '../../src/read/http-cache.js';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
  vi.unstubAllEnvs();
});

interface Host {
  readonly url: string;
  readonly seen: IncomingMessage[];
  readonly sockets: Set<Socket>;
}

async function host(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Host> {
  const seen: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    if (request.url === '/robots.txt') {
      response.writeHead(404).end();
      return;
    }
    seen.push(request);
    answer(request, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, sockets };
}

async function fetcherFor(hosts: readonly Host[], options: Partial<FetcherOptions> = {}): Promise<Fetcher> {
  const fetcher = await createFetcher({
    userAgent: userAgentOf('9.9.9'),
    allow: allowListOf(hosts.map((h) => new URL(h.url).host)),
    manners: { atOnce: 2, delayMs: 0 },
    timeoutMs: 3000,
    ...options,
  });
  open.push(() => fetcher.close());
  return fetcher;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('we say who we are and where to complain', async () => {
  const server = await host((_, response) => response.end('page'));
  await (await fetcherFor([server])).page({ url: server.url });
  expect(server.seen[0]?.headers['user-agent']).toMatch(/^skillgauge\/9\.9\.9 \(\+https:\/\/\S+\)$/);
});

test('a contact that would break the header is explained', async () => {
  expect(await codeOf(createFetcher({ userAgent: userAgentOf('1', 'me\r\nx: y') }))).toBe('USAGE');
});

test('nothing is fetched while certificate checking is switched off from outside', async () => {
  const server = await host((_, response) => response.end('page'));
  const fetcher = await fetcherFor([server]);
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  expect(await codeOf(createFetcher({ userAgent: 'skillgauge/1' }))).toBe('TLS');
  expect(await codeOf(fetcher.page({ url: `${server.url}/x` }))).toBe('TLS');
  expect(server.seen).toEqual([]);
});

test('connections are used again', async () => {
  const server = await host((_, response) => response.end('page'));
  const fetcher = await fetcherFor([server]);
  for (let i = 0; i < 10; i++) await fetcher.page({ url: `${server.url}/${i}` });
  expect(server.sockets.size).toBe(1);
});

test('a page that did not change is not sent again', async () => {
  const server = await host((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end('page');
  });
  const fetcher = await fetcherFor([server]);
  expect((await fetcher.page({ url: server.url })).via).toBe('network');
  const again = await fetcher.page({ url: server.url });
  expect([again.via, Buffer.from(again.bytes).toString()]).toEqual(['not-modified', 'page']);
});

test('a page without an ETag is asked for by its date', async () => {
  const date = 'Mon, 23 Nov 2026 10:00:00 GMT';
  const server = await host((request, response) => {
    if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
    else response.writeHead(200, { 'last-modified': date }).end('page');
  });
  const fetcher = await fetcherFor([server]);
  await fetcher.page({ url: server.url });
  expect((await fetcher.page({ url: server.url })).via).toBe('not-modified');
});

test('what is fresh is not asked for, what failed is not kept, --offline asks nobody', async () => {
  let status = 500;
  const server = await host((_, response) =>
    response.writeHead(status, { 'cache-control': 'max-age=600' }).end('page'),
  );
  const shelf = memoryShelf();
  const fetcher = await fetcherFor([server], { shelf });
  expect(await codeOf(fetcher.page({ url: server.url }))).toBe('STATUS');
  status = 200;
  expect((await fetcher.page({ url: server.url })).via).toBe('network');
  const asked = server.seen.length;
  expect((await fetcher.page({ url: server.url })).via).toBe('cache');
  expect((await fetcher.page({ url: server.url }, { offline: true })).via).toBe('cache');
  expect(await codeOf(fetcher.page({ url: `${server.url}/other` }, { offline: true }))).toBe('OFFLINE');
  expect(server.seen.length).toBe(asked);
  expect((await fetcher.page({ url: server.url }, { refresh: true })).via).toBe('network');
});

test('the deadline is for everything together, however steadily the bytes drip', async () => {
  const server = await host((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  });
  const fetcher = await fetcherFor([server], { timeoutMs: 400 });
  const started = performance.now();
  expect(await codeOf(fetcher.page({ url: server.url }))).toBe('TIMEOUT');
  expect(performance.now() - started).toBeLessThan(1500);
});

test('a stopped run ends at once and blames nobody', async () => {
  const server = await host(() => {});
  const stop = new AbortController();
  const fetcher = await fetcherFor([server], { stop: stop.signal, timeoutMs: 20_000 });
  setTimeout(() => stop.abort(), 100);
  const started = performance.now();
  expect(await codeOf(fetcher.page({ url: server.url }))).toBe('INTERRUPTED');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('each hop is judged by the robots rules of where it leads', async () => {
  const target = await host((_, response) => response.end('page'));
  const server = await host((_, response) => response.writeHead(302, { location: `${target.url}/x` }).end());
  const fetcher = await fetcherFor([server, target]);
  const page = await fetcher.page({ url: server.url });
  expect(page.finalUrl).toBe(`${target.url}/x`);
});

test('a redirect to LinkedIn is refused like its address', async () => {
  const server = await host((_, response) =>
    response.writeHead(302, { location: 'https://www.linkedin.com/jobs/view/1' }).end(),
  );
  expect(await codeOf((await fetcherFor([server])).page({ url: server.url }))).toBe('REFUSED_SITE');
});

test('requests to one host start at least the delay apart', async () => {
  const server = await host((_, response) => response.end('page'));
  const fetcher = await fetcherFor([server], { manners: { atOnce: 2, delayMs: 150 } });
  const started = performance.now();
  await Promise.all([1, 2, 3, 4].map((i) => fetcher.page({ url: `${server.url}/${i}` })));
  // Three delays lie between four requests; a busy machine only makes it longer.
  expect(performance.now() - started).toBeGreaterThanOrEqual(3 * 150 - 1);
});
