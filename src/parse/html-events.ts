import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What a page says, tag by tag. Names come in small letters. */
export interface HtmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** Attributes somebody here reads; all others are passed over without making a string of them. */
const KEPT = new Set(
  'class id hidden aria-hidden style role href type name content property itemprop itemtype itemscope typeof data-page data-automation-id data-qa data-testid'.split(
    ' ',
  ),
);
/** More than a person ever wrote on one tag. */
const MOST_ATTRIBUTES = 256;
const NONE: Attributes = Object.freeze({});

/**
 * Tells a page to a handler in one pass. Tags come as they are written, without the closing tags a browser would add:
 * no stack is kept, so that 200,000 nested elements cost no more than 200,000 in a row (htmlparser2's own parser and
 * cheerio are quadratic there).
 */
export function htmlEvents(html: string, handler: HtmlHandler): void {
  run(html, handler, false);
}

/** As `htmlEvents`, for XML: names as they are written, all attributes, `<a/>` opens and closes. */
export function xmlEvents(xml: string, handler: HtmlHandler): void {
  run(xml, handler, true);
}

function run(source: string, handler: HtmlHandler, isXml: boolean): void {
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: isXml },
    new Events(source, handler, isXml),
  );
  tokenizer.write(source);
  tokenizer.end();
}

class Events implements TokenizerCallbacks {
  #name = '';
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  #count = 0;

  constructor(
    readonly html: string,
    readonly handler: HtmlHandler,
    readonly isXml: boolean,
  ) {}

  ontext(start: number, end: number): void {
    this.handler.text(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.handler.text(characterOf(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#nameAt(start, end);
    this.#attributes = null;
    this.#count = 0;
  }

  onattribname(start: number, end: number): void {
    this.#value = '';
    this.#attribute = '';
    // The longest kept name has 18 letters; one tag of 40,000 attributes is read like one of 256.
    if (++this.#count > MOST_ATTRIBUTES || (end - start > 18 && !this.isXml)) return;
    const name = this.#nameAt(start, end);
    if (this.isXml || KEPT.has(name)) this.#attribute = name;
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== '') this.#value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== '') this.#value += characterOf(codepoint);
  }

  onattribend(): void {
    if (this.#attribute === '') return;
    this.#attributes ??= {};
    this.#attributes[this.#attribute] ??= this.#value;
  }

  onopentagend(): void {
    this.handler.open(this.#name, this.#attributes ?? NONE);
  }

  onselfclosingtag(): void {
    this.handler.open(this.#name, this.#attributes ?? NONE);
    if (this.isXml) this.handler.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.#nameAt(start, end).trim());
  }

  #nameAt(start: number, end: number): string {
    const name = this.html.slice(start, end);
    return this.isXml ? name : name.toLowerCase();
  }

  oncdata(start: number, end: number, offset: number): void {
    this.handler.text(this.html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

function characterOf(codepoint: number): string {
  return codepoint >= 0 && codepoint <= 0x10ffff ? String.fromCodePoint(codepoint) : '\ufffd';
}
