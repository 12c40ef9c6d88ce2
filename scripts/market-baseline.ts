/**
 * Counts the collected postings by family of roles and period, and writes taxonomy/baseline/market.json: numbers only.
 * Run it again whenever the taxonomy or the matching has changed: a baseline must be counted as the user's postings are.
 *
 *   npx tsx scripts/market-baseline.ts [files of postings, default ../shared/data/postings]
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CountedTag } from '../src/aggregate/aggregate.js';
import { employerTally } from '../src/aggregate/employers.js';
import { VERSION } from '../src/cli/version.js';
import { clustersOf } from '../src/dedupe/clusters.js';
import { roleWords } from '../src/dedupe/role-text.js';
import { employerOf } from '../src/dedupe/sample-size.js';
import { sketchOf } from '../src/dedupe/sketch.js';
import type { ListedEmployerCounts } from '../src/model/aggregate.js';
import type { MarketBaseline, MarketSegment } from '../src/model/market-baseline.js';
import { createEngine, type Engine } from '../src/pipeline.js';
import { documentsOf } from '../src/read/documents.js';
import { clusterDesign, clusteredShare } from '../src/stats/clustered.js';
import { familyTeller, loadRoleFamilies } from '../src/taxonomy/role-families.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const POSTINGS = join(ROOT, '../shared/data/postings');
const FILE = join(ROOT, 'taxonomy/baseline/market.json');

/** First and last year of each period. A year alone would leave most families with too few employers. */
const PERIODS: readonly (readonly [number, number])[] = [
  [2015, 2018],
  [2019, 2022],
  [2023, 2024],
  [2025, 2026],
];
/** A skill asked for less often in the whole collection is not compared. */
const FEWEST_HITS = 5;
/** A segment below either is no baseline of anything. */
const FEWEST_POSTINGS = 50;
const FEWEST_EMPLOYERS = 30;

interface Counted {
  readonly textId: string;
  readonly title: string | null;
  readonly sketch: Uint8Array | null;
  readonly company: string | null;
  readonly family: string;
  readonly period: string | null;
  readonly tags: readonly CountedTag[];
}

const files = process.argv.slice(2).length > 0 ? process.argv.slice(2) : filesIn(POSTINGS);
if (files.length === 0) console.error(`SKIPPED: no postings at ${POSTINGS}.`);
else await build(createEngine(), files);

async function build(engine: Engine, files: readonly string[]): Promise<void> {
  const read = await postingsOf(engine, files);
  const clusters = clustersOf(read);
  const counted = read.flatMap((posting, i) =>
    clusters[i] === i ? [{ ...posting, employer: employerOf(posting.company, i) }] : [],
  );
  const segments = segmentKeys().flatMap(([family, period]) => {
    const tally = employerTally();
    for (const posting of counted) {
      const fits =
        (family === 'all' || posting.family === family) && (period === 'all' || posting.period === period);
      if (fits) tally.add(posting.employer, posting.tags);
    }
    return [{ family, period, counts: tally.result() }];
  });
  const whole = segments[0]?.counts as ListedEmployerCounts;
  const measured = [...whole.asking]
    .filter(([, byEmployer]) => sum(byEmployer.values()) >= FEWEST_HITS)
    .map(([id]) => id)
    .sort();
  const baseline: MarketBaseline = {
    name: 'market',
    title: 'Collected postings',
    source: `${counted.length} postings of ${whole.sizes.size} employers (${read.length} before the same ads were joined), collected from public boards and data sets 2015–2026; method and biases: taxonomy/baseline/README.md`,
    licence: 'Counts of our own; the postings are not part of this project',
    tool: `skillgauge ${VERSION}`,
    taxonomy: { version: engine.taxonomy.version, hash: engine.taxonomy.hash },
    measured,
    segments: segments.flatMap(({ family, period, counts }) => segmentOf(family, period, counts, measured)),
  };
  writeFileSync(FILE, linesOf(baseline));
  for (const s of baseline.segments)
    console.log(`${s.family} ${s.period}: ${s.postings} postings, ${s.employers} employers`);
}

async function postingsOf(engine: Engine, files: readonly string[]): Promise<Counted[]> {
  const familyOf = familyTeller(loadRoleFamilies());
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const read: Counted[] = [];
  for await (const opened of documentsOf([...files], engine.limits, nothing)) {
    if (!opened.ok) throw opened.error;
    for await (const outcome of engine.analyze(opened.document)) {
      if (!outcome.ok) continue;
      const { posting, tags } = outcome.value;
      read.push({
        textId: posting.id,
        title: posting.title,
        sketch: sketchOf(roleWords(outcome.value)),
        company: posting.company,
        family: familyOf(posting.title),
        period: periodOf(posting.datePosted),
        tags: tags.map(({ id, name, category, kind, demand }) => ({ id, name, category, kind, demand })),
      });
    }
  }
  return read;
}

function segmentKeys(): [family: string, period: string][] {
  const families = ['all', ...loadRoleFamilies().map((family) => family.id)];
  return families.flatMap((family) =>
    ['all', ...PERIODS.map(([from, to]) => `${from}-${to}`)].map((period): [string, string] => [
      family,
      period,
    ]),
  );
}

function periodOf(date: string | null): string | null {
  const year = Number(date?.slice(0, 4));
  const period = PERIODS.find(([from, to]) => year >= from && year <= to);
  return period ? period.join('-') : null;
}

function segmentOf(
  family: string,
  period: string,
  { sizes, asking }: ListedEmployerCounts,
  measured: readonly string[],
): MarketSegment[] {
  if (sizes.size < FEWEST_EMPLOYERS) return [];
  const design = clusterDesign(sizes);
  if (design.total < FEWEST_POSTINGS) return [];
  const skills = measured.flatMap((id): [string, [number, number]][] => {
    const hits = asking.get(id);
    if (!hits) return [];
    return [[id, [sum(hits.values()), Math.round(clusteredShare(design, hits).effectiveN)]]];
  });
  return [
    {
      family,
      period,
      postings: design.total,
      employers: sizes.size,
      kish: Math.round(design.kish),
      skills: Object.fromEntries(skills),
    },
  ];
}

/** A line for each segment, so that a change of one is one line of difference. */
function linesOf({ segments, ...head }: MarketBaseline): string {
  const opening = JSON.stringify(head, null, 1).replace(/\n}$/, '');
  return `${opening},\n "segments": [\n${segments.map((s) => `  ${JSON.stringify(s)}`).join(',\n')}\n ]\n}\n`;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, x) => total + x, 0);
}
