import type { AmbiguousName } from '../../model/taxonomy.js';
import { foldedWords, hashOf, isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { type TextView, wordAt } from '../text-view.js';

/** A phrase of folded words, to be found by the hashes of the text's tokens: the thousands of cue words have no numbers. */
interface Phrase {
  readonly words: readonly string[];
  readonly hashes: readonly number[];
}

/** An ambiguous name's cue words, folded once. */
export interface Cues {
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
  readonly near: readonly Phrase[];
  /** `at`: where in the phrase the name stands. */
  readonly never: readonly { readonly phrase: Phrase; readonly at: number }[];
}

const cuesOf = new WeakMap<AmbiguousName, Cues>();

export function foldCues(rule: AmbiguousName): Cues {
  const known = cuesOf.get(rule);
  if (known) return known;
  const own = foldedWords(rule.name);
  const cues: Cues = {
    before: phrasesOf(rule.before),
    after: phrasesOf(rule.after),
    near: phrasesOf(rule.near),
    never: phrasesOf(rule.never).flatMap((phrase) => {
      const { words } = phrase;
      const at = words.findIndex((_, i) => own.every((w, j) => words[i + j] === w));
      return at < 0 || words.length === own.length ? [] : [{ phrase, at }];
    }),
  };
  cuesOf.set(rule, cues);
  return cues;
}

function phrasesOf(written: readonly string[] = []): readonly Phrase[] {
  return written
    .map(foldedWords)
    .filter((words) => words.length > 0)
    .map((words) => ({ words, hashes: words.map(hashOf) }));
}

/** The phrase that has the name's word and refuses it ("go to market"), or null. */
export function neverIn(cues: Cues, hit: Hit, view: TextView): string | null {
  for (const { phrase, at } of cues.never) {
    const first = hit.firstToken - at;
    if (standsAt(first, phrase, view) && areJoined(first, phrase.words.length, view))
      return phrase.words.join(' ');
  }
  return null;
}

export function cueBeside(cues: Cues, hit: Hit, view: TextView): string | null {
  for (const phrase of cues.before)
    if (standsAt(hit.firstToken - phrase.words.length, phrase, view))
      return `"${phrase.words.join(' ')}" before it`;
  for (const phrase of cues.after)
    if (standsAt(hit.lastToken + 1, phrase, view)) return `"${phrase.words.join(' ')}" after it`;
  return null;
}

export function cueNear(cues: Cues, sentence: SentenceView, view: TextView): string | null {
  return sentence.once(cues, () => firstNear(cues, sentence, view));
}

function firstNear({ near }: Cues, { firstToken, endToken }: SentenceView, view: TextView): string | null {
  for (const phrase of near)
    for (let t = firstToken; t + phrase.words.length <= endToken; t++)
      if (standsAt(t, phrase, view)) return `"${phrase.words.join(' ')}" in the sentence`;
  return null;
}

function standsAt(first: number, { words, hashes }: Phrase, view: TextView): boolean {
  const { count, hash } = view.tokens;
  if (first < 0 || first + hashes.length > count) return false;
  for (let i = 0; i < hashes.length; i++) if (hash[first + i] !== hashes[i]) return false;
  // Equal hashes are no proof.
  for (let i = 0; i < words.length; i++) if (wordAt(view, first + i) !== words[i]) return false;
  return true;
}

function areJoined(first: number, length: number, { tokens }: TextView): boolean {
  for (let t = first + 1; t < first + length; t++) if (!isJoined(tokens, t)) return false;
  return true;
}
