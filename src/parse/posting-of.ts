import { hash } from 'node:crypto';
import { type Block, NOTHING_DECLARED, type Posting } from '../model/posting.js';
import { trimmedSpan } from '../model/span.js';
import { languageOf } from './language.js';
import { isRepetitive, KEPT_UNITS } from './repetition.js';

/** Text with its blocks, before it is a posting. Blocks are spans of `text`. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Known = Partial<Omit<Posting, 'id' | 'text' | 'blocks' | 'language'>>;

/**
 * Makes a posting of a body and what is known about it. The title becomes the first block of the text, unless the body
 * already begins with it, so that a skill named only in the title has a place too.
 */
export function postingOf(body: Body, known: Known = {}): Posting {
  const title = known.title?.trim() || null;
  const { text, blocks } = title ? withTitle(body, title) : body;
  return Object.assign(Object.defineProperty({} as { readonly id: string }, 'id', ID), {
    externalId: known.externalId ?? null,
    file: known.file ?? null,
    url: known.url ?? null,
    row: known.row ?? null,
    title,
    company: withoutRating(known.company ?? null),
    location: known.location ?? null,
    datePosted: known.datePosted ?? null,
    language: languageOf(text),
    family: known.family ?? null,
    text,
    blocks,
    declared: known.declared ?? NOTHING_DECLARED,
    setAside: known.setAside ?? [],
    notices: known.notices ?? [],
  });
}

/**
 * Tells a posting's id when it is asked: many never ask; those who do wait for the hash, and a first one for OpenSSL. It
 * is a property of the posting's own, so that copies have it. All postings share this one function: with one for each,
 * the engine would look up each property of each posting in a dictionary.
 */
const ID = {
  enumerable: true,
  get(this: Posting): string {
    const id = IDS.get(this) ?? idOf(this.text);
    IDS.set(this, id);
    return id;
  },
};
const IDS = new WeakMap<Posting, string>();

/** Boards print what employees think of an employer behind its name: "Northwind4.2 ★" is Northwind. */
function withoutRating(company: string | null): string | null {
  return company?.endsWith('★') ? company.replace(/\s*[0-5](?:\.\d)?\s*★$/, '') : company;
}

/** The posting with its text cut, and a notice, where it goes on longer than any posting or says the same over and over: later rooms look at each word several times. */
export function shortened(posting: Posting, mostUnits: number): Posting {
  const most = isRepetitive(posting.text.slice(0, mostUnits)) ? KEPT_UNITS : mostUnits;
  if (posting.text.length <= most) return posting;
  const text = posting.text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const blocks = posting.blocks
    .filter((block) => block.start < text.length)
    .map((block) => ({ ...block, end: Math.min(block.end, text.length) }));
  const why =
    most === mostUnits ? 'no posting is that long' : 'the rest says the same few words over and over';
  const message = `Only the first ${text.length} of ${posting.text.length} characters were read; ${why}.`;
  return {
    ...posting,
    id: idOf(text),
    text,
    blocks,
    notices: [...posting.notices, { code: 'cut-text', message }],
  };
}

function idOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function withTitle(body: Body, title: string): Body {
  const first = body.blocks[0];
  if (first && says(body.text, first, title)) {
    return { text: body.text, blocks: [{ ...first, kind: 'title', level: 1 }, ...body.blocks.slice(1)] };
  }
  const shift = title.length + 2;
  const moved = body.blocks.map((b) => ({ ...b, start: b.start + shift, end: b.end + shift }));
  return {
    // Joined, the text is one run of units; put together by a template it would stay two, which every later look at a
    // unit pays for.
    text: [title, body.text].join('\n\n'),
    blocks: [{ kind: 'title', level: 1, start: 0, end: title.length }, ...moved],
  };
}

/** In small letters a text is never shorter: where the block is longer than the title, it need not be written anew. */
function says(text: string, block: Block, title: string): boolean {
  const span = trimmedSpan(text, block.start, block.end);
  const wanted = title.toLowerCase();
  return (
    span !== null &&
    span.end - span.start <= wanted.length &&
    text.slice(span.start, span.end).toLowerCase() === wanted
  );
}
