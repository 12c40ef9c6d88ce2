/**
 * `npm run bench`: how fast each part is and how much memory it takes, as ratios within one run, since machines differ
 * and drift.
 *
 *   npm run bench -- --save      also writes scripts/bench/results/<date>.csv
 *   npm run bench -- --quick     only shows that everything runs
 *
 * The corpus is made from the samples by seed. BENCH_CORPUS=postings.jsonl (with a description each) and
 * BENCH_PAGES=folder (of HTML) measure on your own.
 *
 * Only modules go through tsx, so that packages are loaded as they are in the product: loading them, tsx hands memory to a
 * thread, and from then on V8 asks at each access to an array of numbers whether its memory was handed away.
 */
import { corpus, corpusName } from './corpus.js';
import { printSection, type Section, saveSections } from './figures.js';
import { measureHtml } from './html.js';
import { machineLine } from './machine.js';
import { measureMicro } from './micro.js';
import { measureBatches, measureStarts } from './programs.js';
import { FULL, QUICK } from './size.js';
import { measureStages } from './stages.js';
import { measureTables } from './tables.js';

const size = process.argv.includes('--quick') ? QUICK : FULL;
const postings = await corpus(size.postings);
console.log(`${machineLine()}; ${corpusName()}`);
const sections: Section[] = [];
const take = (measured: readonly Section[]) => {
  for (const section of measured) printSection(section);
  sections.push(...measured);
};
take([await measureStages(postings, size)]);
take(await measureMicro(postings, size));
take([await measureTables(size)]);
take([await measureHtml(size)]);
take([await measureStarts(size)]);
take(await measureBatches(corpus, size));
if (process.argv.includes('--save')) saveSections('', sections, corpusName());
