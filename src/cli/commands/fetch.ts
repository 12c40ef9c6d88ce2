import { AppError, isAppError } from '../../errors.js';
import { failureOf, failureWords, originName } from '../../model/failure.js';
import { LIMITS } from '../../model/limits.js';
import { crawl, firstRequest, inputName } from '../../read/crawl.js';
import type { Fetcher } from '../../read/fetcher.js';
import { allowListOf, checkedUrl } from '../../read/guard.js';
import { checkSite } from '../../read/refused-sites.js';
import { type Target, targetsOf } from '../../read/targets.js';
import { counted } from '../../report/words.js';
import { type HttpStore, openHttpStore } from '../../store/http-cache.js';
import { EXIT } from '../exit.js';
import { fetcherOf } from '../fetcher-of.js';
import { complain, type GlobalOptions, printResult, tell } from '../output.js';
import { standardInput } from '../standard-input.js';
import type { WebOptions } from '../web-options.js';

export interface FetchOptions extends GlobalOptions, WebOptions {
  readonly db: string;
  readonly format: 'table' | 'json';
  readonly dryRun?: boolean;
  readonly failOn: 'never' | 'any' | 'all';
}

/** How a fetch ended; the numbers add up to the postings met. */
export interface FetchSummary {
  new: number;
  changed: number;
  unchanged: number;
  /** Were there the last time, and are listed no more. */
  gone: number;
  failed: number;
  interrupted: boolean;
}

/** URLs worked on at the same time; each host has its own, smaller number. */
const INPUTS_AT_ONCE = 8;
/** An interrupted fetch is continued for a day; after that everything is asked for again. */
const CONTINUE_MS = 24 * 3600 * 1000;

/** Fetches every posting the inputs lead to into the database, politely, and says what is new. */
export async function fetchPostings(inputs: readonly string[], options: FetchOptions): Promise<number> {
  const targets = await targetsOf(inputs, LIMITS, standardInput);
  if (options.dryRun) {
    await printResult(plan(targets, options));
    return EXIT.ok;
  }
  const stop = new AbortController();
  const interrupt = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    tell(options, 'Stopping; what was fetched is kept. Press Ctrl-C again to stop at once.');
  };
  const store = openHttpStore(options.db);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const fetcher = await fetcherOf(options, store, stop.signal);
    try {
      const summary = await fetchAll(targets, fetcher, store, stop.signal);
      await printResult([
        options.format === 'json' ? `${JSON.stringify(summary)}\n` : summaryOf(summary, targets, options),
      ]);
      return exitCode(summary, options);
    } finally {
      fetcher.close();
    }
  } finally {
    store.close();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Works through the targets, several at a time; the store is the same whatever the order was. */
async function fetchAll(
  targets: readonly Target[],
  fetcher: Fetcher,
  store: HttpStore,
  stop: AbortSignal,
): Promise<FetchSummary> {
  const summary: FetchSummary = { new: 0, changed: 0, unchanged: 0, gone: 0, failed: 0, interrupted: false };
  const queue = targets.values();
  const taken = new Set<string>();
  const worker = async () => {
    for (const target of queue) {
      if (stop.aborted) break;
      if (target.ok) {
        const input = inputName(target.url);
        // Two addresses of one board are one crawl.
        if (taken.has(input)) continue;
        taken.add(input);
        await fetchOne(target.url, input, fetcher, store, summary, stop);
      } else {
        summary.failed++;
        const failure = failureOf(target.origin, target.error);
        complain({ message: failureWords(failure), fix: failure.fix });
      }
    }
  };
  await Promise.all(Array.from({ length: INPUTS_AT_ONCE }, worker));
  summary.interrupted = stop.aborted;
  return summary;
}

async function fetchOne(
  url: string,
  input: string,
  fetcher: Fetcher,
  store: HttpStore,
  summary: FetchSummary,
  stop: AbortSignal,
): Promise<void> {
  const now = Date.now();
  const { crawl: id, sinceMs } = store.startCrawl(input, now, now - CONTINUE_MS);
  const events = crawl(url, fetcher, sinceMs === null ? {} : { sinceMs });
  for (let next = await events.next(); ; next = await events.next()) {
    // What is left was not asked for: the crawl stays open, and the next run goes on from here.
    if (stop.aborted) return;
    if (next.done) {
      summary.gone += store.finishCrawl(id, input, next.value);
      return;
    }
    const event = next.value;
    if (event.kind === 'posting') {
      const { page, bytes, ...posting } = event.posting;
      summary[store.addPosting(id, input, { ...posting, page, bytes: page === null ? bytes : null })]++;
    } else if (event.error.code === 'GONE' && store.markGone(id, input, event.id)) summary.gone++;
    else {
      store.stillThere(id, input, event.id);
      summary.failed++;
      complain(new AppError(event.error.code, `${event.url}: ${event.error.message}`, event.error.fix));
    }
  }
}

/** What would be asked first; what follows depends on the answers. */
function* plan(targets: readonly Target[], options: FetchOptions): Generator<string> {
  const allow = allowListOf(options.allowHost ?? []);
  const origins = new Set<string>();
  for (const target of targets) {
    if (!target.ok) {
      yield `skip  ${originName(target.origin)}: ${target.error.message}\n`;
      continue;
    }
    const request = firstRequest(target.url);
    try {
      const url = checkedUrl(request.url, allow);
      checkSite(url);
      if (!origins.has(url.origin)) yield `GET   ${url.origin}/robots.txt\n`;
      origins.add(url.origin);
      yield `${(request.method ?? 'GET').padEnd(5)} ${url.href}${request.body ? ` ${request.body}` : ''}${request.url === target.url ? '' : '  and the pages and postings it lists'}\n`;
    } catch (error) {
      if (!isAppError(error)) throw error;
      yield `skip  ${target.url}: ${error.message}\n`;
    }
  }
}

function summaryOf(summary: FetchSummary, targets: readonly Target[], options: FetchOptions): string {
  const met = summary.new + summary.changed + summary.unchanged;
  const words = `${counted(met, 'posting')} fetched: ${summary.new} new, ${summary.changed} changed, ${summary.unchanged} unchanged; ${summary.gone} gone, ${summary.failed} failed`;
  const end = summary.interrupted ? '; interrupted, run the same command again to go on' : '';
  const next = met > 0 ? `Next  ${nextCommand(targets, options)}\n` : '';
  return `${words}${end}.\nDB    ${options.db}\n${next}`;
}

/** More addresses are not written out. */
const ADDRESSES_TOLD = 3;

/** What reads the fetched postings, as a shell takes it. */
function nextCommand(targets: readonly Target[], { db, allowHost = [] }: FetchOptions): string {
  const addresses = targets.flatMap((target) => (target.ok ? [quoted(target.url)] : []));
  const told = addresses.length <= ADDRESSES_TOLD ? addresses : ['<the same addresses>'];
  const hosts = allowHost.map((host) => `--allow-host ${quoted(host)}`);
  return ['skillgauge batch', ...told, '--db', quoted(db), ...hosts, '--offline'].join(' ');
}

function quoted(word: string): string {
  return /^[\w.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function exitCode(summary: FetchSummary, { failOn }: FetchOptions): number {
  if (summary.interrupted) return EXIT.interrupted;
  if (summary.failed === 0 || failOn === 'never') return EXIT.ok;
  if (summary.new + summary.changed + summary.unchanged + summary.gone === 0) return EXIT.usage;
  return failOn === 'any' ? EXIT.someFailed : EXIT.ok;
}
