import type { Skill } from '../../src/model/taxonomy.js';
import { type CategoryFile, completeSkill, type SkillEntry } from '../../src/taxonomy/load.js';
import { folded, writtenNames } from '../../src/taxonomy/names.js';
import type { ListedName, ReferenceList } from './reference-lists.js';

export interface Evidence {
  readonly lists: readonly ReferenceList[];
  /** How many skills have a name, by folded name. */
  readonly owners: ReadonlyMap<string, number>;
  /** In how many postings the program finds a skill, by id. */
  readonly postings: ReadonlyMap<string, number>;
}

/** A skill that so many postings name is no invention of ours. */
const POSTINGS_NEEDED = 2;

/** The entry with the sources and cross-walk ids that can be shown for it; what it has already stays. */
export function annotate(
  entry: SkillEntry,
  file: Pick<CategoryFile, 'category' | 'kind'>,
  evidence: Evidence,
): SkillEntry {
  const skill = completeSkill(entry, file.category, file.kind);
  const names = provenNames(skill, evidence.owners);
  const sources = [...skill.sources];
  const add = (source: string) => {
    if (!sources.includes(source)) sources.push(source);
  };
  const ids: Record<string, string> = {};
  for (const { tag, names: listed } of evidence.lists) {
    if (!names.some((name) => listed.has(name))) continue;
    add(tag);
    const id = skill.kind === 'degree_field' ? null : idOf(folded(skill.name), names, listed);
    if (id !== null) ids[tag] = id;
  }
  if ((evidence.postings.get(skill.id) ?? 0) >= POSTINGS_NEEDED) add('postings');
  if (sources.length === 0) add('knowledge');
  return { ...entry, sources, ids: { ...ids, ...entry.ids } };
}

/** Folded names that mean this skill in a list too: not those another skill has as well; with the maker before them always. */
function provenNames(skill: Skill, owners: ReadonlyMap<string, number>): string[] {
  const names = writtenNames(skill).filter((name) => !name.isAmbiguous || owners.get(name.folded) === 1);
  const withVendor = skill.vendors.flatMap((vendor) =>
    writtenNames(skill).map((name) => `${folded(vendor)} ${name.folded}`),
  );
  return [...names.map((name) => name.folded), ...withVendor];
}

/** The one id under which the list has the skill: by the skill's own name before other names, by the list's own before others. */
function idOf(
  own: string,
  names: readonly string[],
  listed: ReadonlyMap<string, readonly ListedName[]>,
): string | null {
  const found = names.flatMap((name) =>
    (listed.get(name) ?? []).map((l) => ({ ...l, isOwn: name === own || name.endsWith(` ${own}`) })),
  );
  for (const fits of [(l: (typeof found)[0]) => l.isOwn && l.isMain, (l: (typeof found)[0]) => l.isMain]) {
    const ids = [...new Set(found.filter(fits).map((l) => l.id))].filter((id) => id !== null);
    if (ids.length === 1) return ids[0] as string;
    if (ids.length > 1) return null;
  }
  return null;
}
