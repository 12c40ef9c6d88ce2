/**
 * Fills `sources` and `ids` of the skills from the public lists and postings beside the project; adds, never removes.
 *
 *   npx tsx scripts/annotate-sources.ts              files not modified in the last 5 minutes
 *   npx tsx scripts/annotate-sources.ts --all        all files
 *   npx tsx scripts/annotate-sources.ts --dry-run    print the counts, write nothing
 */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '../src/knowledge.js';
import { createEngine } from '../src/pipeline.js';
import { formatCategory } from '../src/taxonomy/format.js';
import { type CategoryFile, categoryFiles, loadTaxonomy } from '../src/taxonomy/load.js';
import { writtenNames } from '../src/taxonomy/names.js';
import { annotate, type Evidence } from './annotate-sources/annotate.js';
import { sharedPostings } from './annotate-sources/postings.js';
import { readReferenceLists } from './annotate-sources/reference-lists.js';

const DATA = fileURLToPath(new URL('../../shared/data', import.meta.url));
/** A file somebody is working on is left alone. */
const QUIET_MS = 5 * 60_000;

if (!existsSync(DATA)) {
  console.log(`SKIPPED: the lists and postings at ${DATA} are not here.`);
  process.exit(0);
}
const isDry = process.argv.includes('--dry-run');
const taxonomy = loadTaxonomy();
const evidence: Evidence = {
  lists: readReferenceLists(join(DATA, 'taxonomies')),
  owners: ownersOf(),
  postings: countPostings(),
};
const counts = new Map<string, number>();
let skipped = 0;
for (const path of categoryFiles()) {
  if (!process.argv.includes('--all') && Date.now() - statSync(path).mtimeMs < QUIET_MS) {
    console.log(`left alone, modified in the last 5 minutes: ${basename(path)}`);
    skipped++;
    continue;
  }
  // Read only now: counting postings takes minutes, in which the file may have changed.
  const file = JSON.parse(readFileSync(path, 'utf8')) as CategoryFile;
  const skills = file.skills.map((entry) => annotate(entry, file, evidence));
  for (const { sources = [] } of skills)
    for (const source of sources) count(source.replace(/^seed:\d+$/, 'seed').replace(/^https?:.*/, 'a URL'));
  if (isDry) continue;
  writeFileSync(`${path}.partial`, formatCategory({ ...file, skills }));
  renameSync(`${path}.partial`, path);
}
console.log(
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, n]) => `${String(n).padStart(6)}  ${source}`)
    .join('\n'),
);
if (skipped > 0) console.log(`${skipped} files left alone; run again later`);

function count(source: string): void {
  counts.set(source, (counts.get(source) ?? 0) + 1);
}

function ownersOf(): Map<string, number> {
  const owners = new Map<string, number>();
  for (const skill of taxonomy.skills) {
    for (const name of new Set(writtenNames(skill).map((n) => n.folded)))
      owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  return owners;
}

function countPostings(): Map<string, number> {
  const engine = createEngine({ knowledge: compileKnowledge(taxonomy) });
  const found = new Map<string, number>();
  for (const posting of sharedPostings(join(DATA, 'postings'))) {
    for (const { id } of engine.tag(posting).tags) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}
