import { isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { hashAt, type TextView } from '../text-view.js';
import { type Phrase, standsAt } from './cue-phrases.js';
import type { Cues } from './name-rule.js';

/** The phrase that has the name's word and refuses it, or null. */
export function neverIn(
  { never, besideNever, ownWords }: Cues,
  { firstToken }: Hit,
  view: TextView,
): string | null {
  const before = hashAt(view, firstToken - 1);
  const behind = hashAt(view, firstToken + ownWords);
  if (besideNever.next(before) < 0 && besideNever.next(behind) < 0) return null;
  for (const { phrase, at } of never) {
    const first = firstToken - at;
    if (standsAt(first, phrase, view) && areJoined(first, phrase.words.length, view))
      return phrase.words.join(' ');
  }
  return null;
}

export function cueBeside({ before, after }: Cues, hit: Hit, view: TextView): string | null {
  const last = hit.firstToken - 1;
  const hashBefore = hashAt(view, last);
  for (let i = before.telling.next(hashBefore); i >= 0; i = before.telling.next(hashBefore, i + 1)) {
    const phrase = before.phrases[i] as Phrase;
    if (standsAt(last + 1 - phrase.words.length, phrase, view))
      return `"${phrase.words.join(' ')}" before it`;
  }
  const hashAfter = hashAt(view, hit.lastToken + 1);
  for (let i = after.telling.next(hashAfter); i >= 0; i = after.telling.next(hashAfter, i + 1)) {
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
    for (let i = near.telling.next(hash); i >= 0 && i < first; i = near.telling.next(hash, i + 1)) {
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
