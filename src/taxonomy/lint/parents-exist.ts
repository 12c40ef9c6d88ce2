import { finding, type LintRule } from './finding.js';

/** `parents` and `implies` name skills that exist. */
export const parentsExist: LintRule = (skills) => {
  const known = new Set(skills.map((skill) => skill.id));
  return skills.flatMap((skill) =>
    (['parents', 'implies'] as const).flatMap((field) =>
      skill[field]
        .filter((id) => !known.has(id))
        .map((id) =>
          finding(
            'parents-exist',
            'error',
            skill,
            `"${field}" names "${id}", which no file holds.`,
            `Add the skill "${id}", or take the id out.`,
          ),
        ),
    ),
  );
};
