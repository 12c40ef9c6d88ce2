import { finding, type LintRule, type PlacedSkill } from './finding.js';

/** One id, one skill. */
export const idsUnique: LintRule = (skills) => {
  const first = new Map<string, PlacedSkill>();
  return skills.flatMap((skill) => {
    const known = first.get(skill.id);
    if (!known) first.set(skill.id, skill);
    return known
      ? [
          finding(
            'ids-unique',
            'error',
            skill,
            `The id "${skill.id}" stands in ${known.file} too.`,
            'Join the two entries, or give one another id.',
          ),
        ]
      : [];
  });
};
