import type { SkillKind } from '../model/taxonomy.js';
import type { Units } from '../model/units.js';

/** What sets jobs apart; soft skills and fields of study stand first nearly everywhere. */
export const TECHNICAL: readonly SkillKind[] = ['technology', 'concept'];

/** The same units with only their skills of some kinds. */
export function ofKinds(units: Units, kinds: readonly SkillKind[]): Units {
  const { skills } = units.columns;
  return {
    ...units,
    isMeant: skills.map(({ kind }, i) => units.isMeant[i] === true && kinds.includes(kind)),
  };
}
