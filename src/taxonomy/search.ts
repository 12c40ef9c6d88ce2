import type { Skill, Taxonomy } from '../model/taxonomy.js';
import { foldedWords } from '../segment/tokens.js';

/** Skills whose id, name or another name holds all words of the query; exact names first, then those that begin with it, then by name. */
export function searchSkills(taxonomy: Taxonomy, query: string): Skill[] {
  const wanted = foldedWords(query);
  if (wanted.length === 0) return [...taxonomy.skills];
  const phrase = wanted.join(' ');
  const scored = taxonomy.skills.flatMap((skill) => {
    if (skill.id === query) return [{ skill, score: 0 }];
    const names = [skill.name, ...skill.aliases, ...skill.ambiguous.map((a) => a.name)].map((n) =>
      foldedWords(n).join(' '),
    );
    if (names.includes(phrase)) return [{ skill, score: 1 }];
    if (names.some((n) => n.startsWith(phrase))) return [{ skill, score: 2 }];
    return names.some((n) => wanted.every((w) => n.includes(w))) ? [{ skill, score: 3 }] : [];
  });
  return scored
    .sort((a, b) => a.score - b.score || (a.skill.name < b.skill.name ? -1 : 1))
    .map((s) => s.skill);
}
