import { type Span, trimmedSpan } from '../model/span.js';
import type { Cut, CutsOf } from './cuts.js';
import { lostBreaks } from './lost-breaks.js';
import type { MarkedText } from './marks.js';

export interface Piece extends Span {
  /** The line break before it was lost: the piece is fused to its neighbour. */
  readonly fused: boolean;
  readonly isItem: boolean;
}

/** Cuts a block into the lines a reader would see: at bullets, and where a line break was lost. */
export function piecesOf(marked: MarkedText, block: Span, cutsOf: CutsOf): Piece[] {
  const cuts: Cut[] = cutsOf(marked, block);
  for (const { at, next, isItem } of lostBreaks(marked, block))
    cuts.push({ at, next, fused: !isItem, isItem });
  if (cuts.length > 1) cuts.sort((a, b) => a.at - b.at);
  cuts.push({ at: block.end, next: block.end, fused: false, isItem: false });
  const { text } = marked;
  const pieces: Piece[] = [];
  let start = block.start;
  let fused = false;
  let isItem = false;
  for (const cut of cuts) {
    if (cut.at < start) continue;
    const piece = trimmedSpan(text, start, cut.at);
    if (piece) pieces.push({ start: piece.start, end: piece.end, fused, isItem });
    ({ next: start, fused, isItem } = cut);
  }
  return pieces;
}
