import type { Lexicon } from '../model/lexicon.js';
import type { Notice } from '../model/notice.js';
import type { Block, Posting } from '../model/posting.js';
import type { SectionRole, Segments } from '../model/segments.js';
import { isSpace, type Span } from '../model/span.js';
import { headingOfBlock } from './block-heading.js';
import { type CutsOf, createCuts } from './cuts.js';
import { Cutter } from './cutter.js';
import { type FoundHeading, type HeadingIndex, indexHeadings } from './headings.js';
import { createMarker, type MarkedText } from './marks.js';
import { type Piece, piecesOf } from './pieces.js';
import { withQuotedLines } from './quoted-lines.js';
import { sentencesOf } from './sentences.js';

export type Segmenter = (posting: Posting) => Segments;

/**
 * Makes the function that cuts a posting into sections with roles, lines and sentences; it works also where line
 * breaks were lost and headings are fused to their neighbours.
 */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const headings = indexHeadings(lexicon.headings);
  const cutsOf = createCuts(lexicon);
  const marksOf = createMarker();
  return (posting) => segmentPosting(posting, marksOf(posting.text), headings, cutsOf);
}

function segmentPosting(
  posting: Posting,
  marked: MarkedText,
  headings: HeadingIndex,
  cutsOf: CutsOf,
): Segments {
  const { text } = posting;
  const blocks = withQuotedLines(text, posting.blocks);
  const cutter = new Cutter(marked);
  const unknown: string[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'title') {
      cutter.open('title', null, block);
      cutter.line('title', block);
      cutter.open('unknown', null, { start: block.end, end: block.end });
      continue;
    }
    const heading = headingOfBlock(marked, block, blocks[index + 1], headings);
    if (heading) {
      if (heading.role === null) unknown.push(text.slice(block.start, block.end));
      cutter.open(heading.role ?? roleUnderUnknownHeading(cutter.role), heading.words, block);
      cutter.line('heading', block);
      continue;
    }
    const pieces = piecesOf(marked, block, cutsOf);
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      readPiece(marked, piece, pieces[i + 1], block.kind === 'item' || piece.isItem, headings, cutter);
    }
  }
  const { sections, lines, sentences } = cutter.finish();
  return { sections, lines, sentences, notices: noticesFor(unknown, cutter.hasKnownRole) };
}

/** Each heading in a piece closes the line before it and opens a section. */
function readPiece(
  marked: MarkedText,
  piece: Piece,
  next: Piece | undefined,
  isItem: boolean,
  headings: HeadingIndex,
  cutter: Cutter,
): void {
  const { text } = marked;
  const kind = isItem ? 'item' : 'paragraph';
  const sentences = sentencesOf(marked, piece);
  const found = headingsIn(marked, piece, next, isItem, sentences, headings);
  if (found.length === 0) {
    cutter.line(kind, piece, sentences);
    return;
  }
  let lineStart = piece.start;
  for (const { span, role } of found) {
    cutter.line(kind, trimmedEnd(text, lineStart, span.start));
    cutter.open(role, text.slice(span.start, span.end), span);
    cutter.line('heading', span);
    lineStart = skipColon(text, span.end, piece.end);
  }
  cutter.line(kind, trimmedEnd(text, lineStart, piece.end));
}

/** Headings at the start of a sentence, inside it, and fused to the piece's end. */
function headingsIn(
  marked: MarkedText,
  piece: Piece,
  next: Piece | undefined,
  isItem: boolean,
  sentences: readonly Span[],
  headings: HeadingIndex,
): readonly FoundHeading[] {
  const { text } = marked;
  const found: FoundHeading[] = [];
  for (const sentence of sentences) {
    const opening = headings.at(marked, sentence.start, sentence.end);
    const isFirstOfItem = isItem && sentence.start === piece.start;
    if (opening && (!isFirstOfItem || isLabel(text, opening.span.end, sentence.end))) found.push(opening);
    headings.inside(marked, sentence, found);
  }
  if (!next?.fused) return found;
  const last = found.at(-1);
  const lineStart = last ? skipColon(text, last.span.end, piece.end) : piece.start;
  const closing = headings.endingAt(marked, lineStart, piece.end);
  if (closing) found.push(closing);
  return found;
}

/** Under a heading nobody knows, text keeps asking what it asked before ("Data Engineering:" inside Requirements). */
function roleUnderUnknownHeading(before: SectionRole): SectionRole {
  return before === 'requirements' || before === 'preferred' || before === 'duties' || before === 'benefits'
    ? before
    : 'unknown';
}

/** "Requirements: 5 years" at the start of an item is a label; "Experience with Python" is not. */
function isLabel(text: string, at: number, limit: number): boolean {
  return at >= limit || text[at] === ':';
}

function skipColon(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && (isSpace(text.charCodeAt(next)) || ':*-–—?)'.includes(text.charAt(next)))) next++;
  return next;
}

function trimmedEnd(text: string, start: number, end: number): Span {
  let to = end;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
  return { start, end: to };
}

function noticesFor(unknown: readonly string[], hasKnownRole: boolean): Notice[] {
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
  if (!hasKnownRole) {
    notices.push({
      code: 'no-sections',
      message: 'No section heading was recognised; each line was read by its own wording.',
    });
  }
  return notices;
}
