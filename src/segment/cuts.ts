import type { Lexicon } from '../model/lexicon.js';
import { isSpace, type Span } from '../model/span.js';
import { isCapital, isLetter } from './characters.js';
import { opensYears, startsFresh } from './fused.js';
import { cutsInRun } from './fused-run.js';
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
export type CutsOf = (text: string, block: Span) => Cut[];

/** What a unit can be to a cut. From `digit` on, a line can begin with it; from `bullet` on, it may be a bullet. */
const KIND = {
  other: 0,
  small: 1,
  plus: 2,
  hash: 3,
  stop: 4,
  closing: 5,
  digit: 6,
  capital: 7,
  bullet: 8,
  star: 9,
  middleDot: 10,
  lineBreak: 11,
} as const;
const KINDS = new Uint8Array(65_536);
const give = (units: string, kind: number) => {
  for (let i = 0; i < units.length; i++) KINDS[units.charCodeAt(i)] = kind;
};
give('abcdefghijklmnopqrstuvwxyz', KIND.small);
give('ABCDEFGHIJKLMNOPQRSTUVWXYZ', KIND.capital);
give('0123456789', KIND.digit);
give('.!?:;', KIND.stop);
give(')', KIND.closing);
give('+', KIND.plus);
give('#', KIND.hash);
give('•●▪◦‣○■□➢➤►✔✓∙', KIND.bullet);
give('*', KIND.star);
give('·', KIND.middleDot);
give('\n', KIND.lineBreak);

const SHORTEST_RUN = 4;
/** Longer runs of letters are no fused words, but somebody's key or a line of a language without spaces. */
const LONGEST_RUN = 120;

export function createCuts(lexicon: Lexicon): CutsOf {
  const cutsOfRun = rememberedRuns((run) => cutsInRun(run, lexicon));
  return (text, { start: from, end: limit }) => {
    const cuts: Cut[] = [];
    // The run of letters that was met last, and whether it was looked into.
    let start = from;
    let end = from;
    let isKnown = true;
    let before: number = KIND.other;
    for (let at = from; at < limit; at++) {
      const kind = KINDS[text.charCodeAt(at)] as number;
      const last = before;
      before = kind;
      if (kind < KIND.digit) continue;
      if (kind >= KIND.bullet) {
        if (isBullet(kind, text, at, limit)) cuts.push({ at, next: at + 1, fused: false, isItem: true });
        continue;
      }
      // A digit after a digit and a capital after a capital begin nothing: some hundred places of a posting are left.
      if (kind === last) continue;
      if (kind === KIND.digit) {
        if (opensYears(text, at, from, limit, lexicon)) cuts.push(fusedAt(at));
        continue;
      }
      if ((last === KIND.stop || last === KIND.closing) && startsFresh(text, at, from))
        cuts.push(fusedAt(at));
      if (at >= end) {
        start = runStart(text, at, from);
        end = runEnd(text, at, limit);
        isKnown = end - start < SHORTEST_RUN || end - start > LONGEST_RUN;
      }
      if (isKnown || (at > start && last !== KIND.small && last !== KIND.plus)) continue;
      isKnown = true;
      for (const cut of cutsOfRun(text, start, end)) cuts.push(fusedAt(start + cut));
    }
    return cuts;
  };
}

function fusedAt(at: number): Cut {
  return { at, next: at, fused: true, isItem: false };
}

/** A star before a capital, a middle dot before white space, a line break before `- ` or `* `; others always. */
function isBullet(kind: number, text: string, at: number, limit: number): boolean {
  if (kind === KIND.bullet) return true;
  let next = at + 1;
  if (kind === KIND.lineBreak) {
    while (next < limit && (text[next] === ' ' || text[next] === '\t')) next++;
    return next + 1 < limit && (text[next] === '-' || text[next] === '*') && text[next + 1] === ' ';
  }
  const unit = next < limit ? text.charCodeAt(next) : 0;
  return kind === KIND.star ? isCapital(unit) : isSpace(unit);
}

/** A run begins with a letter and goes on with letters, digits, + and #. */
function runStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isOfRun(text.charCodeAt(start - 1))) start--;
  while (!isLetter(text.charCodeAt(start))) start++;
  return start;
}

function runEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isOfRun(text.charCodeAt(end))) end++;
  return end;
}

function isOfRun(unit: number): boolean {
  const kind = KINDS[unit] as number;
  return kind !== KIND.other && kind !== KIND.stop && kind !== KIND.closing && kind < KIND.bullet;
}
