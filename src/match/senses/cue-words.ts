import { isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { hashAt, type TextView } from '../text-view.js';
import { standsAt } from './cue-phrases.js';
import type { Cues } from './name-rule.js';

/** The phrase that has the name's word and refuses it, or null. */
export function neverIn(
  { never, besideNever, ownWords }: Cues,
  { firstToken }: Hit,
  view: TextView,
): string | null {
  if (never.length === 0) return null;
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
  const led = before.phrases[before.at(hit.firstToken - 1, view)];
  if (led) return `"${led.words.join(' ')}" before it`;
  const followed = after.phrases[after.at(hit.lastToken + 1, view)];
  return followed ? `"${followed.words.join(' ')}" after it` : null;
}

export function cueNear(cues: Cues, sentence: SentenceView, view: TextView): string | null {
  if (cues.near.phrases.length === 0) return null;
  return sentence.once(cues, () => firstNear(cues, sentence, view));
}

/** Of the phrases that stand in the sentence the one the rule names first. */
function firstNear({ near }: Cues, { firstToken, endToken }: SentenceView, view: TextView): string | null {
  let first = near.phrases.length;
  for (let t = firstToken; t < endToken; t++) {
    const index = near.at(t, view, endToken);
    if (index >= 0 && index < first) first = index;
  }
  const phrase = near.phrases[first];
  return phrase ? `"${phrase.words.join(' ')}" in the sentence` : null;
}

function areJoined(first: number, length: number, { tokens }: TextView): boolean {
  for (let t = first + 1; t < first + length; t++) if (!isJoined(tokens, t)) return false;
  return true;
}
