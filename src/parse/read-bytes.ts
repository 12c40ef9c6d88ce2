import { AppError } from '../errors.js';
import { isGzip } from '../model/gzip.js';
import type { Notice } from '../model/notice.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import { canonicalText } from './canonical.js';
import { decodeText } from './decode.js';
import { detectFormat } from './detect.js';
import { readMarkdown } from './markdown.js';
import type { ParseOptions } from './parse-options.js';
import { type Body, postingOf } from './posting-of.js';
import type { RecordOrigin } from './record.js';
import type { JsonResult } from './result.js';
import { blocksOfText } from './text.js';
import { textTitle } from './text-title.js';

/** A document held whole: a file, an entry of an archive, an attachment. */
export interface WholeDocument {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly charset: string | null;
  readonly origin: RecordOrigin;
  /** Archives and mails around it. */
  readonly depth: number;
}

const HEAD_BYTES = 64 * 1024;
/** An archive in an archive in a mail is read; more is only made to hurt. */
const MOST_DEPTH = 3;

/**
 * Reads every posting of a document held whole, whatever kind it is.
 *
 * @throws AppError where the document cannot be read at all
 */
export async function* readBytes(
  document: WholeDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const { bytes, name, origin } = document;
  if (bytes.length === 0) throw empty(name);
  // A file is unpacked before it comes here; an answer of a server that is packed and does not say so is a fault of its own.
  if (document.depth > 0 && isGzip(bytes)) {
    if (document.depth >= MOST_DEPTH) throw tooDeep(name);
    const { gunzippedWithin } = await import('./files/gzip.js');
    yield* readBytes(
      {
        ...document,
        bytes: gunzippedWithin(bytes, name, options.limits),
        name: name.replace(/\.gz$/i, ''),
        depth: document.depth + 1,
      },
      options,
    );
    return;
  }
  const format = detectFormat(bytes.subarray(0, HEAD_BYTES), name);
  const { limits, map } = options;
  switch (format) {
    case 'zip':
      yield* readArchive(document, options);
      return;
    case 'pdf': {
      const { readPdfApart } = await import('./files/pdf-thread.js');
      const pdf = await readPdfApart(bytes, name, limits);
      const { postingOfPrint } = await import('./page/surroundings.js');
      yield { ok: true, value: postingOfPrint(pdf, origin) };
      return;
    }
    case 'docx': {
      const { readDocx } = await import('./files/docx.js');
      const body = readDocx(bytes, name, limits);
      yield given(body, textTitle(body), origin);
      return;
    }
    case 'mail':
      yield* readMailParts(document, options);
      return;
    case 'parquet': {
      const { readParquet } = await import('./files/parquet.js');
      yield* readParquet({ bytes }, name, origin, map);
      return;
    }
    case 'sqlite':
      throw new AppError(
        'UNSUPPORTED',
        `"${name}" is an SQLite database inside another file.`,
        'Save it as a file of its own and give that.',
      );
    case 'svg':
      throw new AppError('UNSUPPORTED', `"${name}" is a drawing (SVG).`, 'Give the text of the posting.');
  }
  const { text, charset, replaced } = decodeText(bytes, document.charset, name);
  if (text.trim() === '') throw empty(name);
  const notices: Notice[] =
    replaced > 0
      ? [
          {
            code: 'replaced-characters',
            message: `${replaced} characters are not valid ${charset} and were replaced.`,
          },
        ]
      : [];
  switch (format) {
    case 'html': {
      const { readPage } = await import('./page/read-page.js');
      for (const posting of await readPage(text, origin, limits))
        yield { ok: true, value: withNotices(posting, notices) };
      return;
    }
    case 'xml': {
      const { readFeed } = await import('./feeds/feed.js');
      for (const result of readFeed(text, name, origin, limits)) yield outcomeOf(result, origin);
      return;
    }
    case 'json': {
      const { readJson } = await import('./json.js');
      for (const result of readJson(text, origin, map)) yield outcomeOf(result, origin);
      return;
    }
    case 'jsonl': {
      const { readJsonLines } = await import('./json-lines.js');
      yield* readJsonLines(once(new TextEncoder().encode(text)), name, origin, options);
      return;
    }
    case 'table': {
      const { readTable } = await import('./table.js');
      const utf8 = new TextEncoder().encode(text);
      yield* readTable(once(utf8), utf8.subarray(0, HEAD_BYTES), origin.file, limits, map);
      return;
    }
    case 'rtf': {
      const { readRtf } = await import('./files/rtf.js');
      const body = readRtf(text);
      if (body.text === '') throw empty(name);
      yield given(body, textTitle(body), origin, notices);
      return;
    }
    case 'markdown':
    case 'text': {
      const canonical = canonicalText(text);
      const body =
        format === 'markdown'
          ? readMarkdown(canonical)
          : { text: canonical, blocks: blocksOfText(canonical) };
      if (format === 'markdown') {
        // Documentation has code in it; most postings hold none, and are not looked at again.
        if (canonical.includes('`')) {
          const { refuseDocumentation } = await import('./documentation.js');
          refuseDocumentation(canonical, body, name);
        }
      }
      yield given(body, textTitle(body), origin, notices);
    }
  }
}

