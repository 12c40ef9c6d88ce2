import type { AmbiguousName, Taxonomy } from '../model/taxonomy.js';
import { type AutomatonTables, buildTables } from './name-tables.js';
import { type Name, namesOf } from './names.js';
import { type Spellings, spellingsOf } from './spellings.js';

/**
 * A taxonomy's names made ready for searching: what takes a tenth of a second to build and a few milliseconds to read
 * back. Indices are those of `Taxonomy.skills`.
 */
export interface CompiledNames {
  readonly tables: AutomatonTables;
  /** For each name its skill. */
  readonly skill: Int32Array;
  /** For each name the index of its rule in `Skill.ambiguous`, or -1 where it counts wherever it stands. */
  readonly rule: Int16Array;
  /** For each name 1 where it counts only in capitals. */
  readonly needsCapitals: Uint8Array;
  readonly spellings: Spellings;
}

/** @param isWord  ordinary words, which no spelling made by rule may become */
export function compileNames(taxonomy: Taxonomy, isWord: (word: string) => boolean): CompiledNames {
  const names = equalOnesTogether(namesOf(taxonomy, isWord));
  return {
    tables: buildTables(names.map((name) => name.words)),
    skill: Int32Array.from(names, (name) => name.skill),
    rule: Int16Array.from(names, (name) => ruleIndex(taxonomy, name.skill, name.ambiguous)),
    needsCapitals: Uint8Array.from(names, (name) => (name.needsCapitals ? 1 : 0)),
    spellings: spellingsOf(names, taxonomy.skills),
  };
}

function equalOnesTogether(names: readonly Name[]): readonly Name[] {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const words = name.words.join(' ');
    const group = groups.get(words);
    if (group) group.push(name);
    else groups.set(words, [name]);
  }
  return [...groups.values()].flat();
}

function ruleIndex(taxonomy: Taxonomy, skill: number, rule: AmbiguousName | null): number {
  return rule === null ? -1 : (taxonomy.skills[skill]?.ambiguous.indexOf(rule) ?? -1);
}
