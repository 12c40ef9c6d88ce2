import type { SkillKind } from '../../model/taxonomy.js';
import { writtenNames } from '../names.js';
import { finding, type LintRule } from './finding.js';

/**
 * How bad it is when an ordinary word counts wherever it stands. A product never means the word; an area of work often
 * does ("accounting"), and a soft skill always. Degree fields and human languages count only beside a cue of their own.
 */
const SEVERITY: Readonly<Partial<Record<SkillKind, 'error' | 'warning'>>> = {
  technology: 'error',
  regulation: 'error',
  certification: 'error',
  concept: 'warning',
};

/** A single ordinary English word is no safe name. */
export const ordinaryWords: LintRule = (skills, { isOrdinaryWord }) =>
  skills.flatMap((skill) => {
    const severity = SEVERITY[skill.kind];
    if (!severity) return [];
    return writtenNames(skill)
      .filter((name) => !name.isAmbiguous && !name.folded.includes(' ') && isOrdinaryWord(name.folded))
      .map((name) =>
        finding(
          'ordinary-words',
          severity,
          skill,
          `"${name.written}" is an ordinary word and counts anywhere.`,
          'Put it under "ambiguous"; if postings use the word only for the skill, add it to taxonomy/not-ordinary.txt.',
        ),
      );
  });
