import { firstAtLeast } from '../../model/ascending.js';
import { isCapital, SPACE } from '../../model/characters.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView, wordAt } from '../text-view.js';
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

/** A full stop behind them ends no clause: "Tableau, Looker, etc. a plus". */
const ABBREVIATIONS = new WordSet('etc eg ie g e vs incl');
const OPENS_A_CLAUSE = new WordSet('but while');

export function clausesOf(sentence: SentenceView, view: TextView): Clauses {
  const { firstToken, endToken } = sentence;
  const { tokens, text, units, words } = view;
  const strong: number[] = [];
  const commas: number[] = [];
  const brackets: Bracket[] = [];
  let open = -1;
  const isLong = endToken - firstToken > SENTENCE_WORDS;
  for (let t = firstToken + 1; t < endToken; t++) {
    const at = t - firstToken;
    const gapStart = tokens.end[t - 1] as number;
    const gapEnd = tokens.start[t] as number;
    if (gapEnd - gapStart === 1 && units[gapStart] === SPACE) {
      if (isLong && startsAnew(t, view)) strong.push(at);
    } else {
      const gap = text.slice(gapStart, gapEnd);
      if (endsClause(gap, t, sentence, view)) strong.push(at);
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

function endsClause(gap: string, token: number, sentence: SentenceView, view: TextView): boolean {
  if (gap.includes(';')) return true;
  if (/\.\s/.test(gap) && !(ABBREVIATIONS.has(numberAt(view, token - 1)) && !startsCapital(token, view)))
    return true;
  return / [–—] /.test(gap) && !namesOnly(sentence, token);
}

/** A sentence of more words is often several lines that lost their breaks. */
const SENTENCE_WORDS = 25;
/** Behind these a capital goes on with what was said: "knowledge of Big data". */
const GOES_ON = new WordSet(
  'a an the of and or in on at to for with by from as than into our your their its this that these any all some is are be least like using including preferred required',
);

/** "… in large settings Strong knowledge of …": an ordinary word with a capital behind one without, no mark between. */
function startsAnew(token: number, view: TextView): boolean {
  const { tokens, text } = view;
  return (
    startsCapital(token, view) &&
    /[a-z)]/.test(text[(tokens.end[token - 1] as number) - 1] as string) &&
    !startsCapital(token - 1, view) &&
    !GOES_ON.has(numberAt(view, token - 1)) &&
    !view.isName(wordAt(view, token)) &&
    view.isWord(wordAt(view, token))
  );
}

function startsCapital(token: number, { tokens, units }: TextView): boolean {
  return isCapital(units[tokens.start[token] as number] as number);
}

/** Names of skills are no longer. */
const NAME_WORDS = 6;

/** "Kafka – working knowledge is a plus": the dash behind a mere name says something of it. */
function namesOnly({ hits, firstToken }: SentenceView, dashToken: number): boolean {
  return (
    dashToken - firstToken <= NAME_WORDS &&
    hits.some((hit) => hit.firstToken === firstToken && hit.lastToken + 1 === dashToken)
  );
}

/** The last of the ascending `places` at or before a place, or -1. */
export function lastUpTo(at: number, places: readonly number[]): number {
  return places[firstAtLeast(places, at + 1) - 1] ?? -1;
}

/** The first of the ascending `places` behind a place, or `end`. */
export function firstBehind(at: number, places: readonly number[], end: number): number {
  return places[firstAtLeast(places, at + 1)] ?? end;
}
