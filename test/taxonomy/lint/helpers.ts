import type { Skill } from '../../../src/model/taxonomy.js';
import type { LintContext, LintRule, PlacedSkill } from '../../../src/taxonomy/lint/finding.js';
import { completeSkill, type SkillEntry } from '../../../src/taxonomy/load.js';

const ORDINARY = new Set(['spring', 'accounting', 'less', 'leadership', 'polish']);

export const context: LintContext = { isOrdinaryWord: (word) => ORDINARY.has(word), needsSources: true };

/** A skill of tools.json; its name is made from its id. */
export function skill(id: string, rest: Partial<SkillEntry> & { file?: string } = {}): PlacedSkill {
  const { file = 'skills/tools.json', ...fields } = rest;
  const complete: Skill = completeSkill(
    { id, name: `${id} tool`, sources: ['postings'], ...fields },
    'tools',
    'technology',
  );
  return { ...complete, file };
}

/** What a rule says: "severity skill: message". */
export function said(
  rule: LintRule,
  skills: readonly PlacedSkill[],
  more: Partial<LintContext> = {},
): string[] {
  return rule(skills, { ...context, ...more }).map((f) => `${f.severity} ${f.skill}: ${f.message}`);
}

export function proven(name: string, is = `We use [${name}].`, isNot = `No [${name}] here.`) {
  return { name, needs: 'case' as const, is: [is], isNot: [isNot] };
}
