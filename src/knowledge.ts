import { closeSync, existsSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { automatonOf } from './match/automaton.js';
import { type CompiledNames, compileNames } from './match/compile.js';
import { decodeNames, encodeNames } from './match/compiled-file.js';
import { foldedCues } from './match/cues/folded-cues.js';
import type { CueLexicon } from './model/cues.js';
import type { HeadingTables, Lexicon, Vocabulary } from './model/lexicon.js';
import type { FamilyOf, RoleFamily } from './model/role-family.js';
import type { SkillIndex, Taxonomy } from './model/taxonomy.js';
import { headingTables } from './segment/heading-tables.js';
import { decodeSkills, encodeSkills } from './taxonomy/compiled-skills.js';
import { loadCues, loadHeadings, loadPlaces, loadTaxonomy, loadWords } from './taxonomy/load.js';
import { familyFinder, loadRoleFamilies } from './taxonomy/role-families.js';
import { skillIndexOf } from './taxonomy/skill-index.js';
import { decodeWords, encodeWords, wordSet, wordTable } from './taxonomy/word-table.js';

export type { CompiledNames };

/** Everything the analyzer knows before it reads a word: compiled once, used for every posting. */
export interface Knowledge {
  readonly taxonomy: Taxonomy;
  readonly skills: SkillIndex;
  readonly names: CompiledNames;
  readonly lexicon: Lexicon;
  readonly cues: CueLexicon;
  readonly familyOf: FamilyOf;
}

/** What is known beside the skills and is small, made ready for use. */
interface Language {
  readonly headings: HeadingTables;
  readonly places: readonly string[];
  readonly cues: CueLexicon;
  readonly families: readonly RoleFamily[];
  /** Indices of the skills that are fields of study: their names are ordinary words. */
  readonly fields: readonly number[];
}

/** Where `npm run build` puts the compiled taxonomy: beside the built program, never beside the sources. */
const COMPILED = fileURLToPath(new URL('./compiled/', import.meta.url));

let shipped: Knowledge | null = null;

/**
 * The shipped taxonomy, from the compiled files where the program was built, else compiled now.
 *
 * @param names  its names where another thread has read them
 */
export function shippedKnowledge(names?: CompiledNames): Knowledge {
  shipped ??= existsSync(COMPILED) ? readKnowledge(COMPILED, names) : compileKnowledge(loadTaxonomy(), names);
  return shipped;
}

/**
 * The names of the shipped taxonomy, read by a thread of Node's while this one goes on: they are two thirds of what a
 * start reads.
 *
 * @returns undefined where there is no whole file of them: `shippedKnowledge` says what is wrong, if anything is
 */
export async function namesReadAside(): Promise<CompiledNames | undefined> {
  if (!existsSync(`${COMPILED}names.bin`)) return undefined;
  const file = openSync(`${COMPILED}names.bin`, 'r');
  const bytes = shared(file);
  const count = await new Promise<number>((done) => {
    read(file, bytes, 0, bytes.length, 0, (error, count) => done(error ? 0 : count));
  });
  closeSync(file);
  return count === bytes.length ? decodeNames(bytes) : undefined;
}

/** @param names  its names where another thread has compiled them */
export function compileKnowledge(taxonomy: Taxonomy, names?: CompiledNames): Knowledge {
  const words = loadWords();
  return complete(
    taxonomy,
    skillIndexOf(taxonomy),
    names ?? compileNames(taxonomy, (word) => words.has(word)),
    words,
    languageOf(taxonomy),
  );
}

/** The files `readKnowledge` reads, by name. */
export function compiledFiles(taxonomy: Taxonomy): Readonly<Record<string, string | Uint8Array>> {
  const words = loadWords();
  return {
    'skills.bin': encodeSkills(taxonomy),
    'names.bin': encodeNames(compileNames(taxonomy, (word) => words.has(word))),
    'words.bin': encodeWords(wordTable(words)),
    'language.json': JSON.stringify(languageOf(taxonomy)),
  };
}

function readKnowledge(folder: string, names?: CompiledNames): Knowledge {
  // Stays open: skills are read when they are asked for, most of them never.
  const file = openSync(`${folder}skills.bin`, 'r');
  const { taxonomy, skills } = decodeSkills((from, to) => {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  });
  return complete(
    taxonomy,
    skills,
    names ?? decodeNames(readShared(`${folder}names.bin`)),
    wordSet(decodeWords(readFileSync(`${folder}words.bin`))),
    JSON.parse(readFileSync(`${folder}language.json`, 'utf8')) as Language,
  );
}

/** Room for a file in memory that threads can look into together: it is large, and the same for all of them. */
function shared(file: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
}

function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  const bytes = shared(file);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, null);
    if (read === 0) throw new Error(`${path} ends before its end; run npm run build.`);
    at += read;
  }
  closeSync(file);
  return bytes;
}

function languageOf({ skills }: Taxonomy): Language {
  return {
    headings: headingTables(loadHeadings()),
    places: [...loadPlaces()],
    cues: foldedCues(loadCues()),
    families: loadRoleFamilies(),
    fields: skills.flatMap(({ kind }, index) => (kind === 'degree_field' ? [index] : [])),
  };
}

function complete(
  taxonomy: Taxonomy,
  skills: SkillIndex,
  names: CompiledNames,
  words: Vocabulary,
  { headings, places, cues, families, fields }: Language,
): Knowledge {
  const automaton = automatonOf(names.tables);
  const isField = new Set(fields);
  const isName = (word: string) =>
    automaton.namesOf([word]).some((name) => !isField.has(names.skill[name] as number));
  return {
    taxonomy,
    skills,
    names,
    lexicon: { headings, words, places: new Set(places), isName },
    cues,
    familyOf: familyFinder(families),
  };
}
