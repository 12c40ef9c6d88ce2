import type { Block } from '../../model/posting.js';
import { ROLE_NOUN } from '../page/job-words.js';
import type { Body } from '../posting-of.js';

/** One line of a page, in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly font: string;
}

export interface PageLines {
  readonly number: number;
  readonly lines: readonly PdfLine[];
}

/** A piece of text as pdf.js gives it; marked-content items have no `str`. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly height?: number;
  readonly width?: number;
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

const BULLET = /^(?:[•●▪◦‣■□➢►✓✔·∙\uf0b7\uf0a7]|[-–—*](?=\s)|o(?=\s{1,3}[A-Z]))\s*/;
/** What browsers print at the edge of each page. */
const PRINT_EDGE =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}|\d{4}-\d{2}-\d{2},? \d{1,2}:\d{2}|https?:\/\/\S+|file:\/\/|page \d+(?: of \d+)?$|\d{1,3}\s?(?:\/|of)\s?\d{1,3}$|\d{1,3}$)/i;
/** Type this much larger than the text is a heading. */
const HEADING_RATIO = 1.15;
const HEADING_UNITS = 100;
/** A title shorter than this fits on its line. */
const WRAPPED_UNITS = 28;
/** Lines further apart than this many line heights are two paragraphs. */
const PARAGRAPH_GAP = 1.75;

