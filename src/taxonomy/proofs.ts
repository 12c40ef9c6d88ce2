import type { Skill } from '../model/taxonomy.js';

/** A sentence of an ambiguous name, with what is claimed of it. */
export interface Proof {
  readonly skill: string;
  readonly name: string;
  /** The sentence, the name in [brackets]. */
  readonly marked: string;
  readonly text: string;
  /** Range of the marked name in `text`. */
  readonly start: number;
  readonly end: number;
  /** True: the skill must be counted there; false: it must not. */
  readonly counts: boolean;
}

/** All proofs of the skills, in their order. */
export function proofsOf(skills: readonly Skill[]): Proof[] {
  return skills.flatMap((skill) =>
    skill.ambiguous.flatMap((rule) => [
      ...rule.is.map((sentence) => proofOf(skill.id, rule.name, sentence, true)),
      ...rule.isNot.map((sentence) => proofOf(skill.id, rule.name, sentence, false)),
    ]),
  );
}

/** @param marked  a sentence with one name in [brackets] */
function proofOf(skill: string, name: string, marked: string, counts: boolean): Proof {
  const start = Math.max(0, marked.indexOf('['));
  const end = Math.max(start, marked.indexOf(']') - 1);
  return { skill, name, marked, text: marked.replace(/[[\]]/g, ''), start, end, counts };
}
