import type { Lexicon } from '../model/lexicon.js';
import type { Notice } from '../model/notice.js';
import type { Block, Posting } from '../model/posting.js';
import type { Line, SectionRole, Segments, Sentence } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { type HeadingIndex, indexHeadings } from './headings.js';
import { type Piece, piecesOf } from './pieces.js';
import { quotedLines } from './quoted-lines.js';
import { sentencesOf } from './sentences.js';

export type Segmenter = (posting: Posting) => Segments;

/** A heading has no more words than this. */
const LONGEST_HEADING_WORDS = 10;
const LONGEST_HEADING_UNITS = 80;

/**
 * Makes the function that cuts a posting into sections with roles, lines and sentences; it works also where line
 * breaks were lost and headings are fused to their neighbours.
 */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const headings = indexHeadings(lexicon.headings);
  return (posting) => segmentPosting(posting, lexicon, headings);
}

function segmentPosting(posting: Posting, lexicon: Lexicon, headings: HeadingIndex): Segments {
  const { text } = posting;
  const blocks = posting.blocks.flatMap((block) => quotedLines(text, block) ?? [block]);
  const cutter = new Cutter(text);
  const unknown: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'title') {
      cutter.open('title', null, block);
      cutter.line('title', block);
      cutter.open('unknown', null, { start: block.end, end: block.end });
      continue;
    }
    const heading = headingOfBlock(text, block, blocks[index + 1], headings);
    if (heading) {
      if (heading.role === null) unknown.push(text.slice(block.start, block.end));
      cutter.open(heading.role ?? roleUnderUnknownHeading(cutter.role), headingText(text, block), block);
      cutter.line('heading', block);
      continue;
    }
    const pieces = piecesOf(text, block, lexicon);
    for (const [i, piece] of pieces.entries()) {
      readPiece(text, piece, pieces[i + 1], block.kind === 'item' || piece.isItem, headings, cutter);
    }
  }
  return { ...cutter.finish(), notices: noticesFor(unknown, cutter) };
}

/** A heading at the start of a sentence, or fused to the piece's end, closes the line before it and opens a section. */
function readPiece(
  text: string,
  piece: Piece,
  next: Piece | undefined,
  isItem: boolean,
  headings: HeadingIndex,
  cutter: Cutter,
): void {
  const kind = isItem ? 'item' : 'paragraph';
  let lineStart = piece.start;
  const open = (heading: Span, role: SectionRole) => {
    cutter.line(kind, trimmed(text, lineStart, heading.start));
    cutter.open(role, text.slice(heading.start, heading.end), heading);
    cutter.line('heading', heading);
    lineStart = skipColon(text, heading.end, piece.end);
  };
  for (const sentence of sentencesOf(text, piece)) {
    const opening = headings.at(text, sentence.start, sentence.end);
    const isFirstOfItem = isItem && sentence.start === piece.start;
    if (opening && (!isFirstOfItem || isLabel(text, opening.span.end, sentence.end)))
      open(opening.span, opening.role);
    for (const inner of headings.inside(text, sentence)) open(inner.span, inner.role);
  }
  const closing = next?.fused ? headings.endingAt(text, lineStart, piece.end) : null;
  if (closing) open(closing.span, closing.role);
  else cutter.line(kind, trimmed(text, lineStart, piece.end));
}

function headingOfBlock(
  text: string,
  block: Block,
  next: Block | undefined,
  headings: HeadingIndex,
): { role: SectionRole | null } | null {
  const words = headingText(text, block);
  if (
    words.length === 0 ||
    words.length > LONGEST_HEADING_UNITS ||
    words.split(/\s+/).length > LONGEST_HEADING_WORDS
  )
    return null;
  if (block.kind === 'heading') return { role: headings.byWords(words) };
  const exact = headings.exact(words);
  if (exact) return { role: exact };
  if (block.kind === 'item') return null;
  const endsWithColon = /[:：]\s*$/.test(text.slice(block.start, block.end));
  if (!endsWithColon && (/[.,;!]$/.test(words) || !looksLikeTitle(words))) return null;
  const role = endsWithColon || !ASKS_FOR_SOMETHING.test(words) ? headings.byWords(words) : null;
  const opensList = next?.kind === 'item';
  if (role) return { role };
  return (endsWithColon && (opensList || words.split(/\s+/).length <= 5)) ||
    (opensList && looksLikeTitle(words))
    ? { role: null }
    : null;
}

