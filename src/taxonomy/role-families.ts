import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FamilyName, type FamilyOf, OTHER_FAMILY, type RoleFamily } from '../model/role-family.js';
import { TAXONOMY_DIR } from './load.js';

export function loadRoleFamilies(dir: string = TAXONOMY_DIR): readonly RoleFamily[] {
  const file = JSON.parse(readFileSync(join(dir, 'role-families.json'), 'utf8'));
  return (file as { families: RoleFamily[] }).families;
}

/** Tells the family of a title: by its own words alone, so that postings of any source are split in the same way. */
export function familyTeller(families: readonly RoleFamily[]): (title: string | null) => string {
  const familyOf = familyFinder(families);
  return (title) => familyOf(title ?? '')?.id ?? OTHER_FAMILY;
}

/** The same with the family's name. */
export function familyFinder(families: readonly RoleFamily[]): FamilyOf {
  let known: { readonly name: FamilyName; readonly words: readonly string[] }[] | null = null;
  return (title) => {
    known ??= families.map(({ id, title, phrases }) => ({
      name: { id, title },
      words: phrases.map((p) => ` ${plain(p)} `),
    }));
    const words = ` ${plain(title)} `;
    return known.find((family) => family.words.some((phrase) => words.includes(phrase)))?.name ?? null;
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
