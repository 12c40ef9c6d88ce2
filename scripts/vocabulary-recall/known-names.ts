import { namesOf } from '../../src/match/names.js';
import type { Taxonomy } from '../../src/model/taxonomy.js';
import { foldedWords } from '../../src/segment/tokens.js';
import { loadWords } from '../../src/taxonomy/load.js';

/** What the taxonomy knows, as the matcher reads it. */
export interface KnownNames {
  /** Exactly, as an alias, by a variant, or with a version number behind. */
  has(name: string): boolean;
  isTechnology(name: string): boolean;
}

export function knownNames(taxonomy: Taxonomy): KnownNames {
  const words = loadWords();
  const names = new Set<string>();
  const technologies = new Set<string>();
  for (const name of namesOf(taxonomy, (word) => words.has(word))) {
    const key = name.words.join(' ');
    names.add(key);
    if (taxonomy.skills[name.skill]?.kind === 'technology') technologies.add(key);
  }
  return {
    has: (name) => spellings(name).some((spelling) => names.has(spelling)),
    isTechnology: (name) => spellings(name).some((spelling) => technologies.has(spelling)),
  };
}

/** The name, and the name without its short form in brackets or a version behind it: "Data Build Tool (dbt)", "Java 17". */
function spellings(name: string): string[] {
  const withoutBracket = name.replace(/\s*\([^()]*\)$/, '');
  const folded = [name, withoutBracket].map((n) => foldedWords(n).join(' '));
  const withoutVersion = folded.map((n) => n.replace(/(?: v?\d[\d. ]*|(?<=[a-z]{3})\d)$/, ''));
  return [...folded, ...withoutVersion].filter((n) => n !== '');
}
