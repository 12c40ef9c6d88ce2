import type { FindPhrases, Said } from '../phrases.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { numberOf, WordSet } from '../words.js';
import { type Bracket, type Clauses, clausesOf, firstBehind, lastUpTo } from './clauses.js';
import { CUES, type SidedDemand } from './cue-sets.js';

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

/** Nouns that make a heading of the cue before them. */
const QUALIFICATIONS = new WordSet(
  'qualification qualifications requirement requirements skill skills competencies attributes characteristics',
);

/** "Any of the following technologies is a plus: …": so many words before the cue. */
const FOLLOWING_REACH = 6;
const FOLLOWING = numberOf('following');

/** No sentence has so many cues of one direction; further ones are not read, so that the cost of a skill stays bounded. */
const MOST_REACHES = 200;

/** Negation speaks loudest ("Java not required"), then what weakens, then what strengthens. */
const LOUDEST_FIRST: readonly SidedDemand[] = ['negated', 'preferred', 'required'];
/** The cues of what stands before them, and those of what follows. */
const BACKWARD = [
  ['negated', CUES.negatedAfter],
  ['preferred', CUES.preferredAfter],
  ['required', CUES.requiredAfter],
] as const;
const FORWARD = [
  ['preferred', CUES.preferredBefore],
  ['required', CUES.requiredBefore],
  ['negated', CUES.negatedBefore],
] as const;
const REACHING = [...BACKWARD, ...FORWARD].reduce((sets, [, set]) => sets | set, 0);

const NO_REACHES: readonly Reach[] = [];

/** All cues of a sentence with the words they speak of, the closest-reaching first. */
export function findReaches(
  sentence: SentenceView,
  view: TextView,
  said: Said,
  findCues: FindPhrases,
): readonly Reach[] {
  if (!said.has(REACHING)) return NO_REACHES;
  const clauses = clausesOf(sentence, view);
  const neutral = wordsOf(said.places(CUES.neutral));
  const backward = cuesOf(said, BACKWARD).sort((a, b) => a.from - b.from || b.to - a.to);
  const reaches = [
    ...backwardReaches(backward, sentence, view, clauses, neutral, findCues),
    ...forwardReaches(backward, sentence, view, said, clauses, neutral),
  ];
  return reaches.sort((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from));
}

/** Where a cue stands; word positions relative to the sentence. */
type Cue = Reach;

function cuesOf(said: Said, sided: typeof BACKWARD | typeof FORWARD): Cue[] {
  const cues: Cue[] = [];
  for (const [demand, set] of sided)
    for (const { from, to, phrase } of said.places(set)) cues.push({ from, to, phrase, demand });
  return cues;
}

