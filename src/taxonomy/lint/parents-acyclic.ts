import { parentCycles } from '../parent-cycles.js';
import { finding, type LintRule, type PlacedSkill } from './finding.js';

/** Broader skills lead up, never round; so do implied ones. */
export const parentsAcyclic: LintRule = (skills) => {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const circles = (field: 'parents' | 'implies') =>
    parentCycles(skills.map((skill) => ({ id: skill.id, parents: skill[field] }))).map((cycle) => {
      const first = byId.get(cycle[0] as string) as PlacedSkill;
      const message = `"${field}" go in a circle: ${[...cycle, cycle[0]].join(' → ')}.`;
      return finding('parents-acyclic', 'error', first, message, 'Take the step out that is not broader.');
    });
  return [...circles('parents'), ...circles('implies')];
};
