import type { CueLexicon, SidedCues } from '../../model/cues.js';
import { foldedWords } from '../../segment/tokens.js';

/** The cues with each phrase as sentences are compared with it: folded words with a blank between. */
export function foldedCues(cues: CueLexicon): CueLexicon {
  const folded = (value: unknown): unknown => {
    if (typeof value === 'string') return foldedWords(value).join(' ');
    if (Array.isArray(value)) return value.map(folded);
    const { after, before } = value as SidedCues;
    return { after: folded(after), before: folded(before) };
  };
  const { $comment, ...parts } = cues as CueLexicon & { readonly $comment?: string };
  // Every part is a list of phrases or has two sides that are; so is what is made of it.
  return Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [part, folded(value)]),
  ) as unknown as CueLexicon;
}
