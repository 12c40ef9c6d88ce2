import type { CueLexicon } from '../../model/cues.js';
import { type FindPhrases, phraseFinder } from '../phrases.js';

/** Demands whose cues speak of what stands before or after them. */
export type SidedDemand = 'preferred' | 'required' | 'negated';

/** The sets of phrases that tell what a line asks, as `taxonomy/cues.json` has them; each is a bit. */
export const CUES = {
  preferredAfter: 1 << 0,
  preferredBefore: 1 << 1,
  requiredAfter: 1 << 2,
  requiredBefore: 1 << 3,
  negatedAfter: 1 << 4,
  negatedBefore: 1 << 5,
  neutral: 1 << 6,
  stack: 1 << 7,
  customers: 1 << 8,
  asking: 1 << 9,
  doing: 1 << 10,
  company: 1 << 11,
  benefits: 1 << 12,
  legal: 1 << 13,
  aboutUs: 1 << 14,
  applying: 1 << 15,
} as const;

export function cueFinder(lexicon: CueLexicon): FindPhrases {
  const { preferred, required, negated } = lexicon;
  return phraseFinder(
    new Map([
      [CUES.preferredAfter, preferred.after],
      [CUES.preferredBefore, preferred.before],
      [CUES.requiredAfter, required.after],
      [CUES.requiredBefore, required.before],
      [CUES.negatedAfter, negated.after],
      [CUES.negatedBefore, negated.before],
      [CUES.neutral, lexicon.neutral],
      [CUES.stack, lexicon.stack],
      [CUES.customers, lexicon.customers],
      [CUES.asking, lexicon.asking],
      [CUES.doing, lexicon.doing],
      [CUES.company, lexicon.company],
      [CUES.benefits, lexicon.benefits],
      [CUES.legal, lexicon.legal],
      [CUES.aboutUs, lexicon.aboutUs],
      [CUES.applying, lexicon.applying],
    ]),
  );
}
