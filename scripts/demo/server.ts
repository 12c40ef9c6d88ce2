import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEMO_BOARDS } from './boards.js';
import { demoEmployers, demoPosting, type Employer } from './employers.js';

/** One answer the server gave, for tests. */
export interface DemoLog {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Bytes of the body that went out. */
  readonly bytes: number;
  readonly atMs: number;
}

export interface Demo {
  readonly port: number;
  readonly origin: string;
  readonly employers: Readonly<Record<string, Employer>>;
  readonly log: DemoLog[];
  /** Addresses to try, one for each board. */
  readonly addresses: readonly string[];
  /** A day later: each employer has changed one posting, closed its last one, and opened another. */
  nextDay(): void;
  close(): Promise<void>;
}

const ROBOTS = 'User-agent: *\nDisallow: /private/\n';
const SLOW_MS = 1500;

/** Boards of made-up employers on loopback: eight board shapes, a site with a sitemap, robots, ETags, one 429, one slow page. */
export async function startDemo({ port = 0 }: { port?: number } = {}): Promise<Demo> {
  const employers = demoEmployers();
  const log: DemoLog[] = [];
  const busySince = new Map<string, number>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    const send = (status: number, headers: Record<string, string>, body = '') => {
      log.push({
        method: request.method ?? '',
        path: url.pathname + url.search,
        status,
        bytes: Buffer.byteLength(body),
        atMs: Date.now(),
      });
      response.writeHead(status, headers).end(body);
    };
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (url.pathname.startsWith('/busy/')) {
      const since = busySince.get(url.pathname) ?? Date.now();
      busySince.set(url.pathname, since);
      if (Date.now() - since < 1000) return send(429, { 'retry-after': '1' });
    }
    if (url.pathname.startsWith('/slow/')) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const found =
      url.pathname === '/robots.txt'
        ? { type: 'text/plain; charset=utf-8', body: ROBOTS }
        : answerOf(request.method ?? 'GET', url, body);
    if (!found) return send(404, { 'content-type': 'text/plain' }, 'Nothing here.\n');
    const etag = `"${createHash('sha256').update(found.body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag)
      return send(request.method === 'GET' ? 304 : 412, { etag });
    send(200, { 'content-type': found.type, etag, 'cache-control': 'no-cache' }, found.body);
  }

  function answerOf(method: string, url: URL, body: string) {
    for (const [name, board] of Object.entries(DEMO_BOARDS)) {
      const found = board({ origin, method, url, body }, employers[name] as Employer);
      if (found) return found;
    }
    return null;
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const bound = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${bound}`;
  return {
    port: bound,
    origin,
    employers,
    log,
    addresses: [
      '/v1/boards/meadowlark/jobs',
      '/v0/postings/saltmarsh',
      '/posting-api/job-board/tallgrass',
      '/wday/cxs/northlight/careers',
      '/v1/companies/quillstone/postings',
      '/api/offers',
      '/xml',
      '/jobs.rss',
      '/sitemap.xml',
    ].map((path) => origin + path),
    nextDay() {
      for (const employer of Object.values(employers)) {
        const [first, ...rest] = employer.postings.slice(0, -1);
        if (!first) continue;
        employer.postings = [
          { ...first, required: [...first.required, 'Experience with Rust'] },
          ...rest,
          { ...demoPosting(employer.slug, 60), id: '9999' },
        ];
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
