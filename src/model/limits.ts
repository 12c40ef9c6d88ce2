/** What an input may cost. Every cap is here, so that they can be printed (`--show-limits`) and tested as one. */
export interface Limits {
  /** Bytes of one document that is read whole, after unpacking. */
  readonly documentBytes: number;
  /** Bytes of one line of a JSONL file or one row of a table. */
  readonly rowBytes: number;
  /** Characters of one posting's text. The longest of 11,993 real ones has 24,788; what goes on longer is cut, with a notice. */
  readonly postingUnits: number;
  /** Bytes of a Parquet file or an SQLite database, which are held whole. */
  readonly tableBytes: number;
  /** Nesting of HTML elements that is still followed; what lies deeper is read as flat text. */
  readonly htmlDepth: number;
  /** Nesting of folders. */
  readonly folderDepth: number;
  /** Times a compressed input may grow. */
  readonly unpackRatio: number;
  /** Files of one zip archive. */
  readonly archiveEntries: number;
  /** Nesting of XML elements in a Word document or a feed. */
  readonly xmlDepth: number;
  /** Pages of a PDF that are read; a posting has two or three. */
  readonly pdfPages: number;
  /** Bytes the streams of a PDF may unpack to. */
  readonly pdfBytes: number;
  /** Attachments of one mail. */
  readonly mailParts: number;
  /** Milliseconds the reading of one risky document (a PDF) may take, in a thread that is then ended. */
  readonly parseMs: number;
  /** Megabytes of heap that thread may take. */
  readonly parseMegabytes: number;
  /** Milliseconds a thread of a batch may take for one task (some postings), and then for each of them alone … */
  readonly taskMs: number;
  /** … and for each megabyte of them on top. */
  readonly taskMsPerMegabyte: number;
  /** Megabytes of heap a thread of a batch may take. */
  readonly workerMegabytes: number;
}

export const LIMITS: Limits = Object.freeze({
  documentBytes: 20 * 1024 * 1024,
  rowBytes: 5 * 1024 * 1024,
  postingUnits: 100_000,
  tableBytes: 128 * 1024 * 1024,
  htmlDepth: 512,
  folderDepth: 64,
  unpackRatio: 200,
  archiveEntries: 5_000,
  xmlDepth: 256,
  pdfPages: 50,
  pdfBytes: 64 * 1024 * 1024,
  mailParts: 100,
  parseMs: 10_000,
  parseMegabytes: 256,
  taskMs: 10_000,
  taskMsPerMegabyte: 10_000,
  workerMegabytes: 256,
});
