import { isJoined } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { hashAt, type TextView } from '../text-view.js';
import { CUE_PLACE } from './cue-filter.js';
import { standsAt } from './cue-phrases.js';
import type { Cues, RefusingPhrase } from './name-rule.js';

/** The phrase that has the name's word and refuses it, or null. */
export function neverIn(cues: Cues, { firstToken }: Hit, view: TextView): string | null {
  const { filter, ownWords } = cues;
  const before = hashAt(view, firstToken - 1);
  const behind = hashAt(view, firstToken + ownWords);
  if (!filter.mayHold(CUE_PLACE.refusing, before) && !filter.mayHold(CUE_PLACE.refusing, behind)) return null;
  const { never, besideNever } = cues;
  for (let i = 0; i < besideNever.length; i++) {
    if (besideNever[i] !== before && besideNever[i] !== behind) continue;
    const { phrase, at } = never[i] as RefusingPhrase;
    const first = firstToken - at;
    if (standsAt(first, phrase, view) && areJoined(first, phrase.words.length, view)) return phrase.written;
  }
  return null;
}

export function cueBeside({ filter, before, after }: Cues, hit: Hit, view: TextView): string | null {
  const [last, next] = [hit.firstToken - 1, hit.lastToken + 1];
  if (filter.mayHold(CUE_PLACE.before, hashAt(view, last))) {
    const led = before.phrases[before.at(last, view)];
    if (led) return `"${led.written}" before it`;
  }
  if (!filter.mayHold(CUE_PLACE.behind, hashAt(view, next))) return null;
  const followed = after.phrases[after.at(next, view)];
  return followed ? `"${followed.written}" after it` : null;
}

export function cueNear(cues: Cues, sentence: SentenceView, view: TextView): string | null {
  return sentence.once(cues, () => firstNear(cues, sentence, view));
}

/** Of the phrases that stand in the sentence the one the rule names first. */
function firstNear(
  { filter, near }: Cues,
  { firstToken, endToken }: SentenceView,
  view: TextView,
): string | null {
  const { hash } = view.tokens;
  let first = near.phrases.length;
  for (let t = firstToken; t < endToken; t++) {
    if (!filter.mayHold(CUE_PLACE.near, hash[t] as number)) continue;
    const index = near.at(t, view, endToken);
    if (index >= 0 && index < first) first = index;
  }
  const phrase = near.phrases[first];
  return phrase ? `"${phrase.written}" in the sentence` : null;
}

function areJoined(first: number, length: number, { tokens }: TextView): boolean {
  for (let t = first + 1; t < first + length; t++) if (!isJoined(tokens, t)) return false;
  return true;
}