/** Joins the pieces of a page into lines, in the order the page was written. */
export function linesOfItems(items: readonly object[]): PdfLine[] {
  const lines: { text: string; x: number; y: number; height: number; font: string; right: number }[] = [];
  for (const item of items as readonly Item[]) {
    if (item.str === undefined || !item.transform || item.str === '') continue;
    const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
    const height = item.height || Math.abs(item.transform[3] ?? 0);
    const width = item.width ?? 0;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) <= Math.max(2, last.height * 0.4) && x >= last.right - 3) {
      const gap =
        x - last.right > Math.max(1, last.height * 0.15) && !/\s$/.test(last.text) && !/^\s/.test(item.str);
      last.text += (gap ? ' ' : '') + item.str;
      last.right = x + width;
      if (height > last.height && item.str.trim() !== '') last.height = height;
    } else if (item.str.trim() !== '') {
      lines.push({ text: item.str, x, y, height, font: item.fontName ?? '', right: x + width });
    }
  }
  return lines
    .map(({ right: _right, ...line }) => ({ ...line, text: line.text.replace(/[\s\u00a0]+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
}

/** What the lines of a document's pages make up. */
export interface PdfBody {
  readonly body: Body;
  readonly title: string | null;
  /** Lines printed on the edge of the pages (address, date, page number), each once; no part of the body. */
  readonly edges: readonly string[];
}

/** Joins the lines of all pages into a text with headings, items and paragraphs. */
export function bodyOfLines(pages: readonly PageLines[]): PdfBody {
  const repeated = repeatedEdges(pages);
  const edges = new Set<string>();
  const lines = pages.flatMap((page) => {
    const inside = page.lines.filter((line, i) => {
      const isOnEdge = isEdge(line, i, page.lines.length, repeated);
      if (isOnEdge) edges.add(line.text);
      return !isOnEdge;
    });
    return continued(page, inside).map((line) => ({ ...line, page: page.number }));
  });
  const size = commonest(lines.map((l) => [Math.round(l.height * 2) / 2, l.text.length]));
  const font = commonest(lines.map((l) => [l.font, l.text.length]));
  const writer = new LineWriter();
  let before: (PdfLine & { page: number }) | null = null;
  let title: { text: string; height: number } | null = null;
  for (const line of lines) {
    const bullet = BULLET.exec(line.text);
    const isLarge = size !== null && line.height >= size * HEADING_RATIO;
    const isShort = line.text.length <= HEADING_UNITS && !/[.!;,]$/.test(line.text);
    const hasOwnFont = line.font !== font && line.text.length <= 70 && line.height >= (size ?? 0) * 0.95;
    if (
      line.page === 1 &&
      isLarge &&
      line.text.length > 4 &&
      (title === null || line.height > title.height * 1.05)
    )
      title = { text: line.text, height: line.height };
    const goesOn = before !== null && before.page === line.page && follows(before, line);
    if (goesOn && isLarge && title !== null && title.text === before?.text && isWrapped(before, line)) {
      title = { ...title, text: `${title.text} ${line.text}` };
      writer.goOn(line.text);
    } else if (bullet) writer.start('item', 1, line.text, bullet[0].length);
    else if (isShort && isLarge) writer.start('heading', 2, line.text);
    else if (goesOn && writer.mayGoOn(line.text)) writer.goOn(line.text);
    else if (isShort && hasOwnFont && !/[:]\s\S/.test(line.text)) writer.start('heading', 4, line.text);
    else writer.start('paragraph', 0, line.text);
    before = line;
  }
  const isSite = title !== null && SITE_NAME.test(title.text) && !ROLE_NOUN.test(title.text);
  const role = isSite ? largestRole(lines, size ?? 0) : null;
  return { body: writer.finish(), title: role ?? title?.text ?? null, edges: [...edges] };
}

/**
 * Browsers write the floating boxes of a page before its text. Where a later page holds lines that stand wholly above
 * all written before them, those go on with the page before and come first; columns, which stand beside each other, stay
 * as they were written. A first page goes on with nothing.
 */
function continued({ number }: PageLines, lines: readonly PdfLine[]): readonly PdfLine[] {
  if (number === 1) return lines;
  let lowestAfter = Number.POSITIVE_INFINITY;
  const lowestFrom = lines.map(() => 0);
  for (let i = lines.length - 1; i >= 0; i--) {
    lowestAfter = Math.min(lowestAfter, (lines[i] as PdfLine).y);
    lowestFrom[i] = lowestAfter;
  }
  let highest = Number.NEGATIVE_INFINITY;
  const top = lines.findIndex((line, i) => {
    const isAbove = i > 0 && (lowestFrom[i] as number) > highest;
    highest = Math.max(highest, line.y);
    return isAbove;
  });
  return top < 0 ? lines : [...lines.slice(top), ...lines.slice(0, top)];
}

/** What a site calls itself in the largest type of its pages. */
const SITE_NAME = /\b(?:jobs?|careers?|openings?|vacancies|recruitment|employment)\b/i;

/** The heading of the first page that names an occupation. */
function largestRole(lines: readonly (PdfLine & { page: number })[], size: number): string | null {
  const roles = lines.filter(
    ({ page, height, text }) =>
      page === 1 && height >= size * HEADING_RATIO && text.length <= HEADING_UNITS && ROLE_NOUN.test(text),
  );
  return roles.sort((a, b) => b.height - a.height)[0]?.text ?? null;
}

/** A title broken at the margin: the same type, and a first line that was long enough to break. */
function isWrapped(before: PdfLine, line: PdfLine): boolean {
  return before.text.length >= WRAPPED_UNITS && before.font === line.font && before.x === line.x;
}

function follows(before: PdfLine, line: PdfLine): boolean {
  const gap = before.y - line.y;
  return (
    gap > 0 &&
    gap <= Math.max(before.height, line.height) * PARAGRAPH_GAP &&
    Math.abs(before.height - line.height) <= 1
  );
}

/** Lines first or last on two pages or more, digits aside. */
function repeatedEdges(pages: readonly PageLines[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { lines } of pages) {
    const edges = new Set(
      [...lines.slice(0, 2), ...lines.slice(-3)].map((line) => line.text.replace(/\d+/g, '#')),
    );
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= 2 && pages.length >= 2).map(([edge]) => edge));
}

function isEdge(line: PdfLine, index: number, count: number, repeated: ReadonlySet<string>): boolean {
  if (index > 2 && index < count - 4) return false;
  return PRINT_EDGE.test(line.text) || repeated.has(line.text.replace(/\d+/g, '#'));
}

function commonest<T>(weighted: readonly (readonly [T, number])[]): T | null {
  const sums = new Map<T, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

class LineWriter {
  #text = '';
  readonly #blocks: Block[] = [];

  start(kind: Block['kind'], level: number, line: string, skip = 0): void {
    if (this.#text !== '') this.#text += '\n';
    const start = this.#text.length + skip;
    this.#text += line;
    // A bullet alone on its line is followed by its text.
    this.#blocks.push({ kind, level, start, end: Math.max(start, this.#text.length) });
  }

  /** Headings and finished short lines end where they are. */
  mayGoOn(line: string): boolean {
    const last = this.#blocks.at(-1);
    if (!last || last.kind === 'heading') return false;
    const text = this.#text.slice(last.start, last.end);
    if (text === '') return true;
    return /^[a-z(0-9,&]/.test(line) || (text.length >= 60 && !/[.!?:]$/.test(text)) || text.length >= 85;
  }

  goOn(line: string): void {
    const last = this.#blocks.at(-1) as Block;
    const gap = /\s$/.test(this.#text) || (/[\p{L}]-$/u.test(this.#text) && /^\p{Ll}/u.test(line)) ? '' : ' ';
    this.#text += gap + line;
    const start = last.end === last.start ? this.#text.length - line.length : last.start;
    this.#blocks[this.#blocks.length - 1] = { ...last, start, end: this.#text.length };
  }

  finish(): Body {
    return { text: this.#text, blocks: this.#blocks.filter((b) => b.end > b.start) };
  }
}
