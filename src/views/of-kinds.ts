import type { SkillKind } from '../model/taxonomy.js';
import type { ViewPosting } from '../model/view.js';

/** What sets jobs apart; soft skills and fields of study stand first nearly everywhere. */
export const TECHNICAL: readonly SkillKind[] = ['technology', 'concept'];

/** The same postings with only their skills of some kinds. */
export function ofKinds(postings: readonly ViewPosting[], kinds: readonly SkillKind[]): ViewPosting[] {
  const wanted = new Set(kinds);
  return postings.map((posting) => ({
    ...posting,
    skills: posting.skills.filter(({ kind }) => wanted.has(kind)),
  }));
}
