import type { Block } from '../../model/posting.js';
import { BlockWriter } from '../html-blocks.js';
import { type Attributes, type HtmlHandler, htmlEvents } from '../html-events.js';

/** A block of a page, with where it stands and how much of it is links. */
export interface PageBlock extends Block {
  /** Index into `PageScan.containers`. */
  readonly container: number;
  /** Characters of it that are link text. */
  readonly linkUnits: number;
  /** Links in it whose address looks like that of one posting. */
  readonly jobLinks: number;
  readonly tag: string;
}

/** A box of the page; it holds the blocks `first` … `end - 1` and all boxes within it. */
export interface Container {
  readonly tag: string;
  /** Its class, id and test ids in one string, small letters; the name of a custom element before them. */
  readonly names: string;
  readonly role: string;
  readonly itemprop: string;
  /** Index of the box around it; -1 for the page. */
  readonly parent: number;
  readonly first: number;
  end: number;
}

export interface EmbeddedScript {
  readonly kind: 'json-ld' | 'json' | 'code';
  readonly source: string;
}

/** Everything one pass over a page finds; nothing is judged yet. */
export interface PageScan {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly containers: readonly Container[];
  readonly title: string;
  /** By `property`, `name` or `itemprop`, small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly scripts: readonly EmbeddedScript[];
  readonly scriptCount: number;
  readonly passwordFields: number;
  readonly hasMicrodata: boolean;
}

const BOXES = new Set(
  'body main article section div aside nav header footer form fieldset dialog ul ol table td th details figure blockquote'.split(
    ' ',
  ),
);
/** Sites made of components name their boxes themselves: `app-footer`, `job-recommendations`. */
const isCustom = (tag: string) => tag.includes('-');
const isBox = (tag: string) => BOXES.has(tag) || isCustom(tag);
const JOB_ADDRESS =
  /\/(?:jobs?|careers?|positions?|vacanc(?:y|ies)|openings?|postings?|stellen\w*|offres?|job-opening)[/_.-][^?#]*[\d-]|\/(?:viewjob|rc\/clk)|[?&](?:gh_jid|jk|req|jobid|job_id)=/i;
/** Scripts longer than this are bundles, not data. */
const MOST_SCRIPT_UNITS = 4_000_000;
/** Open boxes looked through for the one a closing tag ends. */
const LOOK_BACK = 64;

/** Reads a page in one pass: its blocks, the boxes they stand in, and what it declares about itself. */
export function scanPage(html: string, mostDepth: number): PageScan {
  const scanner = new Scanner(mostDepth);
  htmlEvents(html, scanner);
  return scanner.finish();
}

class Scanner implements HtmlHandler {
  readonly #writer = new BlockWriter((block) => this.#note(block));
  readonly #blocks: PageBlock[] = [];
  readonly #containers: Container[] = [
    { tag: 'page', names: '', role: '', itemprop: '', parent: -1, first: 0, end: 0 },
  ];
  readonly #open: number[] = [0];
  readonly #meta = new Map<string, string>();
  readonly #scripts: EmbeddedScript[] = [];
  #script: EmbeddedScript['kind'] | null = null;
  #scriptCount = 0;
  #isTitle = false;
  #title = '';
  #isLink = false;
  #linkUnits = 0;
  #jobLinks = 0;
  #passwordFields = 0;
  #hasMicrodata = false;
  #tag = '';

  constructor(readonly mostDepth: number) {}

  open(name: string, attributes: Attributes): void {
    this.#declare(name, attributes);
    if (this.#writer.isFull) return;
    const wasInvisible = this.#writer.isInvisible;
    this.#writer.open(name, attributes);
    if (wasInvisible || this.#writer.isInvisible) return;
    if (name === 'a') this.#openLink(attributes['href'] ?? '');
    if (name === 'td' || name === 'th') this.#closeBox((tag) => tag === 'td' || tag === 'th', 'table');
    if (isBox(name) && this.#open.length < this.mostDepth) this.#openBox(name, attributes);
    if (name !== 'a' && name !== 'br' && name !== 'b' && name !== 'strong') this.#tag = name;
  }

  close(name: string): void {
    if (name === 'script') this.#script = null;
    if (name === 'title') this.#isTitle = false;
    if (this.#writer.isFull) return;
    const wasInvisible = this.#writer.isInvisible;
    this.#writer.close(name);
    if (wasInvisible) return;
    if (name === 'a') this.#isLink = false;
    if (isBox(name) && name !== 'body') this.#closeBox((tag) => tag === name, '');
  }

  text(text: string): void {
    if (this.#script !== null) {
      if (text.length <= MOST_SCRIPT_UNITS) this.#scripts.push({ kind: this.#script, source: text });
      return;
    }
    if (this.#isTitle) this.#title += text;
    if (this.#isLink && !this.#writer.isInvisible) this.#linkUnits += text.trim().length;
    this.#writer.text(text);
  }

  finish(): PageScan {
    const { text } = this.#writer.finish();
    for (const index of this.#open) (this.#containers[index] as Container).end = this.#blocks.length;
    return {
      text,
      blocks: this.#blocks,
      containers: this.#containers,
      title: this.#title.replace(/\s+/g, ' ').trim(),
      meta: this.#meta,
      scripts: this.#scripts,
      scriptCount: this.#scriptCount,
      passwordFields: this.#passwordFields,
      hasMicrodata: this.#hasMicrodata,
    };
  }

  #declare(name: string, attributes: Attributes): void {
    if (name === 'meta') {
      const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])?.toLowerCase();
      if (key && attributes['content'] && !this.#meta.has(key))
        this.#meta.set(key, attributes['content'].trim());
    } else if (name === 'script') {
      this.#scriptCount++;
      const type = attributes['type'] ?? '';
      this.#script = /ld\+json/i.test(type)
        ? 'json-ld'
        : /json/i.test(type)
          ? 'json'
          : /module|^$|javascript/i.test(type)
            ? 'code'
            : null;
    } else if (name === 'title') this.#isTitle = this.#title === '';
    else if (name === 'input' && /^password$/i.test(attributes['type'] ?? '')) this.#passwordFields++;
    if (attributes['data-page']?.startsWith('{'))
      this.#scripts.push({ kind: 'json', source: attributes['data-page'] });
    const type = attributes['itemtype'] ?? attributes['typeof'];
    if (type && /JobPosting/i.test(type)) this.#hasMicrodata = true;
  }

  #openLink(href: string): void {
    this.#isLink = true;
    if (JOB_ADDRESS.test(href.slice(0, 500))) this.#jobLinks++;
  }

  #openBox(tag: string, attributes: Attributes): void {
    const names = ['class', 'id', 'data-automation-id', 'data-qa', 'data-testid'].map(
      (key) => attributes[key] ?? '',
    );
    if (isCustom(tag)) names.unshift(tag);
    this.#open.push(this.#containers.length);
    this.#containers.push({
      tag,
      names: names.join(' ').trim().toLowerCase().slice(0, 400),
      role: attributes['role']?.toLowerCase() ?? '',
      itemprop: attributes['itemprop'] ?? '',
      parent: this.#open.at(-2) as number,
      first: this.#blocks.length,
      end: this.#blocks.length,
    });
  }

  /** Ends the innermost open box of that name, and those left open within it; `stop` bars the way out of a table. */
  #closeBox(isIt: (tag: string) => boolean, stop: string): void {
    const lowest = Math.max(1, this.#open.length - LOOK_BACK);
    for (let at = this.#open.length - 1; at >= lowest; at--) {
      const tag = (this.#containers[this.#open[at] as number] as Container).tag;
      if (tag === stop) return;
      if (!isIt(tag)) continue;
      for (const index of this.#open.splice(at))
        (this.#containers[index] as Container).end = this.#blocks.length;
      return;
    }
  }

  #note(block: Block): void {
    this.#blocks.push({
      ...block,
      container: this.#open.at(-1) as number,
      linkUnits: Math.min(this.#linkUnits, block.end - block.start),
      jobLinks: this.#jobLinks,
      tag: this.#tag,
    });
    this.#linkUnits = 0;
    this.#jobLinks = 0;
  }
}
