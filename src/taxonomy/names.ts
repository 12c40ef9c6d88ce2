import type { Skill } from '../model/taxonomy.js';
import { foldedWords } from '../segment/tokens.js';

/** One name of a skill as its file writes it. */
export interface WrittenName {
  readonly written: string;
  /** Its folded words joined by spaces: equal for all spellings the matcher takes for one. */
  readonly folded: string;
  readonly isAmbiguous: boolean;
}

/** All written names of a skill; a name that stands under `ambiguous` is no safe one, as the matcher reads it. */
export function writtenNames(skill: Pick<Skill, 'name' | 'aliases' | 'ambiguous'>): WrittenName[] {
  const ambiguous = skill.ambiguous.map((a) => ({
    written: a.name,
    folded: folded(a.name),
    isAmbiguous: true,
  }));
  const guarded = new Set(ambiguous.map((a) => a.folded));
  const safe = [skill.name, ...skill.aliases]
    .map((written) => ({ written, folded: folded(written), isAmbiguous: false }))
    .filter((name) => !guarded.has(name.folded));
  return [...safe, ...ambiguous];
}

export function folded(name: string): string {
  return foldedWords(name).join(' ');
}

/**
 * Degree fields and human languages are counted only beside a degree or a language cue, so they may share their names
 * with areas of work: each has a space of names of its own.
 */
export function nameSpace(skill: Pick<Skill, 'kind'>): 'field' | 'language' | 'skill' {
  if (skill.kind === 'degree_field') return 'field';
  return skill.kind === 'language' ? 'language' : 'skill';
}

/** One or two letters, also with a sign between them: "R", "BI", "R&D"; not "C#", "C++" or "5G", which are nothing else. */
export function isShort(folded: string): boolean {
  return /^\p{L} ?\p{L}?$/u.test(folded);
}
