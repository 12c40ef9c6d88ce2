import { BOARD_LAYOUTS } from './board-layouts.js';
import { TRAPS } from './chrome.js';
import { type Extractor, extractors } from './extractors.js';
import { HELD_OUT, HELD_OUT_NEGATIVES } from './held-out-layouts.js';
import { heldOutPosting } from './held-out-postings.js';
import { KNOWN_BOARDS } from './known-boards.js';
import { LATER_LAYOUTS } from './later-layouts.js';
import { NEGATIVES } from './negatives.js';
import { goldText, madePosting } from './posting.js';
import { type Choice, choices } from './seeded.js';
import { SITE_LAYOUTS } from './site-layouts.js';

/**
 * Pages made of each layout, to be run by `npx tsx scripts/page-benchmark/run.ts`; `--held-out` measures the
 * layouts in three languages that were written without a look at the rules, `--later` only those written after the rules;
 * `--worst` names our weakest pages.
 */
const PER_LAYOUT = 3;
const PER_NEGATIVE = 2;

interface Page {
  readonly layout: string;
  readonly html: string;
  /** Empty for a page without a posting. */
  readonly gold: string;
}

interface Score {
  readonly name: string;
  precision: number;
  recall: number;
  f1: number;
  empty: number;
  falseSkills: number;
  refused: number;
  ms: number;
}

const LAYOUTS = process.argv.includes('--later')
  ? { ...LATER_LAYOUTS, ...KNOWN_BOARDS }
  : { ...BOARD_LAYOUTS, ...SITE_LAYOUTS, ...LATER_LAYOUTS, ...KNOWN_BOARDS };

function heldOutPages(): Page[] {
  const made = Object.entries(HELD_OUT).flatMap(([layout, { language, page }], l) =>
    Array.from({ length: PER_LAYOUT }, (_, i) => {
      const choice = choices(20_000 + l * 100 + i);
      const posting = heldOutPosting(language, choice);
      return { layout, html: page(posting, choice), gold: goldText(posting) };
    }),
  );
  return [...made, ...withoutPosting(HELD_OUT_NEGATIVES)];
}

function pages(): Page[] {
  const layouts = Object.entries(LAYOUTS);
  const made = layouts.flatMap(([layout, make], l) =>
    Array.from({ length: PER_LAYOUT }, (_, i) => {
      const choice = choices(l * 100 + i + 1);
      const posting = madePosting(choice);
      return { layout, html: make(posting, choice), gold: goldText(posting) };
    }),
  );
  return [...made, ...withoutPosting(NEGATIVES)];
}

function withoutPosting(layouts: Readonly<Record<string, (choice: Choice) => string>>): Page[] {
  return Object.entries(layouts).flatMap(([layout, make], l) =>
    Array.from({ length: PER_NEGATIVE }, (_, i) => ({
      layout,
      html: make(choices(9000 + l * 10 + i)),
      gold: '',
    })),
  );
}

async function score(extractor: Extractor, all: readonly Page[]): Promise<Score> {
  const sum: Score = {
    name: extractor.name,
    precision: 0,
    recall: 0,
    f1: 0,
    empty: 0,
    falseSkills: 0,
    refused: 0,
    ms: 0,
  };
  const positives = all.filter((page) => page.gold !== '');
  for (const page of all) {
    const start = performance.now();
    const text = await extractor.text(page.html).catch(() => '');
    sum.ms += performance.now() - start;
    if (page.gold === '') {
      if (text.trim() === '') sum.refused++;
      else if (process.argv.includes('--worst') && extractor.name === 'Skillgauge')
        console.log(`  ${page.layout}: read as a posting`);
      continue;
    }
    const { precision, recall, f1 } = overlap(words(text), words(page.gold));
    if (process.argv.includes('--worst') && extractor.name === 'Skillgauge' && f1 < 0.97)
      console.log(`  ${page.layout}: P ${precision.toFixed(2)} R ${recall.toFixed(2)}`);
    if (process.argv.includes('--worst') && extractor.name === 'Skillgauge' && hasTrap(text))
      console.log(`  ${page.layout}: ${TRAPS.filter((t) => words(text).includes(t.toLowerCase()))}`);
    if (text.trim() === '') sum.empty++;
    sum.precision += precision / positives.length;
    sum.recall += recall / positives.length;
    sum.f1 += f1 / positives.length;
    if (hasTrap(text)) sum.falseSkills++;
  }
  sum.ms /= all.length;
  return sum;
}

function hasTrap(text: string): boolean {
  const found = new Set(words(text));
  return TRAPS.some((trap) => found.has(trap.toLowerCase()));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function overlap(
  found: readonly string[],
  gold: readonly string[],
): { precision: number; recall: number; f1: number } {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(word, count - 1);
  }
  const precision = found.length === 0 ? 0 : hits / found.length;
  const recall = hits / gold.length;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const isHeldOut = process.argv.includes('--held-out');
const all = isHeldOut ? heldOutPages() : pages();
const positives = all.filter((page) => page.gold !== '').length;
const { found, absent } = await extractors();
console.log(
  `${all.length} pages: ${positives} postings in ${Object.keys(isHeldOut ? HELD_OUT : LAYOUTS).length} layouts, ${all.length - positives} pages without one.\n`,
);
console.log(
  '| extractor | word F1 | precision | recall | empty | pages with a false skill | others refused | ms a page |\n|---|---|---|---|---|---|---|---|',
);
for (const extractor of found) {
  const s = await score(extractor, all);
  console.log(
    `| ${s.name} | ${s.f1.toFixed(3)} | ${s.precision.toFixed(3)} | ${s.recall.toFixed(3)} | ${s.empty} | ${s.falseSkills} of ${positives} | ${s.refused} of ${all.length - positives} | ${s.ms.toFixed(1)} |`,
  );
}
for (const name of absent) console.log(`\n${name} is not installed and was left out.`);
