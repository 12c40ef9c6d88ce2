/**
 * Prints what comes of every saved board response and page in ../shared/data, as a Markdown table: the kind, the postings,
 * the first title, the words, what was set aside, or why there is no posting. `npx tsx scripts/read-shared.ts`
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../src/model/limits.js';
import type { Posting } from '../src/model/posting.js';
import { describeDocument } from '../src/parse/describe.js';
import { parseDocument } from '../src/parse/parse-document.js';
import { documentsOf } from '../src/read/documents.js';

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const FOLDERS = ['ats', 'html', 'pdf'];

if (!existsSync(DATA)) {
  console.log(`Skipped: ${DATA} is not there.`);
  process.exit(0);
}
console.log(
  '| file | kind | postings | first title | words | set aside, or why there is none |\n|---|---|---|---|---|---|',
);
for (const folder of FOLDERS) {
  const names = readdirSync(join(DATA, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of names) console.log(await rowOf(file));
}

async function rowOf(file: string): Promise<string> {
  const postings: Posting[] = [];
  const reasons: string[] = [];
  let kind = '';
  for await (const opened of documentsOf([file], LIMITS, nothing)) {
    if (!opened.ok) {
      reasons.push(opened.error.message);
      continue;
    }
    const { document } = opened;
    kind = (await describeDocument(document, { limits: LIMITS })).kind;
    for await (const outcome of parseDocument(document, { limits: LIMITS })) {
      if (outcome.ok) postings.push(outcome.value);
      else reasons.push(outcome.error.message);
    }
  }
  const words = postings.map((p) => p.text.split(/\s+/).length).reduce((a, b) => a + b, 0);
  const notes = [...postings.flatMap((p) => p.notices.map((n) => n.message)), ...reasons];
  const cells = [
    file.slice(DATA.length),
    kind,
    postings.length,
    postings[0]?.title ?? '–',
    words,
    [...new Set(notes)].join(' ').replaceAll(file, 'it'),
  ];
  return `| ${cells.map((cell) => String(cell).replace(/[\n|]/g, ' ')).join(' | ')} |`;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
