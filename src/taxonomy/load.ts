import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.js';
import type { CueLexicon } from '../model/cues.js';
import type { RoleHeadings } from '../model/lexicon.js';
import type { Skill, SkillKind, Taxonomy } from '../model/taxonomy.js';

/** The taxonomy folder this package ships. */
export const TAXONOMY_DIR = fileURLToPath(new URL('../../taxonomy', import.meta.url));

/** A skill as its category file writes it: what is left out has a default. */
export type SkillEntry = Partial<Skill> & Pick<Skill, 'id' | 'name'>;

export interface CategoryFile {
  readonly category: string;
  readonly title: string;
  readonly kind: SkillKind;
  readonly skills: readonly SkillEntry[];
}

/**
 * Reads the shipped taxonomy. It trusts its shape: `npm run check` validated the files; overlays of users go through
 * `overlay.ts` instead.
 */
export function loadTaxonomy(dir: string = TAXONOMY_DIR): Taxonomy {
  const hash = createHash('sha256');
  const skills: Skill[] = [];
  for (const file of categoryFiles(dir)) {
    const source = readFileSync(file, 'utf8');
    hash.update(source);
    const category = parseJson<CategoryFile>(source, file);
    for (const entry of category.skills) skills.push(completeSkill(entry, category.category, category.kind));
  }
  skills.sort((a, b) => (a.id < b.id ? -1 : 1));
  const version = readVersion(dir);
  return { version, hash: hash.digest('hex').slice(0, 16), skills };
}

export function categoryFiles(dir: string = TAXONOMY_DIR): string[] {
  const folder = join(dir, 'skills');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

export function completeSkill(entry: SkillEntry, category: string, kind: SkillKind): Skill {
  return {
    id: entry.id,
    name: entry.name,
    category,
    kind: entry.kind ?? kind,
    aliases: entry.aliases ?? [],
    vendors: entry.vendors ?? [],
    ambiguous: entry.ambiguous ?? [],
    parents: entry.parents ?? [],
    implies: entry.implies ?? [],
    released: entry.released ?? null,
    homepage: entry.homepage ?? null,
    ids: entry.ids ?? {},
    sources: entry.sources ?? [],
  };
}

/** Headings and the roles of the sections they open. */
export function loadHeadings(dir: string = TAXONOMY_DIR): readonly RoleHeadings[] {
  const path = join(dir, 'sections.json');
  const { roles } = parseJson<{ roles: readonly (Omit<RoleHeadings, 'starts'> & { starts?: string[] })[] }>(
    readFileSync(path, 'utf8'),
    path,
  );
  return roles.map((r) => ({ ...r, starts: r.starts ?? [] }));
}

export function loadCues(dir: string = TAXONOMY_DIR): CueLexicon {
  const path = join(dir, 'cues.json');
  return parseJson<CueLexicon>(readFileSync(path, 'utf8'), path);
}

/** Ordinary lower-case English words, as postings use them. */
export function loadWords(dir: string = TAXONOMY_DIR): ReadonlySet<string> {
  return linesOf(join(dir, 'words.txt'));
}

/** Names of countries, states, provinces and large cities, in small letters. */
export function loadPlaces(dir: string = TAXONOMY_DIR): ReadonlySet<string> {
  return linesOf(join(dir, 'places.txt'));
}

function linesOf(path: string): ReadonlySet<string> {
  return new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean));
}

function readVersion(dir: string): string {
  return readFileSync(join(dir, 'VERSION'), 'utf8').trim();
}

function parseJson<T>(source: string, file: string): T {
  try {
    return JSON.parse(source) as T;
  } catch (cause) {
    throw new AppError(
      'TAXONOMY',
      `"${file}" is not valid JSON: ${(cause as Error).message}`,
      'Mend the file, or reinstall the package.',
      { cause },
    );
  }
}
