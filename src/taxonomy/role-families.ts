import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_FAMILY, type RoleFamily } from '../model/role-family.js';
import { TAXONOMY_DIR } from './load.js';

export function loadRoleFamilies(dir: string = TAXONOMY_DIR): readonly RoleFamily[] {
  const file = JSON.parse(readFileSync(join(dir, 'role-families.json'), 'utf8'));
  return (file as { families: RoleFamily[] }).families;
}

/** Tells the family of a title: by its own words alone, so that postings of any source are split in the same way. */
export function familyTeller(families: readonly RoleFamily[]): (title: string | null) => string {
  const known = families.map(({ id, phrases }) => ({ id, words: phrases.map((p) => ` ${plain(p)} `) }));
  return (title) => {
    const words = ` ${plain(title ?? '')} `;
    return known.find((family) => family.words.some((phrase) => words.includes(phrase)))?.id ?? OTHER_FAMILY;
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
