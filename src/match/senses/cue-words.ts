import type { AmbiguousName } from '../../model/taxonomy.js';
import { foldedWords, isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { hashAt, type TextView } from '../text-view.js';
import { type Phrase, PhraseList, phrasesOf, standsAt } from './cue-phrases.js';

/** An ambiguous name's cue words, folded once. */
export interface Cues {
  readonly before: PhraseList;
  readonly after: PhraseList;
  readonly near: PhraseList;
  readonly never: readonly RefusingPhrase[];
}

/** A phrase that has the name's word and refuses it ("go to market"). */
interface RefusingPhrase {
  readonly phrase: Phrase;
  /** Where in the phrase the name stands. */
  readonly at: number;
  /** Where a word of the phrase stands beside the name, in tokens from the name's first, and the hash of that word. */
  readonly beside: number;
  readonly hashBeside: number;
}

const cuesOf = new WeakMap<AmbiguousName, Cues>();

export function foldCues(rule: AmbiguousName): Cues {
  const known = cuesOf.get(rule);
  if (known) return known;
  const cues: Cues = {
    before: new PhraseList(rule.before, 'last'),
    after: new PhraseList(rule.after, 'first'),
    near: new PhraseList(rule.near, 'first'),
    never: phrasesOf(rule.never).flatMap((phrase) => refusing(phrase, foldedWords(rule.name))),
  };
  cuesOf.set(rule, cues);
  return cues;
}

/** @param name  in folded words */
function refusing(phrase: Phrase, name: readonly string[]): readonly RefusingPhrase[] {
  const { words, hashes } = phrase;
  const at = words.findIndex((_, i) => name.every((word, j) => words[i + j] === word));
  if (at < 0 || words.length === name.length) return [];
  const beside = at > 0 ? -1 : name.length;
  return [{ phrase, at, beside, hashBeside: hashes[at + beside] as number }];
}

/** The phrase that has the name's word and refuses it, or null. */
export function neverIn({ never }: Cues, { firstToken }: Hit, view: TextView): string | null {
  for (const { phrase, at, beside, hashBeside } of never) {
    if (hashAt(view, firstToken + beside) !== hashBeside) continue;
    const first = firstToken - at;
    if (standsAt(first, phrase, view) && areJoined(first, phrase.words.length, view))
      return phrase.words.join(' ');
  }
  return null;
}

export function cueBeside({ before, after }: Cues, hit: Hit, view: TextView): string | null {
  const last = hit.firstToken - 1;
  const hashBefore = hashAt(view, last);
  for (let i = before.next(hashBefore); i >= 0; i = before.next(hashBefore, i + 1)) {
    const phrase = before.phrases[i] as Phrase;
    if (standsAt(last + 1 - phrase.words.length, phrase, view))
      return `"${phrase.words.join(' ')}" before it`;
  }
  const hashAfter = hashAt(view, hit.lastToken + 1);
  for (let i = after.next(hashAfter); i >= 0; i = after.next(hashAfter, i + 1)) {
    const phrase = after.phrases[i] as Phrase;
    if (standsAt(hit.lastToken + 1, phrase, view)) return `"${phrase.words.join(' ')}" after it`;
  }
  return null;
}

export function cueNear(cues: Cues, sentence: SentenceView, view: TextView): string | null {
  return sentence.once(cues, () => firstNear(cues, sentence, view));
}

/** Of the phrases that stand in the sentence the one the rule names first. */
function firstNear({ near }: Cues, { firstToken, endToken }: SentenceView, view: TextView): string | null {
  let first = near.phrases.length;
  for (let t = firstToken; t < endToken; t++) {
    const hash = hashAt(view, t);
    for (let i = near.next(hash); i >= 0 && i < first; i = near.next(hash, i + 1)) {
      const phrase = near.phrases[i] as Phrase;
      if (t + phrase.words.length <= endToken && standsAt(t, phrase, view)) first = i;
    }
  }
  const phrase = near.phrases[first];
  return phrase ? `"${phrase.words.join(' ')}" in the sentence` : null;
}

function areJoined(first: number, length: number, { tokens }: TextView): boolean {
  for (let t = first + 1; t < first + length; t++) if (!isJoined(tokens, t)) return false;
  return true;
}
