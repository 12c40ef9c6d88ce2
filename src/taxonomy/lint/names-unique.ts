import { nameSpace, writtenNames } from '../names.js';
import { finding, type LintFinding, type LintRule, type PlacedSkill } from './finding.js';

/** A name belongs to one skill, unless both skills that have it must prove it. */
export const namesUnique: LintRule = (skills) => {
  const owners = new Map<string, { skill: PlacedSkill; isAmbiguous: boolean }>();
  const findings: LintFinding[] = [];
  for (const skill of skills) {
    for (const { written, folded, isAmbiguous } of writtenNames(skill)) {
      const key = `${nameSpace(skill)} ${folded}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { skill, isAmbiguous });
      if (!owner || owner.skill.id === skill.id || (owner.isAmbiguous && isAmbiguous)) continue;
      const message = `"${written}" is a name of "${owner.skill.id}" (${owner.skill.file}) too.`;
      findings.push(
        finding(
          'names-unique',
          'error',
          skill,
          message,
          'Leave it with one of the two, or put it under "ambiguous" in both.',
        ),
      );
    }
  }
  return findings;
};
