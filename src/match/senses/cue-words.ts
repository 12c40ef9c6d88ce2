import type { AmbiguousName } from '../../model/taxonomy.js';
import { foldedWords, isJoined } from '../../segment/tokens.js';
import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';

/** An ambiguous name's cue words, folded once. */
export interface Cues {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly near: readonly string[];
  readonly never: readonly { readonly words: readonly string[]; readonly at: number }[];
}

const cuesOf = new WeakMap<AmbiguousName, Cues>();

export function foldCues(rule: AmbiguousName): Cues {
  const known = cuesOf.get(rule);
  if (known) return known;
  const phrase = (p: string) => foldedWords(p).join(' ');
  const own = foldedWords(rule.name);
  const cues: Cues = {
    before: (rule.before ?? []).map(phrase).filter(Boolean),
    after: (rule.after ?? []).map(phrase).filter(Boolean),
    near: (rule.near ?? []).map((p) => ` ${phrase(p)} `),
    never: (rule.never ?? []).flatMap((p) => {
      const words = foldedWords(p);
      const at = words.findIndex((_, i) => own.every((w, j) => words[i + j] === w));
      return at < 0 || words.length === own.length ? [] : [{ words, at }];
    }),
  };
  cuesOf.set(rule, cues);
  return cues;
}

export function standsIn(phrase: Cues['never'][number], hit: Hit, view: TextView): boolean {
  const first = hit.firstToken - phrase.at;
  return phrase.words.every(
    (word, i) => wordAt(view, first + i) === word && (i === 0 || isJoined(view.tokens, first + i)),
  );
}

export function cueBeside(cues: Cues, hit: Hit, view: TextView): string | null {
  for (const phrase of cues.before) {
    const words = phrase.split(' ');
    if (words.every((w, i) => wordAt(view, hit.firstToken - words.length + i) === w))
      return `"${phrase}" before it`;
  }
  for (const phrase of cues.after) {
    if (phrase.split(' ').every((w, i) => wordAt(view, hit.lastToken + 1 + i) === w))
      return `"${phrase}" after it`;
  }
  return null;
}

export function cueNear(cues: Cues, sentence: SentenceView): string | null {
  const found = cues.near.find((phrase) => sentence.says(phrase));
  return found ? `"${found.trim()}" in the sentence` : null;
}
