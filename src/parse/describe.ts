import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { RawDocument } from '../model/raw-document.js';
import { sourceName } from '../model/source.js';
import { detectFormat, type Format } from './detect.js';
import type { ParseOptions } from './parse-options.js';
import { readApart } from './read-apart.js';

/** What a document is and how it is read, for people. */
export interface Description {
  readonly name: string;
  readonly kind: string;
  readonly reader: string;
  readonly postings: number;
  /** The first posting's title, words and notices; why there is none. */
  readonly notes: readonly string[];
}

const KINDS: Readonly<Record<Format, readonly [kind: string, reader: string]>> = {
  zip: ['zip archive', 'each file in it by its own kind'],
  docx: ['Word document', 'paragraphs, headings, lists and tables of its main part'],
  pdf: ['PDF', 'its text layer, in a thread of its own'],
  rtf: ['RTF', 'its text'],
  parquet: ['Parquet table', 'one posting a row, columns mapped by name'],
  sqlite: ['SQLite database', 'one posting a row of the table with descriptions'],
  mail: ['mail or MHTML', 'its body and its attachments'],
  html: ['web page', 'JSON-LD, microdata, embedded data, else the part that reads like a posting'],
  xml: ['XML feed', 'one posting an entry'],
  json: ['JSON', 'a board’s response, schema.org postings, or records'],
  jsonl: ['JSON Lines', 'one posting a line, as they stream in'],
  table: ['CSV or TSV table', 'one posting a row, columns mapped by name'],
  markdown: ['Markdown', 'headings and lists; escapes undone'],
  text: ['plain text', 'as it stands, line by line'],
  svg: ['SVG drawing', 'not read'],
};
const MOST_FAILURES = 3;

/** Says what a document is, by reading it. */
export async function describeDocument(document: RawDocument, options: ParseOptions): Promise<Description> {
  const name = sourceName(document.source);
  const format = detectFormat(document.head, name);
  let postings = 0;
  let failures = 0;
  const notes: string[] = [];
  for await (const outcome of readApart(document, options)) {
    if (outcome.ok) {
      postings++;
      if (postings === 1) notes.push(...notesOf(outcome.value));
    } else if (failures++ < MOST_FAILURES) notes.push(failureNote(outcome));
  }
  const more = failures - MOST_FAILURES;
  if (more > 0) notes.push(`${more} more ${more === 1 ? 'record' : 'records'} cannot be read.`);
  const [kind, reader] = KINDS[format];
  return { name, kind, reader, postings, notes };
}

function notesOf(posting: Posting): string[] {
  const words = posting.text.match(/\S+/g)?.length ?? 0;
  return [
    `${posting.title ?? 'no title'} (${words} ${words === 1 ? 'word' : 'words'})`,
    ...posting.notices.map((notice) => notice.message),
  ];
}

function failureNote({ origin, error }: Extract<Outcome<Posting>, { ok: false }>): string {
  return `${origin.row === null ? '' : `record ${origin.row}: `}${error.message}`;
}
