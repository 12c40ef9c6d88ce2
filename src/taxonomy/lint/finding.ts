import type { Skill } from '../../model/taxonomy.js';

/** A skill with the file that holds it. */
export interface PlacedSkill extends Skill {
  readonly file: string;
}

export interface LintFinding {
  readonly rule: string;
  /** An error makes wrong counts or breaks the file's rules; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  /** Id of the skill, or null where the finding is about none that exists. */
  readonly skill: string | null;
  readonly file: string;
  readonly message: string;
  readonly fix: string;
}

/** What rules need to know beside the skills. */
export interface LintContext {
  /** True for a folded word that is ordinary English in postings and no name of a technology. */
  isOrdinaryWord(word: string): boolean;
  /** Names that must be known: the bullets of the seed document. */
  readonly seedNames?: readonly string[];
  /** Whether each skill must say where it comes from; a user's own overlay need not. */
  readonly needsSources: boolean;
}

/** Looks at all skills, in the order of their files, and says what is wrong by one rule. */
export type LintRule = (skills: readonly PlacedSkill[], context: LintContext) => LintFinding[];

export function finding(
  rule: string,
  severity: LintFinding['severity'],
  skill: PlacedSkill,
  message: string,
  fix: string,
): LintFinding {
  return { rule, severity, skill: skill.id, file: skill.file, message, fix };
}
