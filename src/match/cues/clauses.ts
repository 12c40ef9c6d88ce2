import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { WordSet } from '../words.js';

/** The words between `(` and `)`, first inclusive, last exclusive. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/** How a sentence falls apart, in word positions relative to it. */
export interface Clauses {
  /** At which a clause begins (after `;`, a dash between spaces, "but"). */
  readonly strong: readonly number[];
  /** Before which a comma stands. */
  readonly commas: readonly number[];
  readonly brackets: readonly Bracket[];
}

const OPENS_A_CLAUSE = new WordSet('but while');

export function clausesOf(
  { firstToken, endToken }: SentenceView,
  { tokens, text, words }: TextView,
): Clauses {
  const strong: number[] = [];
  const commas: number[] = [];
  const brackets: Bracket[] = [];
  let open = -1;
  for (let t = firstToken + 1; t < endToken; t++) {
    const at = t - firstToken;
    const from = tokens.end[t - 1] as number;
    const to = tokens.start[t] as number;
    if (to - from > 1 || text[from] !== ' ') {
      const gap = text.slice(from, to);
      if (/[;]|\.\s| [–—] /.test(gap)) strong.push(at);
      else if (gap.includes(',')) commas.push(at);
      if (open >= 0 && gap.includes(')')) {
        brackets.push({ from: open, to: at });
        open = -1;
      }
      if (open < 0 && gap.endsWith('(')) open = at;
    }
    if (OPENS_A_CLAUSE.has(words[t] as number)) strong.push(at);
  }
  if (open >= 0) brackets.push({ from: open, to: endToken - firstToken });
  return { strong, commas, brackets };
}

/** The last of the ascending `places` at or before a place, or -1. */
export function lastUpTo(at: number, places: readonly number[]): number {
  return places[firstAbove(at, places) - 1] ?? -1;
}

/** The first of the ascending `places` behind a place, or `end`. */
export function firstBehind(at: number, places: readonly number[], end: number): number {
  return places[firstAbove(at, places)] ?? end;
}

/** Index of the first of the ascending `places` that lies above `at`, else their number. */
function firstAbove(at: number, places: readonly number[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
