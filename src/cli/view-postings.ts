import type { ViewPosting, ViewSkill } from '../model/view.js';
import { factsTeller } from './posting-facts.js';
import type { ReportSource } from './report-source.js';

/** The counted units of a run as the views take them: with what the facts say, and each skill once. */
export function viewPostingsOf({ store, counted }: ReportSource): ViewPosting[] {
  const factsOf = factsTeller(store);
  const skills = new Map<string, ViewSkill>();
  const shared = (skill: ViewSkill): ViewSkill => {
    const key = `${skill.id} ${skill.demand}`;
    const known = skills.get(key) ?? skill;
    skills.set(key, known);
    return known;
  };
  // One by one: the tags of all units at once would take more than all that is kept of them.
  return Array.from(counted.units(), ({ employer, posting, tags }) => ({
    employer,
    ...factsOf(posting),
    skills: tags.map(shared),
  }));
}
