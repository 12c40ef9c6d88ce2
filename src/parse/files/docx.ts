import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import type { Block } from '../../model/posting.js';
import { xmlEvents } from '../html-events.js';
import type { Body } from '../posting-of.js';
import { tooDeep } from '../xml-tree.js';
import { zipEntries } from './zip.js';

/** Longer paragraphs in bold are text, not headings. */
const BOLD_HEADING_UNITS = 90;

/**
 * Reads a Word document: paragraphs, headings by style or outline level, list items, table cells. Only two of its
 * parts are unpacked, each within the limits, and read in one pass; nothing outside the file is ever opened.
 *
 * @throws AppError PARSE, TOO_LARGE, UNSUPPORTED
 */
export function readDocx(bytes: Uint8Array, name: string, limits: Limits): Body {
  const entries = zipEntries(bytes, name, limits);
  const part = (path: string) => entries.find((entry) => entry.name === path);
  const document = part('word/document.xml');
  if (!document) {
    throw new AppError(
      'PARSE',
      `"${name}" is no Word document: it has no word/document.xml.`,
      'Open it in the program that made it and save it as .docx, PDF or text.',
    );
  }
  const headings = headingStyles(part('word/styles.xml')?.read());
  const reader = new DocumentReader(headings, limits.xmlDepth, name);
  xmlEvents(textOf(document.read(), name), reader);
  return reader.finish();
}

function textOf(bytes: Uint8Array, name: string): string {
  const xml = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000))) {
    throw new AppError(
      'UNSUPPORTED',
      `"${name}" declares a document type, which Word documents never do.`,
      'Save it again with Word or LibreOffice.',
    );
  }
  return xml;
}

/** Heading level by style id: styles keep the English name ("heading 1") whatever the language of the program. */
function headingStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (!bytes) return levels;
  let id = '';
  xmlEvents(new TextDecoder().decode(bytes), {
    open(tag, attributes) {
      if (tag === 'w:style') id = attributes['w:styleId'] ?? '';
      const level =
        tag === 'w:name'
          ? levelOfName(attributes['w:val'] ?? '')
          : tag === 'w:outlineLvl'
            ? Number(attributes['w:val']) + 1
            : 0;
      if (id !== '' && level >= 1 && level <= 9 && !levels.has(id)) levels.set(id, Math.min(6, level));
    },
    close(tag) {
      if (tag === 'w:style') id = '';
    },
    text() {},
  });
  return levels;
}

function levelOfName(name: string): number {
  const heading = /^(?:heading|überschrift|titre|título|kop)\s?(\d)$/i.exec(name);
  return heading ? Number(heading[1]) : /^(?:title|titel)$/i.test(name) ? 1 : 0;
}

class DocumentReader {
  #text = '';
  #line = '';
  #bold = 0;
  #isBold = false;
  #level = 0;
  #item = 0;
  #cells = 0;
  #depth = 0;
  #isText = false;
  #deleted = 0;
  readonly #blocks: Block[] = [];

  constructor(
    readonly headings: ReadonlyMap<string, number>,
    readonly mostDepth: number,
    readonly name: string,
  ) {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#depth > this.mostDepth) throw tooDeep(this.name, this.mostDepth);
    const value = attributes['w:val'] ?? '';
    switch (tag) {
      case 'w:p':
        this.#end();
        break;
      case 'w:pStyle':
        this.#level = this.headings.get(value) ?? levelOfName(value.replace(/(\d)$/, ' $1'));
        if (/^list|aufz|bullet/i.test(value)) this.#item = Math.max(this.#item, 1);
        break;
      case 'w:numPr':
        this.#item = Math.max(this.#item, 1);
        break;
      case 'w:ilvl':
        this.#item = Math.min(9, Number(value) + 1) || 1;
        break;
      case 'w:outlineLvl':
        if (Number(value) < 9) this.#level = Math.min(6, Number(value) + 1);
        break;
      case 'w:r':
        this.#isBold = false;
        break;
      case 'w:b':
        this.#isBold = value !== '0' && value !== 'false';
        break;
      case 'w:t':
        this.#isText = true;
        break;
      case 'w:tab':
        this.#line += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        this.#line += '\n';
        break;
      case 'w:noBreakHyphen':
        this.#line += '-';
        break;
      case 'w:tc':
        this.#cells++;
        break;
      case 'w:del':
      case 'mc:Fallback':
        this.#deleted++;
        break;
    }
  }

  close(tag: string): void {
    this.#depth--;
    if (tag === 'w:t') this.#isText = false;
    else if (tag === 'w:p') this.#end();
    else if (tag === 'w:tc') this.#cells--;
    else if (tag === 'w:del' || tag === 'mc:Fallback') this.#deleted--;
  }

  text(text: string): void {
    if (!this.#isText || this.#deleted > 0) return;
    this.#line += text;
    if (this.#isBold) this.#bold += text.trim().length;
  }

  finish(): Body {
    this.#end();
    return { text: this.#text, blocks: this.#blocks };
  }

  #end(): void {
    const line = this.#line
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim();
    for (const piece of line.split('\n'))
      if (piece !== '') this.#add(piece, this.#bold >= line.length - 2 && this.#bold > 0);
    this.#line = '';
    this.#bold = 0;
    this.#level = 0;
    this.#item = 0;
  }

  #add(line: string, isBold: boolean): void {
    if (this.#text !== '') this.#text += '\n';
    const bullet = /^(?:[•●▪◦‣·–-]|\uf0b7)\s+/.exec(line);
    const start = this.#text.length + (bullet?.[0].length ?? 0);
    this.#text += line;
    const end = this.#text.length;
    if (this.#level > 0) this.#blocks.push({ kind: 'heading', level: this.#level, start, end });
    else if (this.#item > 0 || bullet)
      this.#blocks.push({ kind: 'item', level: this.#item || 1, start, end });
    else if (isBold && line.length <= BOLD_HEADING_UNITS && !/[.!]$/.test(line))
      this.#blocks.push({ kind: 'heading', level: 4, start, end });
    else this.#blocks.push({ kind: this.#cells > 0 ? 'cell' : 'paragraph', level: 0, start, end });
  }
}
