/** Writes the compiled taxonomy beside the built program: what the command line reads instead of 60 source files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '../src/knowledge.js';
import { encodeNames } from '../src/match/compiled-file.js';
import { encodeSkills } from '../src/taxonomy/compiled-skills.js';
import { loadTaxonomy } from '../src/taxonomy/load.js';

const out = fileURLToPath(new URL('../dist/compiled/', import.meta.url));
const { taxonomy, names } = compileKnowledge(loadTaxonomy());
// Proof sentences are for tests and for `skills`, which reads the sources.
const slim = {
  ...taxonomy,
  skills: taxonomy.skills.map((s) => ({
    ...s,
    ambiguous: s.ambiguous.map((a) => ({ ...a, is: [], isNot: [] })),
  })),
};
mkdirSync(out, { recursive: true });
writeFileSync(`${out}skills.jsonl`, encodeSkills(slim));
writeFileSync(`${out}names.bin`, encodeNames(names));