async function* readArchive(
  document: WholeDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const { name, depth } = document;
  if (!/\.zip$/i.test(name)) throw disguised(name, document.origin.file === '-');
  if (depth >= MOST_DEPTH) throw tooDeep(name);
  const { zipEntries } = await import('./files/zip.js');
  for (const entry of zipEntries(document.bytes, name, options.limits)) {
    if (/(?:^|\/)(?:\.|__MACOSX\/|readme|license|thumbs\.db)/i.test(entry.name)) continue;
    yield* readInner(entry.name, () => entry.read(), document, options);
  }
}

async function* readMailParts(
  document: WholeDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const { name, origin, depth } = document;
  const { readMail } = await import('./files/mail.js');
  const mail = await readMail(document.bytes, name, options.limits);
  let given = 0;
  if (mail.html !== null || mail.text !== null) {
    const { readMailBody } = await import('./files/mail-body.js');
    for (const posting of await readMailBody(
      mail,
      name,
      origin,
      options.limits,
      mail.attachments.length > 0,
    )) {
      given++;
      yield { ok: true, value: posting };
    }
  }
  if (depth < MOST_DEPTH) {
    for (const part of mail.attachments) {
      given++;
      yield* readInner(part.name, () => part.bytes, document, options);
    }
  }
  if (given === 0)
    throw new AppError(
      'NO_TEXT',
      `The mail "${name}" holds no text.`,
      'Save the message with its body as .eml.',
    );
}

function tooDeep(name: string): AppError {
  return new AppError(
    'UNSUPPORTED',
    `"${name}" lies in too many archives.`,
    'Unpack them and give the files.',
  );
}

function disguised(name: string, isStdin: boolean): AppError {
  if (isStdin)
    return new AppError(
      'BINARY',
      'Standard input holds a zip archive.',
      'Save it as a file that ends in .zip, and give that.',
    );
  if (/\.docx$/i.test(name))
    return new AppError(
      'PARSE',
      `"${name}" is not a Word document, or a damaged one.`,
      'Open it in a word processor and save it again, or save it as PDF or text.',
    );
  return new AppError(
    'BINARY',
    `"${name}" is a zip archive under another name.`,
    'Rename it to .zip if you trust it, or give the files in it.',
  );
}

/** A document within the document: its failure is one outcome, the others go on. */
async function* readInner(
  entry: string,
  read: () => Uint8Array,
  outer: WholeDocument,
  options: ParseOptions,
): AsyncGenerator<Outcome<Posting>> {
  const name = `${outer.name}/${entry}`;
  const origin = {
    ...outer.origin,
    file: outer.origin.file === null ? null : `${outer.origin.file}/${entry}`,
  };
  try {
    yield* readBytes({ bytes: read(), name, charset: null, origin, depth: outer.depth + 1 }, options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { ok: false, origin, error };
  }
}

function given(
  body: Body,
  title: string | null,
  origin: RecordOrigin,
  notices: readonly Notice[] = [],
): Outcome<Posting> {
  return {
    ok: true,
    value: postingOf(body, { file: origin.file, url: origin.url, row: origin.row, title, notices }),
  };
}

function withNotices(posting: Posting, notices: readonly Notice[]): Posting {
  return notices.length === 0 ? posting : { ...posting, notices: [...posting.notices, ...notices] };
}

export function outcomeOf(result: JsonResult, origin: RecordOrigin): Outcome<Posting> {
  return 'posting' in result
    ? { ok: true, value: result.posting }
    : { ok: false, origin: { ...origin, row: result.row }, error: result.error };
}

export function empty(name: string): AppError {
  return new AppError('EMPTY', `"${name}" is empty.`, 'Give a file that holds the text of a posting.');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
