import type { Lexicon } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { isLetter, isSmall } from './characters.js';
import { cutsInRun } from './fused-run.js';
import { rememberedRuns } from './remembered-runs.js';

/**
 * Where line breaks or spaces were lost inside a block: two ordinary words fused ("preferredPlease"), a name fused to
 * its neighbours ("MongoDBWorked", "AlteryxSSISTableau"), a full stop that meets the next word ("teams.You").
 *
 * @returns offsets at which the text after starts afresh, ascending
 */
export type FusedCuts = (text: string, block: Span) => number[];

/** What a unit can be to fused words. From `digit` on, what is fused begins with it. */
const KIND = { other: 0, small: 1, plus: 2, hash: 3, stop: 4, closing: 5, digit: 6, capital: 7 } as const;
const KINDS = new Uint8Array(65_536);
for (const stop of '.!?:;') KINDS[stop.charCodeAt(0)] = KIND.stop;
KINDS[')'.charCodeAt(0)] = KIND.closing;
KINDS['+'.charCodeAt(0)] = KIND.plus;
KINDS['#'.charCodeAt(0)] = KIND.hash;
KINDS.fill(KIND.digit, 0x30, 0x3a).fill(KIND.capital, 0x41, 0x5b).fill(KIND.small, 0x61, 0x7b);

const SHORTEST_RUN = 4;
/** Longer runs of letters are no fused words, but somebody's key or a line of a language without spaces. */
const LONGEST_RUN = 120;

export function createFusedCuts(lexicon: Lexicon): FusedCuts {
  const cutsOf = rememberedRuns((run) => cutsInRun(run, lexicon));
  return (text, { start: from, end: limit }) => {
    const cuts: number[] = [];
    // The run of letters that was met last, and whether it was looked into.
    let start = from;
    let end = from;
    let isKnown = true;
    let before: number = KIND.other;
    for (let at = from; at < limit; at++) {
      const kind = KINDS[text.charCodeAt(at)] as number;
      const last = before;
      before = kind;
      // A digit after a digit and a capital after a capital begin nothing: some hundred places of a posting are left.
      if (kind < KIND.digit || kind === last) continue;
      if (kind === KIND.digit) {
        if (meetsText(text, at, from) && opensYears(text, at, from, limit, lexicon)) cuts.push(at);
        continue;
      }
      if ((last === KIND.stop || last === KIND.closing) && startsFresh(text, at, from)) cuts.push(at);
      if (at >= end) {
        start = runStart(text, at, from);
        end = runEnd(text, at, limit);
        isKnown = end - start < SHORTEST_RUN || end - start > LONGEST_RUN;
      }
      if (isKnown || (at > start && last !== KIND.small && last !== KIND.plus)) continue;
      isKnown = true;
      for (const cut of cutsOf(text, start, end)) cuts.push(start + cut);
    }
    return cuts.length > 1 ? cuts.sort((a, b) => a - b) : cuts;
  };
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
  return kind !== KIND.other && kind !== KIND.stop && kind !== KIND.closing;
}

/** The digit at `at` follows a small letter or a closing bracket, with or without a full stop between. */
function meetsText(text: string, at: number, from: number): boolean {
  const last = text[at - 1] === '.' ? at - 2 : at - 1;
  return last >= from && (isSmall(text.charCodeAt(last)) || text[last] === ')');
}

/** "preferred2+ years", "(MES)1 year": a new requirement begins with its years. */
const YEARS = /^\d{1,2}\s?\+?\s?(?:(?:-|–|to)\s?\d{1,2}\s?\+?\s?)?(?:plus )?(?:years?|yrs?)\b/i;

function opensYears(text: string, at: number, from: number, limit: number, lexicon: Lexicon): boolean {
  return YEARS.test(text.slice(at, Math.min(limit, at + 24))) || headingBeforeDigit(text, at, from, lexicon);
}

/** "Qualifications5 years": a capitalised ordinary word that meets a number. */
function headingBeforeDigit(text: string, at: number, from: number, lexicon: Lexicon): boolean {
  const word = /[A-Z][a-z]{4,}$/.exec(text.slice(Math.max(from, at - 24), at))?.[0];
  return word !== undefined && lexicon.words.has(word.toLowerCase()) && !lexicon.isName(word.toLowerCase());
}

/** Such a word before a capital is the ending of a name. */
const NAME_ENDINGS = new Set(['Net', 'Js', 'Io', 'Com', 'Org', 'Ai', 'Co']);

/** "teams.You" and "skills:Strong" are fused; "ASP.Net", "U.S.A" and "Node.js" are not. */
function startsFresh(text: string, at: number, from: number): boolean {
  const meetsWord = at - 3 >= from && isLetter(text.charCodeAt(at - 2)) && isLetter(text.charCodeAt(at - 3));
  if (!meetsWord) return false;
  const word = /^[A-Z][a-z]+/.exec(text.slice(at, at + 24))?.[0];
  if (word !== undefined && !NAME_ENDINGS.has(word)) return true;
  return /^(?:A|I|An) [a-z]/.test(text.slice(at, at + 5));
}
