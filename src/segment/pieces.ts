import { type Span, trimmedSpan } from '../model/span.js';
import { bulletsIn } from './bullets.js';
import type { FusedCuts } from './fused.js';
import { lostBreaks } from './lost-breaks.js';

export interface Piece extends Span {
  /** The line break before it was lost: the piece is fused to its neighbour. */
  readonly fused: boolean;
  readonly isItem: boolean;
}

interface Cut {
  /** The piece before ends here, the next begins at `next`. */
  readonly at: number;
  readonly next: number;
  readonly fused: boolean;
  /** What begins here is an item of a list. */
  readonly isItem: boolean;
}

/** Cuts a block into the lines a reader would see: at bullets, and where a line break was lost. */
export function piecesOf(text: string, block: Span, fusedCuts: FusedCuts): Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  let fused = false;
  let isItem = false;
  const end = (at: number) => {
    const piece = trimmedSpan(text, start, at);
    if (piece) pieces.push({ start: piece.start, end: piece.end, fused, isItem });
  };
  for (const cut of cutsOf(text, block, fusedCuts)) {
    if (cut.at < start) continue;
    end(cut.at);
    start = cut.next;
    fused = cut.fused;
    isItem = cut.isItem;
  }
  end(block.end);
  return pieces;
}

function cutsOf(text: string, block: Span, fusedCuts: FusedCuts): Cut[] {
  const cuts: Cut[] = [];
  for (const at of bulletsIn(text, block)) cuts.push({ at, next: at + 1, fused: false, isItem: true });
  for (const { at, next, isItem } of lostBreaks(text, block)) cuts.push({ at, next, fused: !isItem, isItem });
  for (const at of fusedCuts(text, block)) cuts.push({ at, next: at, fused: true, isItem: false });
  return cuts.length > 1 ? cuts.sort((a, b) => a.at - b.at) : cuts;
}
