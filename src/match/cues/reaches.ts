import type { Demand } from '../../model/mention.js';
import type { SentenceView, TextView } from '../context.js';
import { type Bracket, clauseBounds } from './clauses.js';
import type { PhraseSet } from './phrases.js';

/** A cue reaches over a place of the sentence: word positions relative to it, first inclusive, last exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly demand: Demand;
  readonly phrase: string;
}

/** How far before a skill "no" and "not using" may stand, in words. */
const NEGATION_REACH = 4;

/** Words that weaken what stands before them only at the end of a clause. */
const CLOSING = new Set(['plus', 'ideal']);

/** Nouns that make a heading of the cue before them. */
const QUALIFICATIONS = new Set(
  'qualification qualifications requirement requirements skill skills competencies attributes characteristics'.split(
    ' ',
  ),
);

/** "Any of the following technologies is a plus: …": so many words before the cue. */
const FOLLOWING_REACH = 6;

/** No sentence has so many cues of one direction; further ones are not read, so that the cost of a skill stays bounded. */
const MOST_REACHES = 200;

/** All cues of a sentence with the words they speak of, the closest-reaching first. */
export function findReaches(
  sentence: SentenceView,
  view: TextView,
  sides: Record<'preferred' | 'required' | 'negated', { after: PhraseSet; before: PhraseSet }>,
  asking: PhraseSet,
  neutral: PhraseSet,
): Reach[] {
  const { words } = sentence;
  const bounds = clauseBounds(sentence, view);
  const neutralPlaces = neutral.places(words);
  const neutralWords = new Set(neutralPlaces.flatMap((p) => range(p.from, p.to)));
  const reaches: Reach[] = [];
  /** Where the last cue that reached back ended. */
  let closed = 0;
  const backward = (['negated', 'preferred', 'required'] as const).flatMap((demand) =>
    sides[demand].after.places(words).map((place) => ({ ...place, demand })),
  );
  backward.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const cue of backward) {
    if (cue.from < closed) continue;
    if (reaches.length === MOST_REACHES) break;
    if (neutralWords.has(cue.to - 1)) continue;
    if (!closesClause(sentence.firstToken + cue.to - 1, sentence, view)) {
      // "2 plus years", "Spark, plus other tools" and "an ideal partner" weaken nothing: the word has to close its clause.
      if (CLOSING.has(cue.phrase)) continue;
      // "(preferred AWS)" speaks of what follows it in the bracket.
      if (opensBracket(sentence.firstToken + cue.from, view)) continue;
      // "… in Java Preferred qualifications: a degree": the heading of what follows, its line break lost.
      if (QUALIFICATIONS.has(words[cue.to] ?? '')) continue;
    }
    const clauseStart = Math.max(
      closed,
      bounds.strong[firstAbove(bounds.strong, cue.from - 1) - 1] ?? 0,
      bracketStart(cue.from, bounds.brackets, sentence),
    );
    const from = backwardStart(sentence, clauseStart, cue.from, bounds.commas, asking);
    if (from < cue.from && cue.from > 0) {
      reaches.push({ from, to: cue.from, demand: cue.demand, phrase: cue.phrase });
      closed = cue.to;
    }
  }
  /** "Nice, but not required: Kafka": the "not" belongs to the wish. */
  const wishedWords = new Set(
    [...sides.preferred.before.places(words), ...sides.preferred.after.places(words)].flatMap((p) =>
      range(p.from, p.to),
    ),
  );
  /** "a degree is preferred Knowledge of …": what spoke of the words before it says nothing of those behind. */
  const spoken = new Map([...backward].reverse().map((cue) => [cue.to, cue]));
  const isSpoken = (cue: { from: number; to: number }) => {
    const whole = spoken.get(cue.to);
    return (
      whole !== undefined &&
      whole.from < cue.from &&
      !words.slice(Math.max(0, whole.from - FOLLOWING_REACH), whole.from).includes('following') &&
      (whole.demand === 'negated' || !opensList(sentence.firstToken + cue.to - 1, view))
    );
  };
  for (const demand of ['preferred', 'required', 'negated'] as const) {
    for (const cue of sides[demand].before.places(words)) {
      if (reaches.length === 2 * MOST_REACHES) break;
      if (neutralWords.has(demand === 'negated' ? cue.from : cue.to - 1)) continue;
      if (demand === 'negated' ? wishedWords.has(cue.from) : isSpoken(cue)) continue;
      const bracket = bounds.brackets.find((b) => b.from <= cue.from && cue.from < b.to);
      const strong = bounds.strong[firstAbove(bounds.strong, cue.to - 1)] ?? words.length;
      // "(Preferred) Experience with …": a bracket that opens the line speaks of all of it.
      const isLabel = bracket?.from === 0 && bracket.to === cue.to;
      const clauseEnd = bracket && !isLabel ? Math.min(strong, bracket.to) : strong;
      const to = demand === 'negated' ? Math.min(clauseEnd, cue.to + NEGATION_REACH) : clauseEnd;
      reaches.push({ from: cue.to, to, demand, phrase: cue.phrase });
    }
  }
  return reaches.sort((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from));
}

function closesClause(token: number, sentence: SentenceView, { tokens, text }: TextView): boolean {
  return (
    token + 1 >= sentence.endToken ||
    /^\s?[.,;:!)\]|]/.test(text.slice(tokens.end[token], (tokens.end[token] as number) + 2))
  );
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
  return /^\s?[:(]/.test(text.slice(tokens.end[token], (tokens.end[token] as number) + 2));
}

function opensBracket(token: number, { tokens, text }: TextView): boolean {
  return text[(tokens.start[token] as number) - 1] === '(';
}

/** Negation speaks loudest ("Java not required"), then what weakens, then what strengthens. */
function rank(reach: Reach): number {
  return ['negated', 'preferred', 'required'].indexOf(reach.demand);
}

/**
 * Where an `after` cue's reach begins: the clause's start, or after the last comma where the words before that comma
 * ask on their own ("A degree in physics, a master's preferred").
 */
function backwardStart(
  { words, hits, firstToken }: SentenceView,
  clauseStart: number,
  cueAt: number,
  commas: readonly number[],
  asking: PhraseSet,
): number {
  const lastComma = commas[firstAbove(commas, cueAt - 1) - 1];
  if (lastComma === undefined || lastComma <= clauseStart) return clauseStart;
  const afterComma = words.slice(lastComma, cueAt);
  const isListEnd = afterComma[0] === 'and' || afterComma[0] === 'or';
  if (isListEnd) return clauseStart;
  // "Java, with Terraform being a plus" adds something of its own.
  const addsSkill =
    afterComma[0] === 'with' &&
    hits.some((hit) => hit.firstToken - firstToken === lastComma + 1 && hit.skill.kind === 'technology');
  const afterAsks = addsSkill || asking.in(afterComma);
  const beforeAsks = asking.in(words.slice(clauseStart, lastComma));
  return afterAsks && beforeAsks ? lastComma : clauseStart;
}

/** Index of the first of the ascending `places` that lies above `at`, else their number. */
function firstAbove(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
