import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CategoryFile, categoryFiles, completeSkill, loadWords, TAXONOMY_DIR } from '../load.js';
import type { LintContext, PlacedSkill } from './finding.js';

/** The shipped skills in the order of their files, each with its file's path below the taxonomy folder. */
export function shippedSkills(dir: string = TAXONOMY_DIR): PlacedSkill[] {
  return categoryFiles(dir).flatMap((path) => {
    const { category, kind, skills } = JSON.parse(readFileSync(path, 'utf8')) as CategoryFile;
    const file = `skills/${basename(path)}`;
    return skills.map((entry) => ({ ...completeSkill(entry, category, kind), file }));
  });
}

/** Ordinary words: those frequent in postings, without the names of technologies among them that a person has reviewed. */
export function shippedContext(dir: string = TAXONOMY_DIR): Pick<LintContext, 'isOrdinaryWord'> {
  const words = loadWords(dir);
  const names = new Set(readFileSync(join(dir, 'not-ordinary.txt'), 'utf8').split('\n').filter(Boolean));
  return { isOrdinaryWord: (word) => words.has(word) && !names.has(word) };
}
