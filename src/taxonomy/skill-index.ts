import type { Skill, SkillIndex, Taxonomy } from '../model/taxonomy.js';

/** The index of a taxonomy that was read as a whole. */
export function skillIndexOf({ skills }: Taxonomy): SkillIndex {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return {
    at: (index) => skills[index] as Skill, // indices come from names compiled with this very taxonomy
    find: (id) => byId.get(id),
  };
}
