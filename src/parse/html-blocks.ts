import type { Block } from '../model/posting.js';
import { type Attributes, type HtmlHandler, htmlEvents } from './html-events.js';
import type { Body } from './posting-of.js';

const INVISIBLE = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'textarea',
  'object',
  'math',
  'title',
  'datalist',
  'canvas',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const BOLD_ENDS_WITH = /^(?:p|li|td|th|h[1-6]|dd|dt)$/;
/** A paragraph all in bold and no longer than this is a heading in all but name. */
const BOLD_HEADING_UNITS = 90;

/**
 * Reads HTML in one pass into its text and blocks, without building a tree: linear in time and depth, whatever the
 * page does. White space is collapsed as a browser would; scripts, styles and hidden elements are left out.
 */
export function readHtml(html: string): Body {
  const writer = new BlockWriter();
  htmlEvents(html, writer);
  return writer.finish();
}

/** Elements a browser closes by itself where the next of their kind, or what holds them, begins or ends. */
const SELF_ENDING = new Set(['li', 'p', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

/**
 * What is gathered of one page; the rest is passed over. 50 times the text of the longest posting that is read, and more
 * blocks than any of 507 real pages has: what a page of two million list items is made of must not fill the memory.
 */
const MOST_UNITS = 5_000_000;
const MOST_BLOCKS = 50_000;

/** Gathers text and blocks from a page's tags. `onBlock` hears of each block as it ends. */
export class BlockWriter implements HtmlHandler {
  #text = '';
  #line = '';
  #boldUnits = 0;
  #kind: Block['kind'] = 'paragraph';
  #level = 0;
  #listDepth = 0;
  #boldDepth = 0;
  #invisibleDepth = 0;
  #invisibleTag = '';
  #boldOutside = 0;
  #isAfterLink = false;
  readonly #blocks: Block[] = [];

  constructor(readonly onBlock: (block: Block) => void = () => {}) {}

  /** True once nothing more is gathered. */
  get isFull(): boolean {
    return this.#blocks.length >= MOST_BLOCKS || this.#text.length + this.#line.length >= MOST_UNITS;
  }

  /** True while what comes is not shown to a reader. */
  get isInvisible(): boolean {
    return this.#invisibleDepth > 0;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#invisibleDepth > 0 && this.#staysInvisible(name)) return;
    if (INVISIBLE.has(name) || isHidden(attributes)) {
      if (VOID.has(name)) return;
      this.#invisibleTag = name;
      this.#invisibleDepth = 1;
      return;
    }
    if (name === 'br') this.#break(this.#kind, this.#level);
    else if (name === 'li') this.#break('item', Math.max(1, this.#listDepth));
    else if (/^h[1-6]$/.test(name)) this.#break('heading', Number(name[1]));
    else if (name === 'td' || name === 'th') this.#break('cell', 0);
    else if (name === 'ul' || name === 'ol') {
      this.#break('paragraph', 0);
      this.#listDepth++;
    } else if (name === 'p' || name === 'div')
      this.#break(this.#kind === 'item' ? 'item' : 'paragraph', this.#level);
    else if (BLOCKS.has(name)) this.#break('paragraph', 0);
    else if (name === 'b' || name === 'strong') this.#boldDepth++;
    // Links with nothing between them are words of a menu, set apart by style.
    else if (name === 'a' && this.#isAfterLink) this.#line += ' ';
    this.#isAfterLink = false;
    if (BOLD_ENDS_WITH.test(name)) this.#boldOutside = this.#boldDepth;
  }

  #staysInvisible(name: string): boolean {
    if (name !== this.#invisibleTag) return true;
    if (!SELF_ENDING.has(name) || this.#invisibleDepth > 1) {
      this.#invisibleDepth++;
      return true;
    }
    this.#invisibleDepth = 0;
    return false;
  }

  close(name: string): void {
    if (this.#invisibleDepth > 0) {
      if (name === this.#invisibleTag) this.#invisibleDepth--;
      return;
    }
    // A bold tag left open ends with its paragraph, or all that follows would look like headings.
    if (BOLD_ENDS_WITH.test(name)) this.#boldDepth = Math.min(this.#boldDepth, this.#boldOutside);
    this.#isAfterLink = name === 'a';
    if (name === 'b' || name === 'strong') this.#boldDepth = Math.max(0, this.#boldDepth - 1);
    else if (name === 'ul' || name === 'ol') {
      this.#break('paragraph', 0);
      this.#listDepth = Math.max(0, this.#listDepth - 1);
    } else if (name === 'li' || /^h[1-6]$/.test(name) || BLOCKS.has(name)) {
      const staysItem = this.#kind === 'item' && (name === 'p' || name === 'div');
      this.#break(staysItem ? 'item' : 'paragraph', staysItem ? this.#level : 0);
    }
  }

  text(text: string): void {
    if (this.#invisibleDepth > 0 || this.isFull) return;
    this.#isAfterLink = false;
    const room = MOST_UNITS - this.#text.length - this.#line.length;
    this.#line += text.length > room ? text.slice(0, room) : text;
    if (this.#boldDepth > 0) this.#boldUnits += text.trim().length;
  }

  finish(): Body {
    this.#break('paragraph', 0);
    return { text: this.#text, blocks: this.#blocks };
  }

  /** Ends the block so far and begins one of the given kind. */
  #break(kind: Block['kind'], level: number): void {
    const line = collapsed(this.#line).trim();
    // Editors leave lines of zero-width spaces.
    if (line !== '' && !/^[\u200b-\u200d\u2060\ufeff ]+$/.test(line)) {
      const isBoldHeading =
        this.#kind === 'paragraph' &&
        this.#boldUnits > 0 &&
        line.length <= BOLD_HEADING_UNITS &&
        this.#boldUnits >= line.length - 2 &&
        !/[.!]$/.test(line);
      if (this.#text !== '') this.#text += '\n';
      const start = this.#text.length;
      this.#text += line;
      const [blockKind, blockLevel] = isBoldHeading ? (['heading', 4] as const) : [this.#kind, this.#level];
      // A bullet typed by hand inside a paragraph is an item too.
      const bullet = /^[•●▪◦‣·*–—-]\s+/.exec(line);
      const isItem = bullet !== null && blockKind === 'paragraph';
      const block: Block = isItem
        ? { kind: 'item', level: 1, start: start + bullet[0].length, end: this.#text.length }
        : { kind: blockKind, level: blockLevel, start, end: this.#text.length };
      this.#blocks.push(block);
      this.onBlock(block);
    }
    this.#line = '';
    this.#boldUnits = 0;
    this.#kind = kind;
    this.#level = level;
  }
}

/** Every stretch of white space as one space; most lines are written so. */
function collapsed(line: string): string {
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ') : line;
}

const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'area',
  'base',
  'col',
  'embed',
  'source',
  'track',
  'wbr',
]);

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    (attributes['style'] !== undefined &&
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style']))
  );
}

/** True where a text holds tags, as boards' descriptions do; `a < b` is no tag. */
export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}

const TAG = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|span|a|table|section|article)\b[^<>]{0,500}>/i;

/** Undoes one level of HTML escaping (`&lt;p&gt;`), only where no real tag stands in the text. */
export function unescapeOnce(html: string): string {
  if (!html.includes('&') || !/&lt;\/?[a-z]/i.test(html) || looksLikeHtml(html)) return html;
  return html
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#0?39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&');
}
