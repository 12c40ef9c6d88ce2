import type { Span } from '../model/span.js';
import { SKILL_KINDS, type Skill, type SkillKind } from '../model/taxonomy.js';
import type { Tokens } from '../segment/tokens.js';
import type { NameRule } from './senses/name-rule.js';

/** A name of a skill, with what the rules ask about it wherever it stands. */
export interface SkillName {
  readonly skill: Skill;
  readonly kind: SkillKind;
  /** An area of work or a trait: named by common words, not by a name of its own. */
  readonly isArea: boolean;
  /** Null: the name counts wherever it stands. */
  readonly rule: NameRule | null;
  readonly needsCapitals: boolean;
}

export function skillName(skill: Skill, rule: NameRule | null, needsCapitals: boolean): SkillName {
  // Of our own strings, which are compared by their addresses; those of a file are by their letters.
  const kind = SKILL_KINDS.find((own) => own === skill.kind) as SkillKind;
  return { skill, kind, isArea: kind === 'concept' || kind === 'soft', rule, needsCapitals };
}

/** A name found in the text, with all the rules need to judge it. */
export interface Hit extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index into `Segments.sentences`. */
  readonly sentence: number;
  readonly name: SkillName;
  readonly how: HitKind;
}

/**
 * How a name is found: as it is spelled; without the words that it shares with another name of the row ("batch" in "batch
 * and stream processing"); or misspelt, one or two letters away from it.
 */
export type HitKind = 'spelled' | 'shares words' | 'misspelt';

/** All hits are made here: what reads thousands of records is fastest where they are laid out alike. */
export function hitOver(
  { start, end }: Tokens,
  firstToken: number,
  lastToken: number,
  sentence: number,
  name: SkillName,
  how: HitKind,
): Hit {
  return {
    start: start[firstToken] as number,
    end: end[lastToken] as number,
    firstToken,
    lastToken,
    sentence,
    name,
    how,
  };
}

/** Areas of work and traits are named by common words; names of products are their own ("Azure Data Factory and Lake"). */
export function sharesItsWords({ isArea, rule, needsCapitals }: SkillName): boolean {
  return isArea && rule === null && !needsCapitals;
}