/** "Experience with GPU programming" asks for something; it is a line of a list, however much it looks like a title. */
const ASKS_FOR_SOMETHING =
  /^(?:\w+\s){0,2}(?:experience|knowledge|ability|understanding)\s+\w+ing\b|\b(?:experience|knowledge|understanding|proficien\w+|familiar\w*|ability|skills?|expertise|degree|background|years?)\s+(?:with|in|of|using|to|or)\b|\b\d+\+?\s*(?:years?|yrs?)\b|\b(?:bachelor|master)['’]?s?\b/i;

/** Under a heading nobody knows, text keeps asking what it asked before ("Data Engineering:" inside Requirements). */
function roleUnderUnknownHeading(before: SectionRole): SectionRole {
  return before === 'requirements' || before === 'preferred' || before === 'duties' || before === 'benefits'
    ? before
    : 'unknown';
}

const BEFORE_HEADING = /[\s*#_\-–—•]/;
const AFTER_HEADING = /[\s*#_:：\-–—]/;

function headingText(text: string, block: Span): string {
  let from = block.start;
  let to = block.end;
  while (from < to && BEFORE_HEADING.test(text[from] as string)) from++;
  while (to > from && AFTER_HEADING.test(text[to - 1] as string)) to--;
  return text.slice(from, to);
}

function looksLikeTitle(words: string): boolean {
  const parts = words.split(/\s+/).filter((w) => /[A-Za-z]/.test(w));
  const capitalised = parts.filter((w) => /^[("'“‘]?[A-Z]/.test(w)).length;
  return parts.length > 0 && /^[("'“‘]?[A-Z0-9]/.test(parts[0] as string) && capitalised >= parts.length / 2;
}

/** "Requirements: 5 years" at the start of an item is a label; "Experience with Python" is not. */
function isLabel(text: string, at: number, limit: number): boolean {
  return at >= limit || text[at] === ':';
}

function skipColon(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && /[\s:*\-–—?)]/.test(text[next] as string)) next++;
  return next;
}

function trimmed(text: string, start: number, end: number): Span {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] as string)) to--;
  return { start, end: to };
}

function noticesFor(unknown: readonly string[], cutter: Cutter): Notice[] {
  const notices: Notice[] = [];
  if (unknown.length > 0) {
    const shown = unknown
      .slice(0, 3)
      .map((h) => `"${h.trim().slice(0, 60)}"`)
      .join(', ');
    notices.push({
      code: 'unknown-heading',
      message: `Headings of unknown meaning, read by the wording below them: ${shown}.`,
    });
  }
  if (!cutter.hasKnownRole) {
    notices.push({
      code: 'no-sections',
      message: 'No section heading was recognised; each line was read by its own wording.',
    });
  }
  return notices;
}

/** Collects sections, lines and sentences in one pass; the indices of one list point into the other. */
class Cutter {
  readonly #text: string;
  readonly #sections: { role: SectionRole; heading: string | null; start: number; end: number }[] = [];
  readonly #lines: Line[] = [];
  readonly #sentences: Sentence[] = [];
  hasKnownRole = false;

  constructor(text: string) {
    this.#text = text;
  }

  get role(): SectionRole {
    return this.#sections.at(-1)?.role ?? 'unknown';
  }

  open(role: SectionRole, heading: string | null, at: Span): void {
    const last = this.#sections.at(-1);
    if (last && last.heading === null && last.start === last.end) this.#sections.pop();
    this.#sections.push({ role, heading, start: at.start, end: at.end });
    if (role !== 'unknown' && role !== 'title') this.hasKnownRole = true;
  }

  line(kind: Line['kind'], span: Span): void {
    if (span.start >= span.end) return;
    if (this.#sections.length === 0) this.open('unknown', null, span);
    const section = this.#sections.length - 1;
    const current = this.#sections[section];
    if (current) {
      if (current.start === current.end) current.start = span.start;
      current.end = span.end;
    }
    const line = this.#lines.length;
    // Written out: spreads are slow, and there are some hundred of each in a posting.
    this.#lines.push({ start: span.start, end: span.end, kind, section });
    for (const sentence of sentencesOf(this.#text, span))
      this.#sentences.push({ start: sentence.start, end: sentence.end, line, section });
  }

  finish(): Pick<Segments, 'sections' | 'lines' | 'sentences'> {
    const last = this.#sections.at(-1);
    if (last && last.start === last.end) this.#sections.pop();
    return { sections: this.#sections, lines: this.#lines, sentences: this.#sentences };
  }
}
