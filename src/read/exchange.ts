import { AppError } from '../errors.js';
import { type BodyCaps, readBody } from './body.js';
import { OUT_OF_TIME } from './budget.js';
import type { Connection } from './connections.js';
import { ExchangeError } from './exchange-error.js';

/** One request, without its address. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** One answer: a page with its bytes, a redirect, or "not modified". Everything else is thrown. */
export type Answer =
  | { readonly kind: 'page'; readonly headers: AnswerHeaders; readonly bytes: Uint8Array }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'not-modified'; readonly headers: AnswerHeaders };

export type AnswerHeaders = Readonly<Record<string, string>>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Statuses after which the same request may well succeed. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
/** A redirect's or error's own text that is read on to keep the connection; beyond that a new one is cheaper. */
const DISCARDED_BYTES = 64 * 1024;

/**
 * Sends one request on a connection and reads the answer within the caps.
 *
 * @throws AppError TOO_LARGE, EMPTY, ADDRESS, and ExchangeError NETWORK, TIMEOUT, DNS, TLS, STATUS, GONE
 */
export async function exchange(
  connection: Connection,
  url: URL,
  ask: Ask,
  caps: BodyCaps,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    signal.throwIfAborted();
    const before = connection.receivedBytes();
    const response = await connection.client.request({
      path: url.pathname + url.search,
      method: ask.method,
      headers: { ...ask.headers, host: url.host },
      ...(ask.body === undefined ? {} : { body: ask.body }),
      signal,
    });
    const { body } = response;
    // Destroying a body on the way out must not become an unhandled error.
    body.on('error', () => {});
    const headers = plainHeaders(response.headers);
    const status = response.statusCode;
    if (status === 200 || status === 203) {
      const length = Number(headers['content-length'] ?? Number.NaN);
      const encoding = (headers['content-encoding'] ?? '').trim().toLowerCase();
      const bytes = await readBody(
        body,
        encoding,
        Number.isFinite(length) ? length : null,
        caps,
        () => connection.receivedBytes() - before,
        signal,
      );
      return { kind: 'page', headers, bytes };
    }
    await body.dump({ limit: DISCARDED_BYTES, signal });
    if (REDIRECTS.has(status)) return { kind: 'redirect', status, location: headers['location'] ?? null };
    const conditional = 'if-none-match' in ask.headers || 'if-modified-since' in ask.headers;
    // 412 is how RFC 9110 §13.1.2 words "not modified" for a POST.
    if (conditional && (status === 304 || (status === 412 && ask.method === 'POST')))
      return { kind: 'not-modified', headers };
    throw statusError(status, url, headers);
  } catch (cause) {
    if (!signal.aborted || cause instanceof AppError) throw asAppError(cause, url);
    if (signal.reason === OUT_OF_TIME) throw timedOut(url);
    throw new AppError('INTERRUPTED', 'Stopped.', 'Run the same command again to go on.', { cause });
  }
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): AnswerHeaders {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

function statusError(status: number, url: URL, headers: AnswerHeaders): ExchangeError {
  const fault = {
    transient: TRANSIENT.has(status),
    host: status >= 500 || status === 429,
    retryAfter: headers['retry-after'],
    status,
  };
  const say = (what: string, fix: string) =>
    new ExchangeError(
      status === 404 || status === 410 ? 'GONE' : 'STATUS',
      `${url.host} answers ${status}: ${what}.`,
      fix,
      fault,
    );
  if (status === 404 || status === 410)
    return say(
      'there is no such page (any more)',
      'Check the address; postings disappear when they are filled.',
    );
  if (status === 401 || status === 403 || status === 407 || status === 451 || status === 999)
    return say(
      'the page is not for programs or not for everybody',
      'Open the posting in your browser, save the page, and give the file.',
    );
  if (status === 429)
    return say('too many requests', 'Wait before trying again, or ask less often with --delay.');
  if (status >= 500) return say('the server has a fault', 'Try again later.');
  return say('no page', 'Check the address in your browser.');
}

function timedOut(url: URL): ExchangeError {
  return new ExchangeError(
    'TIMEOUT',
    `${url.host} did not give the whole page in time.`,
    'Try again later, or give it longer with --timeout SECONDS.',
    { transient: false, host: true },
  );
}

const TLS_CODES =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$|HOSTNAME_MISMATCH)/;

function asAppError(cause: unknown, url: URL): AppError {
  if (cause instanceof AppError) return cause;
  const { code = '', message = '' } = cause as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA' || code === 'ENODATA') {
    const fault = { transient: code === 'EAI_AGAIN', host: true };
    return new ExchangeError(
      'DNS',
      `The name "${url.hostname}" cannot be resolved (${code}).`,
      'Check the spelling of the address and your connection.',
      fault,
      { cause },
    );
  }
  if (TLS_CODES.test(code)) {
    return new ExchangeError(
      'TLS',
      `The certificate of ${url.host} is not accepted: ${message}.`,
      'Check the address; a certificate that does not fit can mean that somebody listens in.',
      { transient: false, host: true },
      { cause },
    );
  }
  const transient =
    /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT))$/.test(
      code,
    );
  if (
    transient ||
    /^(?:UND_ERR_|HPE_|ERR_STREAM_PREMATURE_CLOSE|E[A-Z]+$)/.test(code) ||
    (cause instanceof Error && cause.name === 'HTTPParserError')
  ) {
    return new ExchangeError(
      'NETWORK',
      `${url.host} gave no proper answer: ${message || code}.`,
      'Try again later; if it stays so, save the page from your browser.',
      { transient, host: true },
      { cause },
    );
  }
  // Anything else is a mistake of ours, and must show as one.
  throw cause;
}
