import type { SentenceView } from '../context.js';
import type { SkillList } from '../lists.js';

const ONE_OF =
  / (?:one of|one or more|at least one|any of|any one|either|or similar|or equivalent|or another|or other|or others|or comparable|or related|one or more of|or any|any [a-z]+ like|any [a-z]+ such as) /;

/** True when any one member of the list is enough: its own "or", or wording around it ("one of AWS, GCP, Azure"). */
export function isAnyOf(list: SkillList, sentence: SentenceView): boolean {
  return list.members.length > 1 && (list.isAnyOf || ONE_OF.test(sentence.folded));
}
