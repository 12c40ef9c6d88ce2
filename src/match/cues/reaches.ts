import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { WordSet } from '../words.js';
import { type Bracket, type Clauses, clausesOf, firstBehind, lastUpTo } from './clauses.js';
import type { FindCues, SaidCues, SidedDemand } from './cue-sets.js';

/** A cue reaches over a place of the sentence: word positions relative to it, first inclusive, last exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly demand: SidedDemand;
  readonly phrase: string;
}

/** How far before a skill "no" and "not using" may stand, in words. */
const NEGATION_REACH = 4;

/** Words that weaken what stands before them only at the end of a clause. */
const CLOSING = new Set(['plus', 'ideal']);

/** No sentence has so many cues of one direction; further ones are not read, so that the cost of a skill stays bounded. */
const MOST_REACHES = 200;

/** Negation speaks loudest ("Java not required"), then what weakens, then what strengthens. */
const LOUDEST_FIRST: readonly SidedDemand[] = ['negated', 'preferred', 'required'];
const BACKWARD = { negated: 'negatedAfter', preferred: 'preferredAfter', required: 'requiredAfter' } as const;
const FORWARD = {
  preferred: 'preferredBefore',
  required: 'requiredBefore',
  negated: 'negatedBefore',
} as const;

const NO_REACHES: readonly Reach[] = [];

/** All cues of a sentence with the words they speak of, the closest-reaching first. */
export function findReaches(
  sentence: SentenceView,
  view: TextView,
  said: SaidCues,
  findCues: FindCues,
): readonly Reach[] {
  if (!LOUDEST_FIRST.some((demand) => said.has(BACKWARD[demand]) || said.has(FORWARD[demand])))
    return NO_REACHES;
  const clauses = clausesOf(sentence, view);
  const neutral = new Set(said.places('neutral').flatMap(({ from, to }) => range(from, to)));
  const reaches = [
    ...backwardReaches(sentence, view, said, clauses, neutral, findCues),
    ...forwardReaches(sentence, said, clauses, neutral),
  ];
  return reaches.sort((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from));
}

/** Cues of what stands before them: "Kafka preferred". */
function backwardReaches(
  sentence: SentenceView,
  view: TextView,
  said: SaidCues,
  { strong, commas, brackets }: Clauses,
  neutral: ReadonlySet<number>,
  findCues: FindCues,
): Reach[] {
  const reaches: Reach[] = [];
  /** Where the last cue ended. */
  let closed = 0;
  const cues = LOUDEST_FIRST.flatMap((demand) =>
    said.places(BACKWARD[demand]).map(({ from, to, phrase }) => ({ from, to, phrase, demand })),
  );
  cues.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const cue of cues) {
    if (cue.from < closed) continue;
    if (reaches.length === MOST_REACHES) break;
    if (neutral.has(cue.to - 1)) continue;
    const isLast = closesClause(sentence.firstToken + cue.to - 1, sentence, view);
    // "2 plus years", "Spark, plus other tools" and "an ideal partner" weaken nothing: the word has to close its clause.
    if (CLOSING.has(cue.phrase) && !isLast) continue;
    // "(preferred AWS)" speaks of what follows it in the bracket.
    if (!isLast && opensBracket(sentence.firstToken + cue.from, view)) continue;
    const clauseStart = Math.max(
      closed,
      lastUpTo(cue.from, strong),
      bracketStart(cue.from, brackets, sentence),
    );
    const from = backwardStart(sentence, view, clauseStart, cue.from, commas, findCues);
    if (from < cue.from && cue.from > 0) {
      reaches.push({ from, to: cue.from, demand: cue.demand, phrase: cue.phrase });
      closed = cue.to;
    }
  }
  return reaches;
}

/** Cues of what follows them: "ideally Kafka". */
function forwardReaches(
  { firstToken, endToken }: SentenceView,
  said: SaidCues,
  { strong, brackets }: Clauses,
  neutral: ReadonlySet<number>,
): Reach[] {
  const reaches: Reach[] = [];
  const cues = (['preferred', 'required', 'negated'] as const).flatMap((demand) =>
    said.places(FORWARD[demand]).map(({ from, to, phrase }) => ({ from, to, phrase, demand })),
  );
  for (const cue of cues) {
    if (reaches.length === MOST_REACHES) break;
    if (neutral.has(cue.demand === 'negated' ? cue.from : cue.to - 1)) continue;
    const bracket = brackets.find((b) => b.from <= cue.from && cue.from < b.to);
    const clauseEnd = firstBehind(cue.from, strong, endToken - firstToken);
    const end = bracket ? Math.min(clauseEnd, bracket.to) : clauseEnd;
    const to = cue.demand === 'negated' ? Math.min(end, cue.to + NEGATION_REACH) : end;
    reaches.push({ from: cue.to, to, demand: cue.demand, phrase: cue.phrase });
  }
  return reaches;
}

function closesClause(token: number, { endToken }: SentenceView, { tokens, text }: TextView): boolean {
  const end = tokens.end[token] as number;
  return token + 1 >= endToken || /^\s?[.,;:!)\]|]/.test(text.slice(end, end + 2));
}

/** Fewer words before the cue say nothing of their own: "Kafka (experience a plus)". */
const BRACKET_WORDS = 2;

/** "SAP (S/4HANA preferred)", "a degree in physics (a master's preferred)": the cue speaks of the bracket alone. */
function bracketStart(
  cueAt: number,
  brackets: readonly Bracket[],
  { hits, firstToken }: SentenceView,
): number {
  const bracket = brackets.find((b) => b.from < cueAt && cueAt < b.to);
  if (!bracket) return 0;
  const names = hits.some(
    (hit) => bracket.from <= hit.firstToken - firstToken && hit.firstToken - firstToken < cueAt,
  );
  return names || cueAt - bracket.from >= BRACKET_WORDS ? bracket.from : 0;
}

function opensBracket(token: number, { tokens, text }: TextView): boolean {
  return text[(tokens.start[token] as number) - 1] === '(';
}

function rank({ demand }: Reach): number {
  return LOUDEST_FIRST.indexOf(demand);
}

const AND_OR = new WordSet('and or');

/**
 * Where the reach of a cue begins that speaks of what stands before it: the clause's start, or after the last comma where
 * the words before that comma ask on their own ("A degree in physics, a master's preferred").
 */
function backwardStart(
  { firstToken }: SentenceView,
  { words }: TextView,
  clauseStart: number,
  cueAt: number,
  commas: readonly number[],
  findCues: FindCues,
): number {
  const comma = lastUpTo(cueAt - 1, commas);
  if (comma <= clauseStart) return clauseStart;
  const isListEnd = AND_OR.has(words[firstToken + comma] as number);
  if (isListEnd) return clauseStart;
  const asks = (from: number, to: number) =>
    findCues(words, firstToken + from, firstToken + to).has('asking');
  return asks(comma, cueAt) && asks(clauseStart, comma) ? comma : clauseStart;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
