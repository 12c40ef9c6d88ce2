/**
 * `npm run bench`: how fast each stage is, as ratios within one run, since machines differ and drift.
 *
 *   BENCH_CORPUS=postings.jsonl npm run bench     on other postings than the samples (JSON Lines with a description)
 *   npm run bench -- --save                       also writes scripts/bench/results/<date>.csv
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFacts } from '../../src/facts/read-facts.js';
import { shippedKnowledge } from '../../src/knowledge.js';
import { automatonOf } from '../../src/match/automaton.js';
import { createMatcher } from '../../src/match/match.js';
import type { Posting } from '../../src/model/posting.js';
import { readBody } from '../../src/parse/body.js';
import { postingOf } from '../../src/parse/posting-of.js';
import { createEngine } from '../../src/pipeline.js';
import { documentsOf } from '../../src/read/documents.js';
import { createSegmenter } from '../../src/segment/segment.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Each stage runs this often, all stages in turn, so that a slow moment of the machine hits all of them. */
const ROUNDS = 9;

const knowledge = shippedKnowledge();
const postings = await corpus();
const units = postings.reduce((sum, p) => sum + p.text.length, 0);
const segment = createSegmenter(knowledge.lexicon);
const match = createMatcher(knowledge.skills, knowledge.names, knowledge.cues, knowledge.lexicon.words);
const automaton = automatonOf(knowledge.names.tables);
const engine = createEngine({ knowledge });
const segmented = postings.map((p) => segment(p));
const tokens = newTokens();

const stages: Record<string, () => unknown> = {
  'read every unit (floor)': () => postings.reduce((sum, p) => sum + sumOfUnits(p.text), 0),
  'cut into words': () => postings.map((p) => tokenize(p.text, tokens).count),
  'search all names': () => postings.map((p) => search(p)),
  segment: () => postings.map((p) => segment(p).lines.length),
  'match (search, senses, demand)': () =>
    postings.map((p, i) => match(p, segmented[i] as never).mentions.length),
  'read facts': () =>
    postings.map((p, i) => readFacts(p, segmented[i] as never, knowledge.familyOf).notices.length),
  'whole analysis': () => postings.map((p) => engine.tag(p).tags.length),
};

const times = new Map(Object.keys(stages).map((name) => [name, [] as number[]]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(stages)) {
    const start = performance.now();
    run();
    // The first round only warms up.
    if (round > 0) times.get(name)?.push(performance.now() - start);
  }
}

const rows = [...times].map(([name, ms]) => ({ name, ms: median(ms) }));
const search_ = rows.find((r) => r.name === 'search all names')?.ms ?? 1;
const cpu = cpus()[0]?.model ?? 'unknown processor';
console.log(
  `${postings.length} postings, ${(units / 1e6).toFixed(2)} M units, ${knowledge.taxonomy.skills.length} skills, ${knowledge.names.skill.length} names; ${cpu}, Node ${process.versions.node}; medians of ${ROUNDS}\n`,
);
console.log(
  `${'stage'.padEnd(34)}${'M units/s'.padStart(10)}${'postings/s'.padStart(12)}${'× search'.padStart(10)}`,
);
for (const row of rows) {
  console.log(
    `${row.name.padEnd(34)}${(units / row.ms / 1000).toFixed(1).padStart(10)}${Math.round(
      (postings.length / row.ms) * 1000,
    )
      .toString()
      .padStart(12)}${(row.ms / search_).toFixed(2).padStart(10)}`,
  );
}
if (process.argv.includes('--save')) save();

function search(posting: Posting): number {
  let found = 0;
  automaton.scan(posting.text, tokenize(posting.text, tokens), () => {
    found++;
  });
  return found;
}

function sumOfUnits(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

async function corpus(): Promise<Posting[]> {
  const file = process.env['BENCH_CORPUS'];
  if (file) {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title?: string; description: string })
      .map(({ title, description }) => postingOf(readBody(description), { title: title ?? null }));
  }
  const postings: Posting[] = [];
  const parser = createEngine({ knowledge });
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for await (const opened of documentsOf([join(ROOT, 'samples/postings')], parser.limits, nothing())) {
    if (!opened.ok) continue;
    for await (const outcome of parser.analyze(opened.document))
      if (outcome.ok) postings.push(outcome.value.posting);
  }
  // Enough of them for the clock.
  return Array.from({ length: 10 }, () => postings).flat();
}

function save(): void {
  const folder = join(ROOT, 'scripts/bench/results');
  mkdirSync(folder, { recursive: true });
  const lines = rows.map(
    (r) => `${r.name},${(units / r.ms / 1000).toFixed(2)},${(r.ms / search_).toFixed(3)}`,
  );
  writeFileSync(
    join(folder, `${new Date().toISOString().slice(0, 10)}.csv`),
    `stage,million_units_per_second,times_search\n${lines.join('\n')}\n`,
  );
}
