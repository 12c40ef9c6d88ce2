/** Writes the compiled taxonomy beside the built program: what the command line reads instead of 60 source files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledFiles } from '../src/knowledge.js';
import { loadTaxonomy } from '../src/taxonomy/load.js';

const out = fileURLToPath(new URL('../dist/compiled/', import.meta.url));
const taxonomy = loadTaxonomy();
// Proof sentences are for tests and for `skills`, which reads the sources.
const slim = {
  ...taxonomy,
  skills: taxonomy.skills.map((s) => ({
    ...s,
    ambiguous: s.ambiguous.map((a) => ({ ...a, is: [], isNot: [] })),
  })),
};
mkdirSync(out, { recursive: true });
for (const [name, content] of Object.entries(compiledFiles(slim))) writeFileSync(out + name, content);
