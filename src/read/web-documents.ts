import type { AppError } from '../errors.js';
import type { RawDocument } from '../model/raw-document.js';
import { type CrawledPosting, crawl } from './crawl.js';
import type { Fetcher } from './fetcher.js';

const HEAD_BYTES = 64 * 1024;

export type WebDocument =
  | { readonly ok: true; readonly document: RawDocument }
  | { readonly ok: false; readonly url: string; readonly error: AppError };

/** Every posting a URL leads to, as documents. */
export async function* webDocuments(url: string, fetcher: Fetcher): AsyncGenerator<WebDocument> {
  for await (const event of crawl(url, fetcher)) {
    yield event.kind === 'posting'
      ? { ok: true, document: documentOf(event.posting, url) }
      : { ok: false, url: event.url, error: event.error };
  }
}

function documentOf(posting: CrawledPosting, asked: string): RawDocument {
  return {
    source: { kind: 'url', url: posting.url ?? asked },
    charset: charsetOf(posting.contentType),
    head: posting.bytes.subarray(0, HEAD_BYTES),
    bytes: async () => posting.bytes,
    async *stream() {
      yield posting.bytes;
    },
  };
}

/** The charset a Content-Type header declares, or null. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s{0,10}charset\s{0,3}=\s{0,3}"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}
