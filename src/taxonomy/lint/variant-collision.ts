import type { Skill } from '../../model/taxonomy.js';
import { folded, nameSpace, type WrittenName, writtenNames } from '../names.js';
import { finding, type LintRule, type PlacedSkill } from './finding.js';

/**
 * A spelling the matcher makes by rule that another skill writes as its name: the written name wins silently, so
 * people who meant the first skill are counted for the second.
 */
export const variantCollision: LintRule = (skills, { isOrdinaryWord }) => {
  const writers = new Map<string, PlacedSkill>();
  for (const skill of skills) {
    for (const name of writtenNames(skill)) {
      const key = `${nameSpace(skill)} ${name.folded}`;
      if (!writers.has(key)) writers.set(key, skill);
    }
  }
  return skills.flatMap((skill) =>
    writtenNames(skill).flatMap((name) =>
      simpleVariants(name, skill, isOrdinaryWord).flatMap((variant) => {
        const writer = writers.get(`${nameSpace(skill)} ${variant}`);
        if (!writer || writer.id === skill.id) return [];
        const message = `"${name.written}" is by rule also "${variant}", which is a name of "${writer.id}" (${writer.file}).`;
        return [
          finding(
            'variant-collision',
            'warning',
            skill,
            message,
            'If both are one thing, join the skills; if not, this is decided and may stay.',
          ),
        ];
      }),
    ),
  );
};

/**
 * The variants that collide in practice, as `match/names.ts` makes them: vendor before, words joined, plural. A test
 * holds these against that file.
 */
export function simpleVariants(
  name: WrittenName,
  skill: Pick<Skill, 'kind' | 'vendors'>,
  isWord: (word: string) => boolean,
): string[] {
  const variants = skill.vendors.map((vendor) => `${folded(vendor)} ${name.folded}`);
  const words = name.folded.split(' ');
  const joined = words.join('');
  const isTechnology = skill.kind === 'technology';
  const joins =
    isTechnology && !name.isAmbiguous && words.length > 1 && words.length <= 3 && joined.length >= 5;
  if (joins && !isWord(joined)) variants.push(joined);
  if ((isTechnology && !name.isAmbiguous) || skill.kind === 'concept' || skill.kind === 'certification')
    variants.push(...plural(name.folded));
  return variants;
}

function plural(phrase: string): string[] {
  if (!/(?:^| )[a-z]{3,}$/.test(phrase)) return [];
  if (/[^aeiou]y$/.test(phrase)) return [`${phrase.slice(0, -1)}ies`];
  if (/(?:x|ch|sh|ss)$/.test(phrase)) return [`${phrase}es`];
  return phrase.endsWith('s') ? [] : [`${phrase}s`];
}
