import type { Source } from './source.js';

/** The bytes of one input, not yet understood. Small inputs are taken whole, tables and line files as a stream. */
export interface RawDocument {
  readonly source: Source;
  /** The first bytes, enough to tell what this is; unpacked where the input was compressed. */
  readonly head: Uint8Array;
  /** The charset the carrier declares beside the bytes (a Content-Type header), where it does. */
  readonly charset?: string | null;
  /** All bytes, unpacked. @throws AppError TOO_LARGE, SOURCE_UNREADABLE */
  bytes(): Promise<Uint8Array>;
  /** The same bytes in order, in chunks, for inputs of any size. */
  stream(): AsyncIterable<Uint8Array>;
}
