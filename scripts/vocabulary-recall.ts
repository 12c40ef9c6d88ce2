/**
 * How much of what postings name the taxonomy knows, and what it lacks:
 *
 *   npx tsx scripts/vocabulary-recall.ts             names annotated in ../shared/gold/dev, and names mined from postings
 *   npx tsx scripts/vocabulary-recall.ts --gold      only the annotated ones
 *   npx tsx scripts/vocabulary-recall.ts --mined     only the mined ones, all of them
 *
 * Exit code 3 where a bar is not met. What the annotated names alone show to be missing is no reason for an entry:
 * they measure us.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTaxonomy } from '../src/taxonomy/load.js';
import { sharedPostings } from './annotate-sources/postings.js';
import { askedNames } from './vocabulary-recall/gold-names.js';
import { type KnownNames, knownNames } from './vocabulary-recall/known-names.js';
import { mineListNames } from './vocabulary-recall/mine.js';

const SHARED = fileURLToPath(new URL('../../shared', import.meta.url));
/** Shares of distinct names that must be known, from the issue. */
const BARS = { technology: 0.95, concept: 0.65 } as const;
/** A name in fewer postings is as often a slip as a skill. */
const POSTINGS_NEEDED = 5;
const MINED_SHOWN = 150;

if (!existsSync(SHARED)) {
  console.log(`SKIPPED: the material at ${SHARED} is not here.`);
  process.exit(0);
}
const known = knownNames(loadTaxonomy());
if (!process.argv.includes('--mined')) gold(known);
if (!process.argv.includes('--gold')) mined(known);

function gold(known: KnownNames): void {
  for (const kind of ['technology', 'concept'] as const) {
    const names = askedNames(join(SHARED, 'gold/dev'), kind);
    const missing = names.filter((name) => !known.has(name));
    const share = 1 - missing.length / names.length;
    console.log(
      `${kind}: ${names.length - missing.length} of ${names.length} names known, ${percent(share)} (bar ${percent(BARS[kind])})`,
    );
    console.log(`  missing: ${missing.join('; ')}\n`);
    if (share < BARS[kind]) process.exitCode = 3;
  }
}

function mined(known: KnownNames): void {
  // "C/C++" is two names.
  const isKnown = (name: string) => known.has(name) || name.split('/').every((part) => known.has(part));
  const names = mineListNames(sharedPostings(join(SHARED, 'data/postings')), known);
  const frequent = [...names.values()].filter((name) => name.postings >= POSTINGS_NEEDED);
  const unknown = frequent
    .filter((name) => !isKnown(name.written))
    .sort((a, b) => b.postings - a.postings || (a.written < b.written ? -1 : 1));
  const share = 1 - unknown.length / frequent.length;
  console.log(
    `mined: ${frequent.length - unknown.length} of ${frequent.length} names known that stand between two known technologies in ${POSTINGS_NEEDED} postings or more, ${percent(share)}`,
  );
  const shown = process.argv.includes('--mined') ? unknown : unknown.slice(0, MINED_SHOWN);
  for (const { written, postings } of shown) console.log(`${String(postings).padStart(6)}  ${written}`);
  if (shown.length < unknown.length) console.log(`… and ${unknown.length - shown.length} more with --mined`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
