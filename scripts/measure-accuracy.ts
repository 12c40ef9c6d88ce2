/**
 * Measures how often the analyzer is right, per kind of skill, against the hand-annotated postings, and writes
 * taxonomy/accuracy.json: what reports correct shares by and say of themselves. Counts only; no text leaves the gold.
 *
 *   npx tsx scripts/measure-accuracy.ts            write it
 *   npx tsx scripts/measure-accuracy.ts --check    exit 3 where a figure has moved by more than .02 since
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatcherAccuracy, MeasuredShare } from '../src/model/accuracy.js';
import { SKILL_KINDS, type SkillKind } from '../src/model/taxonomy.js';
import { createEngine } from '../src/pipeline.js';
import { clusterDesign, clusteredShare } from '../src/stats/clustered.js';
import { node, predictionsFor } from './quality/predictions.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GOLD = join(ROOT, '../shared/gold');
const FILE = join(ROOT, 'taxonomy/accuracy.json');
/** Fewer annotated cases than this say too little of a kind to correct by. */
const FEWEST_CASES = 30;
const MAY_MOVE = 0.02;

/** One kind in one posting, as the scorer counts it. */
interface ScoredKind {
  readonly kind: string;
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
}

if (!existsSync(GOLD)) {
  console.error(`SKIPPED: the hand-annotated postings at ${GOLD} are not here.`);
} else {
  const measured = await measure();
  if (process.argv.includes('--check')) check(measured);
  else writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`);
}

async function measure(): Promise<MatcherAccuracy> {
  const engine = createEngine();
  const scorer = join(GOLD, 'score.mjs');
  const predictions = await predictionsFor(engine, scorer);
  const postings = readdirSync(join(GOLD, 'dev')).filter((file) => file.endsWith('.json'));
  const scored = postings.map((file) => scoreOf(file, scorer, predictions));
  const kinds: Partial<Record<SkillKind, { precision: MeasuredShare; recall: MeasuredShare }>> = {};
  for (const kind of SKILL_KINDS) {
    const rows = scored.map((rows) => rows.find((row) => row.kind === kind));
    const precision = shareOf(
      rows.map((r) => [r?.predicted ?? 0, (r?.precision ?? 0) * (r?.predicted ?? 0)]),
    );
    const recall = shareOf(rows.map((r) => [r?.gold ?? 0, (r?.recall ?? 0) * (r?.gold ?? 0)]));
    if (precision && recall) kinds[kind] = { precision, recall };
  }
  return {
    source: `${postings.length} postings annotated by hand, some of them by two people, that were looked at while the rules were written; taxonomy ${engine.taxonomy.version}`,
    kinds,
  };
}

/** Scores one posting alone: what is right or wrong in one posting is alike, and the intervals have to know. */
function scoreOf(file: string, scorer: string, predictions: string): ScoredKind[] {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-accuracy-'));
  const text = join('text', file.replace('.json', '.txt'));
  mkdirSync(join(folder, 'text'));
  for (const part of [file, text]) cpSync(join(GOLD, 'dev', part), join(folder, part));
  return JSON.parse(node(scorer, predictions, '--gold', folder, '--json')).rows;
}

/** @param byPosting  cases, and those that are right */
function shareOf(byPosting: readonly (readonly [number, number])[]): MeasuredShare | null {
  const clusters = byPosting
    .map(([cases, right], i) => ({ key: `posting ${i}`, cases, right: Math.round(right) }))
    .filter(({ cases }) => cases > 0);
  const cases = clusters.reduce((sum, c) => sum + c.cases, 0);
  if (cases < FEWEST_CASES) return null;
  const { share, effectiveN } = clusteredShare(
    clusterDesign(new Map(clusters.map((c) => [c.key, c.cases]))),
    new Map(clusters.map((c) => [c.key, c.right])),
  );
  return { share: Number(share.toFixed(4)), effectiveN: Number(effectiveN.toFixed(1)), cases };
}

function check(measured: MatcherAccuracy): void {
  const kept = JSON.parse(readFileSync(FILE, 'utf8')) as MatcherAccuracy;
  for (const kind of SKILL_KINDS) {
    for (const what of ['precision', 'recall'] as const) {
      const [was, is] = [kept.kinds[kind]?.[what].share ?? 0, measured.kinds[kind]?.[what].share ?? 0];
      if (Math.abs(was - is) <= MAY_MOVE) continue;
      console.error(
        `taxonomy/accuracy.json says ${kind} ${what} ${was}; it is ${is}. Run this without --check.`,
      );
      process.exitCode = 3;
    }
  }
}
