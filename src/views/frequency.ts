import { isAsked } from '../model/mention.js';
import type { FrequencyRow, GroupBy, ViewPosting, ViewSkill } from '../model/view.js';
import { byText, tally } from './tally.js';

/** In how many postings at least one skill of each group is asked for, the most asked first. */
export function frequencies(postings: readonly ViewPosting[], by: GroupBy): FrequencyRow[] {
  const counted = by === 'demand' ? () => true : (skill: ViewSkill) => isAsked(skill.demand);
  const keyOf = (skill: ViewSkill) => (by === 'skill' ? skill.name : skill[by]);
  return [...tally(postings, (posting) => posting.skills.filter(counted).map(keyOf))]
    .map(([group, share]) => ({ group, ...share }))
    .sort((a, b) => b.postings - a.postings || byText(a.group, b.group));
}
