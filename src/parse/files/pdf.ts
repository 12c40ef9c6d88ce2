import { inflateSync } from 'node:zlib';
import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import type { Notice } from '../../model/notice.js';
import type { Body } from '../posting-of.js';
import { bodyOfLines, linesOfItems, type PageLines } from './pdf-lines.js';

export interface PdfText {
  readonly body: Body;
  readonly title: string | null;
  /** See `PdfBody.edges`. */
  readonly edges: readonly string[];
  readonly notices: readonly Notice[];
}

/**
 * Reads the text layer of a PDF. Only called in a thread of its own (`pdf-thread.ts`): a PDF can keep any reader busy.
 *
 * @throws AppError PARSE, TOO_LARGE, NO_TEXT for a scan, UNSUPPORTED for one locked by a password
 */
export async function readPdf(bytes: Uint8Array, name: string, limits: Limits): Promise<PdfText> {
  checkStreams(bytes, name, limits.pdfBytes);
  const { getDocumentProxy } = await import('unpdf');
  const document = await opened(getDocumentProxy, bytes, name);
  const pages: PageLines[] = [];
  const count = Math.min(document.numPages, limits.pdfPages);
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    pages.push({ number, lines: linesOfItems(content.items) });
    page.cleanup();
  }
  const { body, title, edges } = bodyOfLines(pages);
  if (body.text.trim() === '') {
    throw new AppError(
      'NO_TEXT',
      `"${name}" holds pictures only, no text (a scan?).`,
      'Run text recognition (OCR) on it, or copy the text from where it came from.',
    );
  }
  return { body, title, edges, notices: noticesOf(pages, document.numPages, count) };
}

type Open = typeof import('unpdf')['getDocumentProxy'];

async function opened(open: Open, bytes: Uint8Array, name: string): Promise<Awaited<ReturnType<Open>>> {
  try {
    // Verbosity 0: pdf.js prints its warnings to standard output, where our results go.
    return await open(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException') {
      throw new AppError(
        'UNSUPPORTED',
        `"${name}" is locked with a password.`,
        'Save it without the password.',
        { cause },
      );
    }
    throw new AppError(
      'PARSE',
      `"${name}" is not a readable PDF: ${(cause as Error).message}`,
      'Check that the file is complete, or save it again.',
      { cause },
    );
  }
}

function noticesOf(pages: readonly PageLines[], all: number, read: number): Notice[] {
  const empty = pages.filter((page) => page.lines.length === 0).map((page) => page.number);
  const notices: Notice[] = [];
  if (empty.length > 0)
    notices.push({
      code: 'image-only-pages',
      message: `Pages without a text layer (pictures only): ${empty.join(', ')}.`,
    });
  if (all > read)
    notices.push({ code: 'pages-left-out', message: `Only the first ${read} of ${all} pages were read.` });
  return notices;
}

/**
 * Unpacks each compressed stream up to the cap before pdf.js does: heap limits do not bound buffers, and 200 MB of
 * blanks fit in 200 KB.
 */
function checkStreams(bytes: Uint8Array, name: string, most: number): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', at + 6)) {
    if (data.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const dictionary = data.toString('latin1', Math.max(0, at - 400), at);
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary.slice(dictionary.lastIndexOf('obj')))) continue;
    const from = data[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = data.indexOf('endstream', from);
    const packed = data.subarray(from, end < 0 ? data.length : end);
    // Nothing packed tighter than 1 : 1030 is possible, so small streams cannot pass the cap.
    if (packed.length * 1032 <= Math.min(left, 1024 * 1024)) continue;
    left -= sizeUnpacked(packed, left, name);
  }
}

function sizeUnpacked(packed: Uint8Array, most: number, name: string): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return 0;
    throw new AppError(
      'TOO_LARGE',
      `The contents of "${name}" unpack to more than the limit.`,
      'Print the pages you need to a new PDF, or copy the text.',
      { cause },
    );
  }
}
