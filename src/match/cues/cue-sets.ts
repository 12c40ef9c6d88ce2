import type { CueLexicon } from '../../model/cues.js';
import { type FindPhrases, phraseFinder, type Said } from '../phrases.js';

/** Demands whose cues speak of what stands before or after them. */
export type SidedDemand = 'preferred' | 'required' | 'negated';

/** The sets of phrases that tell what a line asks, as `taxonomy/cues.json` has them. */
export type CueSet = Exclude<keyof CueLexicon, SidedDemand> | `${SidedDemand}${'After' | 'Before'}`;

export type FindCues = FindPhrases<CueSet>;
export type SaidCues = Said<CueSet>;

export function cueFinder(lexicon: CueLexicon): FindCues {
  const { preferred, required, negated } = lexicon;
  return phraseFinder<CueSet>({
    preferredAfter: preferred.after,
    preferredBefore: preferred.before,
    requiredAfter: required.after,
    requiredBefore: required.before,
    negatedAfter: negated.after,
    negatedBefore: negated.before,
    neutral: lexicon.neutral,
    stack: lexicon.stack,
    customers: lexicon.customers,
    asking: lexicon.asking,
    doing: lexicon.doing,
    company: lexicon.company,
    benefits: lexicon.benefits,
    legal: lexicon.legal,
    aboutUs: lexicon.aboutUs,
    applying: lexicon.applying,
  });
}
