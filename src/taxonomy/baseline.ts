import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InDemandBaseline } from '../model/baseline.js';
import type { SkillIndex } from '../model/taxonomy.js';
import { TAXONOMY_DIR } from './load.js';

/** The seed's in-demand list: 11 concepts in 4 groups, a set without frequencies. */
export function loadInDemand(dir: string = TAXONOMY_DIR): InDemandBaseline {
  return JSON.parse(readFileSync(join(dir, 'baseline', 'in-demand.json'), 'utf8')) as InDemandBaseline;
}

/** The in-demand list as far as a taxonomy knows it: a user's overlay may have forbidden some of its skills. */
export function inDemandIn(skills: Pick<SkillIndex, 'find'>, dir: string = TAXONOMY_DIR): InDemandBaseline {
  const baseline = loadInDemand(dir);
  const groups = baseline.groups.map((group) => ({
    ...group,
    skills: group.skills.filter((id) => skills.find(id) !== undefined),
  }));
  return { ...baseline, groups: groups.filter((group) => group.skills.length > 0) };
}
