import { type SentenceView, type TextView, wordAt } from '../context.js';

/** The words between `(` and `)`, first inclusive, last exclusive. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/** A full stop behind them ends no clause: "Tableau, Looker, etc. a plus". */
const ABBREVIATIONS = new Set(['etc', 'eg', 'ie', 'g', 'e', 'vs', 'incl']);

/** Word positions at which a clause begins (after `;`, a dash between spaces) and at which a comma stands, and the brackets. */
export function clauseBounds(
  sentence: SentenceView,
  view: TextView,
): { strong: number[]; commas: number[]; brackets: Bracket[] } {
  const { tokens, text } = view;
  const strong: number[] = [];
  const commas: number[] = [];
  const brackets: Bracket[] = [];
  let open = -1;
  const isLong = sentence.endToken - sentence.firstToken > SENTENCE_WORDS;
  for (let t = sentence.firstToken + 1; t < sentence.endToken; t++) {
    const gap = text.slice(tokens.end[t - 1] as number, tokens.start[t] as number);
    const at = t - sentence.firstToken;
    const isBound =
      gap.includes(';') ||
      (/\.\s/.test(gap) && !(ABBREVIATIONS.has(wordAt(view, t - 1)) && !startsCapital(t, view))) ||
      (/ [–—] /.test(gap) && !namesOnly(sentence, t)) ||
      (isLong && gap === ' ' && startsAnew(t, view));
    if (isBound) strong.push(at);
    else if (gap.includes(',')) commas.push(at);
    if (open >= 0 && gap.includes(')')) {
      brackets.push({ from: open, to: at });
      open = -1;
    }
    if (open < 0 && gap.endsWith('(')) open = at;
    const word = wordAt(view, t);
    if (word === 'but' || word === 'while') strong.push(at);
  }
  if (open >= 0) brackets.push({ from: open, to: sentence.endToken - sentence.firstToken });
  return { strong, commas, brackets };
}

/** A sentence of more words is often several lines that lost their breaks. */
const SENTENCE_WORDS = 25;
/** Behind these a capital goes on with what was said: "knowledge of Big data". */
const GOES_ON = new Set(
  'a an the of and or in on at to for with by from as than into our your their its this that these any all some is are be least like using including preferred required'.split(
    ' ',
  ),
);

/** "… in large settings Strong knowledge of …": an ordinary word with a capital behind one without, no mark between. */
function startsAnew(token: number, view: TextView): boolean {
  const { tokens, text } = view;
  return (
    startsCapital(token, view) &&
    /[a-z)]/.test(text[(tokens.end[token - 1] as number) - 1] as string) &&
    !startsCapital(token - 1, view) &&
    !GOES_ON.has(wordAt(view, token - 1)) &&
    !view.isName(wordAt(view, token)) &&
    view.isWord(wordAt(view, token))
  );
}

function startsCapital(token: number, { tokens, text }: TextView): boolean {
  const char = text.charCodeAt(tokens.start[token] as number);
  return char >= 0x41 && char <= 0x5a;
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
