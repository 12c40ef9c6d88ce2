/**
 * Writes the JSON Schemas of taxonomy/schema from the zod schemas and the columns of tables, for editors and for readers of our JSON:
 *
 *   npx tsx scripts/build-schemas.ts            write them
 *   npx tsx scripts/build-schemas.ts --check    exit 3 when a checked-in file is out of step
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableSchema } from '../src/report/table-schema.js';
import { jsonSchemas, pretty } from '../src/taxonomy/json-schemas.js';

const FOLDER = fileURLToPath(new URL('../taxonomy/schema/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
const report: [string, string] = ['report.schema.json', `${pretty(tableSchema())}\n`];
for (const [name, text] of [...jsonSchemas(), report]) {
  const path = `${FOLDER}${name}`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`taxonomy/schema/${name} is out of step. Run: npx tsx scripts/build-schemas.ts`);
    process.exitCode = 3;
  }
}
