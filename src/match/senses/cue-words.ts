import { isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { hashAt, type TextView } from '../text-view.js';
import { type Phrase, standsAt } from './cue-phrases.js';
import type { Cues } from './name-rule.js';

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
