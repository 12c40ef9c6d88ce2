import type { Mention } from '../../model/mention.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Check } from './check.js';

/**
 * A technology that stands among the requirements and again, by its bare name, among the bonuses.
 *
 * Judged by reading 44 random hits of 83 in 13,056 real postings: 34 true (0.77). The others ask for more of it as a bonus
 * ("complex Apex classes"), name a part of it, or lie in a section that runs on after the bonuses. Before names had to be bare:
 * about 0.6 of 45.
 */
export const mustRepeatedAsBonus: Check = {
  code: 'must-repeated-as-bonus',
  find(tagged) {
    return tagged.tags.flatMap(({ kind, name, mentions }) => {
      if (kind !== 'technology') return [];
      const must = mentions.some((m) => m.demand === 'required' && isPlain(m, 'requirements', tagged));
      const bonus = mentions.some((m) => m.demand === 'preferred' && isPlain(m, 'preferred', tagged));
      if (!must || !bonus) return [];
      return [{ code: 'must-repeated-as-bonus', message: `${name} is a must-have and, elsewhere, a bonus.` }];
    });
  },
};

const ENDS = /^\s*(?:[,;.)\n/]|and\b|or\b|$)/;
/** "AWS certification", "5 years of SQL", "especially MySQL", "Azure in large systems": more than the skill itself is meant. */
const MORE_IS_MEANT =
  /\d|\b(?:certif\w*|advanced|expert\w*|deep|strong|specifically|especially|such as|e\.g|using|based|applications?|including|like|similar)\b/i;

/** The skill for its own sake in a section of that role: one of several that are enough, or a part of more, says something else. */
function isPlain(
  mention: Mention,
  role: 'requirements' | 'preferred',
  { posting, segments }: TaggedPosting,
): boolean {
  if (mention.alternatives !== null || segments.sections[mention.section]?.role !== role) return false;
  const sentence = segments.sentences[mention.sentence];
  if (!sentence || !ENDS.test(posting.text.slice(mention.end, mention.end + 8))) return false;
  return role === 'requirements' || !MORE_IS_MEANT.test(posting.text.slice(sentence.start, sentence.end));
}