/** Cues of what stands before them: "Kafka preferred". */
function backwardReaches(
  cues: readonly Cue[],
  sentence: SentenceView,
  view: TextView,
  { strong, commas, brackets }: Clauses,
  neutral: ReadonlySet<number>,
  findCues: FindPhrases,
): Reach[] {
  const reaches: Reach[] = [];
  /** Where the last cue ended. */
  let closed = 0;
  for (const cue of cues) {
    if (cue.from < closed) continue;
    if (reaches.length === MOST_REACHES) break;
    if (neutral.has(cue.to - 1)) continue;
    if (!closesClause(sentence.firstToken + cue.to - 1, sentence, view)) {
      // "2 plus years", "Spark, plus other tools" and "an ideal partner" weaken nothing: the word has to close its clause.
      if (CLOSING.has(cue.phrase)) continue;
      // "(preferred AWS)" speaks of what follows it in the bracket.
      if (opensBracket(sentence.firstToken + cue.from, view)) continue;
      // "… in Java Preferred qualifications: a degree": the heading of what follows, its line break lost.
      const next = sentence.firstToken + cue.to;
      if (next < sentence.endToken && QUALIFICATIONS.has(view.words[next] as number)) continue;
    }
    const clauseStart = Math.max(
      closed,
      lastUpTo(cue.from - 1, strong),
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

/** Cues of what follows them: "ideally Kafka". @param backward  those of what stands before them */
function forwardReaches(
  backward: readonly Cue[],
  { firstToken, endToken }: SentenceView,
  view: TextView,
  said: Said,
  { strong, brackets }: Clauses,
  neutral: ReadonlySet<number>,
): readonly Reach[] {
  const cues = cuesOf(said, FORWARD);
  if (cues.length === 0) return NO_REACHES;
  /** "Nice, but not required: Kafka": the "not" belongs to the wish. */
  const wished = wordsOf(said.places(CUES.preferredBefore | CUES.preferredAfter));
  /** "a degree is preferred Knowledge of …": what spoke of the words before it says nothing of those behind. */
  const spoken = new Map([...backward].reverse().map((cue) => [cue.to, cue]));
  const isSpoken = (cue: Cue) => {
    const whole = spoken.get(cue.to);
    if (whole === undefined || whole.from >= cue.from) return false;
    if (followsFollowing(firstToken + whole.from, firstToken, view)) return false;
    return whole.demand === 'negated' || !opensList(firstToken + cue.to - 1, view);
  };
  const reaches: Reach[] = [];
  for (const cue of cues) {
    if (reaches.length === MOST_REACHES) break;
    if (neutral.has(cue.demand === 'negated' ? cue.from : cue.to - 1)) continue;
    if (cue.demand === 'negated' ? wished.has(cue.from) : isSpoken(cue)) continue;
    const bracket = brackets.find((b) => b.from <= cue.from && cue.from < b.to);
    const clauseEnd = firstBehind(cue.to - 1, strong, endToken - firstToken);
    // "(Preferred) Experience with …": a bracket that opens the line speaks of all of it.
    const isLabel = bracket?.from === 0 && bracket.to === cue.to;
    const end = bracket && !isLabel ? Math.min(clauseEnd, bracket.to) : clauseEnd;
    const to = cue.demand === 'negated' ? Math.min(end, cue.to + NEGATION_REACH) : end;
    reaches.push({ from: cue.to, to, demand: cue.demand, phrase: cue.phrase });
  }
  return reaches;
}

function followsFollowing(token: number, firstToken: number, { words }: TextView): boolean {
  for (let t = token - 1; t >= Math.max(firstToken, token - FOLLOWING_REACH); t--)
    if (words[t] === FOLLOWING) return true;
  return false;
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

/** "… is a plus: Kafka", "… is preferred (Kafka, Rust)". */
function opensList(token: number, { tokens, text }: TextView): boolean {
  const end = tokens.end[token] as number;
  return /^\s?[:(]/.test(text.slice(end, end + 2));
}

function opensBracket(token: number, { tokens, text }: TextView): boolean {
  return text[(tokens.start[token] as number) - 1] === '(';
}

function rank({ demand }: Reach): number {
  return LOUDEST_FIRST.indexOf(demand);
}

const AND_OR = new WordSet('and or');
const WITH = numberOf('with');

/**
 * Where the reach of a cue begins that speaks of what stands before it: the clause's start, or after the last comma where
 * the words before that comma ask on their own ("A degree in physics, a master's preferred").
 */
function backwardStart(
  { hits, firstToken }: SentenceView,
  { words }: TextView,
  clauseStart: number,
  cueAt: number,
  commas: readonly number[],
  findCues: FindPhrases,
): number {
  const comma = lastUpTo(cueAt - 1, commas);
  if (comma <= clauseStart) return clauseStart;
  const afterComma = words[firstToken + comma] as number;
  const isListEnd = AND_OR.has(afterComma);
  if (isListEnd) return clauseStart;
  // "Java, with Terraform being a plus" adds something of its own.
  const addsSkill = () =>
    afterComma === WITH &&
    hits.some((hit) => hit.firstToken - firstToken === comma + 1 && hit.name.kind === 'technology');
  const asks = (from: number, to: number) =>
    findCues(words, firstToken + from, firstToken + to).has(CUES.asking);
  return (addsSkill() || asks(comma, cueAt)) && asks(clauseStart, comma) ? comma : clauseStart;
}

function wordsOf(places: readonly { readonly from: number; readonly to: number }[]): ReadonlySet<number> {
  if (places.length === 0) return NO_WORDS;
  const words = new Set<number>();
  for (const { from, to } of places) for (let at = from; at < to; at++) words.add(at);
  return words;
}

const NO_WORDS: ReadonlySet<number> = new Set();
