import { folded } from '../names.js';
import { finding, type LintFinding, type LintRule, type PlacedSkill } from './finding.js';

const BRACKETS = /\[([^[\]]*)\]/g;

/** Each ambiguous name brings a sentence where it is the skill and one where it is not, the name in [brackets]. */
export const proofs: LintRule = (skills) =>
  skills.flatMap((skill) =>
    skill.ambiguous.flatMap((rule) =>
      (['is', 'isNot'] as const).flatMap((list) => [
        ...(rule[list].length === 0 ? [missing(skill, rule.name, list)] : []),
        ...rule[list].flatMap((sentence) => wrongBrackets(skill, rule.name, sentence)),
      ]),
    ),
  );

function missing(skill: PlacedSkill, name: string, list: string): LintFinding {
  return finding(
    'proofs',
    'error',
    skill,
    `"${name}" has no sentence under "${list}".`,
    `Add one, with [${name}] in brackets.`,
  );
}

function wrongBrackets(skill: PlacedSkill, name: string, sentence: string): LintFinding[] {
  const marked = [...sentence.matchAll(BRACKETS)].map((match) => match[1] as string);
  if (marked.length === 1 && folded(marked[0] as string) === folded(name)) return [];
  const message = `"${sentence}" marks ${marked.length === 1 ? `[${marked[0]}]` : `${marked.length} words`}, not [${name}].`;
  return [finding('proofs', 'error', skill, message, `Put exactly one [${name}] in brackets.`)];
}
