/** What an input may cost. Every cap is here, so that they can be printed and tested as one. */
export interface Limits {
  /** Bytes of one document that is read whole, after unpacking. */
  readonly documentBytes: number;
  /** Bytes of one line of a JSONL file or one row of a table. */
  readonly rowBytes: number;
  /** Nesting of HTML elements that is still read as a tree; deeper pages are read as flat text. */
  readonly htmlDepth: number;
  /** Nesting of folders. */
  readonly folderDepth: number;
  /** Times a compressed input may grow. */
  readonly unpackRatio: number;
}

export const LIMITS: Limits = Object.freeze({
  documentBytes: 20 * 1024 * 1024,
  rowBytes: 5 * 1024 * 1024,
  htmlDepth: 512,
  folderDepth: 64,
  unpackRatio: 200,
});
