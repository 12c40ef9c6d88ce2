import type { Mention } from '../../model/mention.js';
import type { Check } from './check.js';

/** A skill that stands among the must-haves and again among the bonuses. */
export const mustRepeatedAsBonus: Check = {
  code: 'must-repeated-as-bonus',
  isOn: false,
  find({ tags }) {
    return tags.flatMap(({ kind, name, mentions }) => {
      if (kind !== 'technology') return [];
      const must = mentions.find((m) => m.demand === 'required' && isAlone(m));
      const bonus = mentions.find((m) => m.demand === 'preferred' && isAlone(m));
      if (!must || !bonus || must.sentence === bonus.sentence) return [];
      return [
        { code: 'must-repeated-as-bonus', message: `${name} is a must-have and, elsewhere, a bonus.` },
      ];
    });
  },
};

/** One of several that are enough is asked for less firmly: naming it again alone is no repetition. */
function isAlone(mention: Mention): boolean {
  return mention.alternatives === null;
}
