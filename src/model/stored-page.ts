/** A page as it was kept: the last whole answer for a request. Failures are never kept. */
export interface StoredPage {
  /** Method, URL and body of the request. */
  readonly key: string;
  readonly url: string;
  /** Where the answer came from, after redirects. */
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly cacheControl: string | null;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** Unix time of the last answer that confirmed these bytes. */
  readonly checkedAtMs: number;
}
