import type { Lexicon } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { foldedToken } from './tokens.js';
import { pushTrimmed } from './sentences.js';

export interface Piece extends Span {
  /** The line break before it was lost: the piece is fused to its neighbour. */
  readonly fused: boolean;
  readonly isItem: boolean;
}

const BULLETS = new Set([...'•●▪◦‣○■□➢➤►✔✓·∙'].map((c) => c.charCodeAt(0)));

/**
 * Cuts a block where a line break was lost: at bullets, where a full stop meets the next word ("teams.You"), and
 * where two ordinary words were fused ("preferredPlease"). A name of the taxonomy is never cut ("PowerPoint").
 */
export function piecesOf(text: string, block: Span, lexicon: Lexicon): Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  let fused = false;
  let isItem = false;
  const cut = (end: number, nextFused: boolean, nextIsItem: boolean, next = end) => {
    const trimmed: Span[] = [];
    pushTrimmed(text, start, end, trimmed);
    for (const span of trimmed) pieces.push({ ...span, fused, isItem });
    start = next;
    fused = nextFused;
    isItem = nextIsItem;
  };
  for (let at = block.start + 1; at < block.end; at++) {
    const unit = text.charCodeAt(at);
    if (BULLETS.has(unit) && (unit !== 0xb7 || /\s/.test(text[at + 1] ?? ' '))) {
      cut(at, false, true, at + 1);
      continue;
    }
    if (unit === 0x0a && isItemAfterBreak(text, at + 1, block.end)) {
      cut(at, false, true, at + 1);
      continue;
    }
    if (isUpperOrDigitStart(unit) && isFusedAt(text, at, block, lexicon)) cut(at, true, false);
  }
  cut(block.end, false, false);
  return pieces;
}

function isItemAfterBreak(text: string, at: number, limit: number): boolean {
  let next = at;
  while (next < limit && (text[next] === ' ' || text[next] === '\t')) next++;
  return (text[next] === '-' || text[next] === '*') && text[next + 1] === ' ';
}

function isUpperOrDigitStart(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** "preferred2+ years", "(MES)1 year": a new requirement begins with its years. */
const YEARS = /^\d{1,2}\s?\+?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(?:years?|yrs?)\b/i;

/** A fresh start without white space before it. */
function isFusedAt(text: string, at: number, block: Span, lexicon: Lexicon): boolean {
  const before = text[at - 1] as string;
  const isDigit = /[0-9]/.test(text[at] as string);
  if (isDigit && /[a-z)]/.test(before) && YEARS.test(text.slice(at, at + 24))) return true;
  if (/[.!?:;)]/.test(before)) return !isDigit && isStopBeforeFusion(text, at, block, before);
  if (!/[a-z]/.test(before) && !(before === '+' && !isDigit)) return false;
  const left = wordEndingAt(text, at, block.start);
  const whole = text.slice(at - left.length, wordEndFrom(text, at, block.end));
  if (isDigit) return left.length >= 5 && /^[A-Z]/.test(left) && lexicon.words.has(left.toLowerCase()) && !isName(whole, lexicon);
  const right = text.slice(at, wordEndFrom(text, at, block.end)).replace(/[A-Z].*$/, (rest, offset) => (offset === 0 ? rest : ''));
  const rightWord = firstWordOf(right);
  if (isName(whole, lexicon)) return false;
  const leftIsWord = left.length >= 2 && lexicon.words.has(left.toLowerCase());
  const leftIsName = left.length >= 3 && /^[A-Z]/.test(left) && isName(left, lexicon) && left.toLowerCase() !== left;
  return (leftIsWord || leftIsName) && rightWord.length >= 1 && lexicon.words.has(rightWord.toLowerCase()) && rightWord !== whole;
}

/** "teams.You" and "skills:Strong" are fused; "ASP.Net", "U.S.A" and "v2.X" are not. */
function isStopBeforeFusion(text: string, at: number, block: Span, stop: string): boolean {
  const left = wordEndingAt(text, at - 1, block.start);
  const right = firstWordOf(text.slice(at, Math.min(block.end, at + 24)));
  if (stop === ')' ) return left.length >= 2 && right.length >= 2;
  return left.length >= 2 && right.length >= 2 && /[a-z]/.test(right) && !/^(?:Net|NET|Js|JS|Io|Com|Org|Ai)$/.test(right);
}

/** The run of letters that ends before `at`, back to its capital if it has one. */
function wordEndingAt(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && /[a-z’']/.test(text[start - 1] as string)) start--;
  if (start > from && /[A-Z]/.test(text[start - 1] as string)) {
    start--;
    // "SysMLbackground" and "PowerPoint": take the capitals before too.
    while (start > from && /[A-Z]/.test(text[start - 1] as string)) start--;
  }
  return text.slice(start, at);
}

function wordEndFrom(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && /[A-Za-z0-9+#’']/.test(text[end] as string)) end++;
  return end;
}

function firstWordOf(text: string): string {
  return /^[A-Z]?[a-z]+|^[A-Z]+/.exec(text)?.[0] ?? '';
}

function isName(word: string, lexicon: Lexicon): boolean {
  return lexicon.isName(foldedToken(word, 0, word.length));
}
