import { folded, writtenNames } from '../names.js';
import type { LintFinding, LintRule } from './finding.js';

/** Every name the seed document gives in a bullet is a name of some skill. */
export const seedCoverage: LintRule = (skills, { seedNames = [] }) => {
  if (seedNames.length === 0) return [];
  const known = new Set(skills.flatMap((skill) => writtenNames(skill).map((name) => name.folded)));
  return seedNames
    .filter((name) => !known.has(folded(name)))
    .map(
      (name): LintFinding => ({
        rule: 'seed-coverage',
        severity: 'error',
        skill: null,
        file: 'taxonomy/skills',
        message: `The seed names "${name}", and no skill has that name.`,
        fix: 'Add the skill, or the name as an alias.',
      }),
    );
};
