import type { Span } from '../model/span.js';
import type { Skill } from '../model/taxonomy.js';
import type { NameRule } from './senses/name-rule.js';

/** A name of a skill. */
export interface SkillName {
  readonly skill: Skill;
  /** Null: the name counts wherever it stands. */
  readonly rule: NameRule | null;
  readonly needsCapitals: boolean;
}

/** A name found in the text, with all the rules need to judge it. */
export interface Hit extends Span, SkillName {
  /** The word is not the name, but one or two letters away from it. */
  readonly isMisspelt: boolean;
  /** The rest of the name stands with another name of the row: "batch" in "batch and stream processing". */
  readonly sharesWords: boolean;
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index into `Segments.sentences`. */
  readonly sentence: number;
}

/** An area of work or a trait: named by common words, not by a name of its own. */
export function isArea({ kind }: Skill): boolean {
  return kind === 'concept' || kind === 'soft';
}
