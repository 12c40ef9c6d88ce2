import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { automatonOf } from './match/automaton.js';
import { type CompiledNames, compileNames } from './match/compile.js';
import { decodeNames } from './match/compiled-file.js';
import type { CueLexicon } from './model/cues.js';
import type { Lexicon } from './model/lexicon.js';
import type { FamilyOf } from './model/role-family.js';
import type { SkillIndex, Taxonomy } from './model/taxonomy.js';
import { decodeSkills } from './taxonomy/compiled-skills.js';
import { loadCues, loadHeadings, loadPlaces, loadTaxonomy, loadWords } from './taxonomy/load.js';
import { familyFinder, loadRoleFamilies } from './taxonomy/role-families.js';
import { skillIndexOf } from './taxonomy/skill-index.js';

/** Everything the analyzer knows before it reads a word: compiled once, used for every posting. */
export interface Knowledge {
  readonly taxonomy: Taxonomy;
  readonly skills: SkillIndex;
  readonly names: CompiledNames;
  readonly lexicon: Lexicon;
  readonly cues: CueLexicon;
  readonly familyOf: FamilyOf;
}

/** Where `npm run build` puts the compiled taxonomy: beside the built program, never beside the sources. */
const COMPILED_SKILLS = fileURLToPath(new URL('./compiled/skills.jsonl', import.meta.url));
const COMPILED_NAMES = fileURLToPath(new URL('./compiled/names.bin', import.meta.url));

/** The shipped taxonomy, from the compiled files where the program was built, else compiled now. */
export function shippedKnowledge(): Knowledge {
  if (!existsSync(COMPILED_NAMES)) return compileKnowledge(loadTaxonomy());
  const { taxonomy, skills } = decodeSkills(readFileSync(COMPILED_SKILLS, 'latin1'));
  return complete(taxonomy, skills, decodeNames(readFileSync(COMPILED_NAMES)), loadWords());
}

export function compileKnowledge(taxonomy: Taxonomy): Knowledge {
  const words = loadWords();
  return complete(
    taxonomy,
    skillIndexOf(taxonomy),
    compileNames(taxonomy, (word) => words.has(word)),
    words,
  );
}

function complete(
  taxonomy: Taxonomy,
  skills: SkillIndex,
  names: CompiledNames,
  words: ReadonlySet<string>,
): Knowledge {
  const automaton = automatonOf(names.tables);
  const isName = (word: string) =>
    automaton.namesOf([word]).some((name) => skills.at(names.skill[name] as number).kind !== 'degree_field');
  return {
    taxonomy,
    skills,
    names,
    lexicon: { roles: loadHeadings(), words, places: loadPlaces(), isName },
    cues: loadCues(),
    familyOf: familyFinder(loadRoleFamilies()),
  };
}
