import {
  HASH,
  HYPHEN,
  isCapital,
  isDigit,
  isLetter,
  isSmall,
  PLUS,
  SPACE,
  STAR,
  TAB,
} from '../model/characters.js';
import type { Lexicon } from '../model/lexicon.js';
import { isSpace, type Span } from '../model/span.js';
import { opensYears, startsFresh } from './fused.js';
import { cutsInRun, mayBeFused } from './fused-run.js';
import { firstMark, MARK, type MarkedText } from './marks.js';
import { rememberedRuns } from './remembered-runs.js';

export interface Cut {
  /** The piece before ends here, the next begins at `next`. */
  readonly at: number;
  readonly next: number;
  /** The line break or the space here was lost. */
  readonly fused: boolean;
  /** What begins here is an item of a list. */
  readonly isItem: boolean;
}

/**
 * Where a block is cut: at bullets, and where line breaks or spaces were lost: two ordinary words fused
 * ("preferredPlease"), a name fused to its neighbours ("MongoDBWorked", "AlteryxSSISTableau"), a full stop that meets
 * the next word ("teams.You").
 *
 * @returns in no order
 */
export type CutsOf = (marked: MarkedText, block: Span) => Cut[];

const SHORTEST_RUN = 4;
/** Longer runs of letters are no fused words, but somebody's key or a line of a language without spaces. */
const LONGEST_RUN = 120;

export function createCuts(lexicon: Lexicon): CutsOf {
  const cutsOfRun = rememberedRuns((run) => cutsInRun(run, lexicon));
  return (marked, { start: from, end: limit }) => {
    const { text, units, places, kinds, count } = marked;
    const cuts: Cut[] = [];
    // The run of letters that was met last, and whether it was looked into.
    let start = from;
    let end = from;
    let isKnown = true;
    for (let mark = firstMark(marked, from); mark < count; mark++) {
      const at = places[mark] as number;
      if (at >= limit) break;
      const kind = kinds[mark] as number;
      if (kind === MARK.stop) continue;
      if (kind >= MARK.bullet) {
        if (isBullet(kind, units, at, limit)) cuts.push({ at, next: at + 1, fused: false, isItem: true });
        continue;
      }
      if (kind === MARK.digit) {
        if (opensYears(marked, at, from, limit, lexicon)) cuts.push(fusedAt(at));
        continue;
      }
      const last = at === 0 ? 0 : (units[at - 1] as number);
      if (last < 128 && ENDS_TEXT[last] === 1 && startsFresh(text, at, from)) cuts.push(fusedAt(at));
      if (at >= end) {
        start = runStart(units, at, from);
        end = runEnd(units, at, limit);
        const length = end - start;
        isKnown = length < SHORTEST_RUN || length > LONGEST_RUN || !mayBeFused(units, start, end);
      }
      if (isKnown || (at > start && !isSmall(last) && last !== PLUS)) continue;
      isKnown = true;
      for (const cut of cutsOfRun(marked, start, end)) cuts.push(fusedAt(start + cut));
    }
    return cuts;
  };
}

function fusedAt(at: number): Cut {
  return { at, next: at, fused: true, isItem: false };
}

/** A stop, a colon or a closing bracket: what follows may be fused to it. */
const ENDS_TEXT = new Uint8Array(128);
for (const sign of '.!?:;)') ENDS_TEXT[sign.charCodeAt(0)] = 1;

/** A star before a capital, a middle dot before white space, a line break before `- ` or `* `; others always. */
function isBullet(kind: number, units: Uint16Array, at: number, limit: number): boolean {
  if (kind === MARK.bullet) return true;
  let next = at + 1;
  if (kind === MARK.lineBreak) {
    while (next < limit && (units[next] === SPACE || units[next] === TAB)) next++;
    return next + 1 < limit && (units[next] === HYPHEN || units[next] === STAR) && units[next + 1] === SPACE;
  }
  const unit = next < limit ? (units[next] as number) : 0;
  return kind === MARK.star ? isCapital(unit) : isSpace(unit);
}

/** A run begins with a letter and goes on with letters, digits, + and #. */
function runStart(units: Uint16Array, at: number, from: number): number {
  let start = at;
  while (start > from && isOfRun(units[start - 1] as number)) start--;
  while (!isLetter(units[start] as number)) start++;
  return start;
}

function runEnd(units: Uint16Array, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isOfRun(units[end] as number)) end++;
  return end;
}

function isOfRun(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === PLUS || unit === HASH;
}
