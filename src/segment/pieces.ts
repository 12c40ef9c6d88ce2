import type { Lexicon } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { fusedCuts } from './fused.js';
import { lostBreaks } from './lost-breaks.js';
import { pushTrimmed } from './sentences.js';

export interface Piece extends Span {
  /** The line break before it was lost: the piece is fused to its neighbour. */
  readonly fused: boolean;
  readonly isItem: boolean;
}

const BULLETS = /\*(?=[A-Z])|[•●▪◦‣○■□➢➤►✔✓∙]|·(?=\s)|\n(?=[ \t]*[-*] )/g;

interface Cut {
  /** The piece before ends here, the next begins at `next`. */
  readonly at: number;
  readonly next: number;
  readonly fused: boolean;
  /** What begins here is an item of a list. */
  readonly isItem: boolean;
}

/** Cuts a block into the lines a reader would see: at bullets, and where a line break was lost. */
export function piecesOf(text: string, block: Span, lexicon: Lexicon): Piece[] {
  const bullets = [...text.slice(block.start, block.end).matchAll(BULLETS)].map((m) => ({
    at: block.start + m.index,
    next: block.start + m.index + 1,
    fused: false,
    isItem: true,
  }));
  const cuts: Cut[] = [
    ...bullets,
    ...lostBreaks(text, block).map((lost) => ({ ...lost, fused: !lost.isItem })),
    ...fusedCuts(text, block, lexicon).map((at) => ({ at, next: at, fused: true, isItem: false })),
  ].sort((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let start = block.start;
  let from: Cut | null = null;
  for (const cut of [...cuts, { at: block.end, next: block.end, fused: false, isItem: false }]) {
    if (cut.at < start) continue;
    const trimmed: Span[] = [];
    pushTrimmed(text, start, cut.at, trimmed);
    for (const span of trimmed)
      pieces.push({ ...span, fused: from?.fused === true, isItem: from?.isItem === true });
    start = cut.next;
    from = cut;
  }
  return pieces;
}
