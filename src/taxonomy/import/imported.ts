import type { AmbiguousName, SkillKind, Taxonomy } from '../../model/taxonomy.js';
import { foldedWords } from '../../segment/tokens.js';
import type { SkillEntry } from '../load.js';
import { folded, isShort, nameSpace, writtenNames } from '../names.js';

/** A skill as another list has it, before it is fitted to the taxonomy. */
export interface ImportedSkill {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly kind: SkillKind;
  readonly ids: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
}

export interface Fitted {
  /** Ready for an overlay's `add`, sorted by id. */
  readonly add: readonly SkillEntry[];
  /** Names that were left out, each with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** As the overlay's schema allows. */
const NAME_LETTERS = 120;
const ID_LETTERS = 80;

/**
 * Makes skills of another list fit beside the taxonomy: what is known already and what is said twice is left out, ids
 * are made from names, and a product whose name is an ordinary word or a letter or two counts only beside a sure skill.
 */
export function fitImported(
  imported: Iterable<ImportedSkill>,
  taxonomy: Taxonomy,
  isOrdinaryWord: (word: string) => boolean,
): Fitted {
  const owners = new Map<string, string>();
  for (const skill of taxonomy.skills) {
    for (const name of writtenNames(skill)) owners.set(`${nameSpace(skill)} ${name.folded}`, skill.id);
  }
  const ids = new Set(taxonomy.skills.map((skill) => skill.id));
  const add: SkillEntry[] = [];
  const leftOut: { name: string; why: string }[] = [];
  for (const skill of imported) {
    const key = (name: string) => `${nameSpace(skill)} ${folded(name)}`;
    const name = cleaned(skill.name);
    const owner = owners.get(key(name));
    const why = owner === undefined ? unfit(name) : `known as "${owner}"`;
    if (why) {
      leftOut.push({ name: skill.name, why });
      continue;
    }
    const id = freeId(name, ids);
    ids.add(id);
    owners.set(key(name), id);
    const isDoubtful = (written: string) =>
      skill.kind === 'technology' && (isShort(folded(written)) || isOrdinaryWord(folded(written)));
    const aliases: string[] = [];
    for (const written of skill.aliases) {
      const alias = cleaned(written);
      if (owners.has(key(alias)) || unfit(alias)) continue;
      owners.set(key(alias), id);
      aliases.push(alias);
    }
    const ambiguous = [name, ...aliases].filter(isDoubtful).map(guarded);
    add.push({ ...skill, id, name, aliases: aliases.filter((alias) => !isDoubtful(alias)), ambiguous });
  }
  return { add: add.sort((a, b) => (a.id < b.id ? -1 : 1)), leftOut };
}

/** Lower case, digits and hyphens: "C++ (language)" becomes "c-plus-plus-language". */
export function slugOf(name: string): string {
  const words = foldedWords(name).map((word) =>
    word.replace(/\+/g, '-plus').replace(/#/g, '-sharp').replace(/^\./, 'dot-'),
  );
  const slug = words
    .join('-')
    .normalize('NFKD')
    .replace(/[^a-z0-9-]/g, '');
  return slug.slice(0, ID_LETTERS).replace(/-+/g, '-').replace(/^-|-$/g, '') || 'skill';
}

/** The sentences are left to the user; the lint asks for them. */
function guarded(name: string): AmbiguousName {
  return { name, needs: 'neighbour', is: [], isNot: [] };
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug.slice(0, ID_LETTERS - 6)}-${n}`;
  return id;
}

function cleaned(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function unfit(name: string): string | null {
  if (name.length > NAME_LETTERS) return `longer than ${NAME_LETTERS} letters`;
  return /[\p{L}\p{N}]/u.test(name) && foldedWords(name).length > 0 ? null : 'no letter or digit in it';
}
