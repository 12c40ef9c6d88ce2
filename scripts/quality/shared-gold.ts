import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TaggedPosting } from '../../src/model/tagged-posting.js';
import type { Engine } from '../../src/pipeline.js';
import { documentsOf } from '../../src/read/documents.js';
import { analysisOf } from '../../src/report/analysis.js';

/** Where the hand-annotated postings and word senses lie, beside the project. */
export const GOLD = fileURLToPath(new URL('../../../shared/gold', import.meta.url));

export async function taggedOf(engine: Engine, input: string): Promise<TaggedPosting[]> {
  const tagged: TaggedPosting[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for await (const opened of documentsOf([input], engine.limits, nothing())) {
    if (!opened.ok) continue;
    for await (const outcome of engine.analyze(opened.document)) if (outcome.ok) tagged.push(outcome.value);
  }
  return tagged;
}

/** Runs the scorers that come with the gold, on files in the contract's shape. */
export async function sharedGold(
  engine: Engine,
  { misses = false, print = (_text: string) => {} } = {},
): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-quality-'));
  const predict = async (scorer: string, name: string): Promise<string> => {
    const input = join(folder, `${name}.jsonl`);
    writeFileSync(input, node(scorer, '--input'));
    const predictions = join(folder, `${name}.json`);
    writeFileSync(predictions, JSON.stringify({ postings: (await taggedOf(engine, input)).map(analysisOf) }));
    return predictions;
  };
  const scorer = join(GOLD, 'score.mjs');
  const predictions = await predict(scorer, 'postings');
  print(node(scorer, predictions, ...(misses ? ['--misses'] : [])));
  const result = JSON.parse(node(scorer, predictions, '--json'));
  const senses = join(GOLD, 'senses/score.mjs');
  const sensesText = node(senses, await predict(senses, 'senses'), ...(misses ? ['--errors'] : []));
  print(sensesText);
  const row = (kind: string) => result.rows.find((r: { kind: string }) => r.kind.startsWith(kind));
  const figures: Record<string, number> = {
    'gold technology F1': row('technology').f1,
    'gold technology precision': row('technology').precision,
    'gold technology F1, strict': result.strict.technology.f1,
    'gold technology names right': result.technologyNames,
    'gold kind right': result.kindAccuracy,
    'gold hard F1': row('hard').f1,
    'gold soft F1': row('soft').f1,
    'gold degree field F1': row('degree_field').f1,
    'gold all F1': row('all').f1,
    'gold demand right': result.demandAccuracy,
    'gold preferred told from required': result.requiredVsPreferred,
    'gold any-of groups marked': result.anyOf,
    'gold traps refused': 1 - result.trapRate,
    'gold company talk kept apart': 1 - result.contextLeak,
    'gold spans right': result.spans ? 1 - result.badSpans / result.spans : 0,
    'senses accuracy': Number(/accuracy ([\d.]+)/.exec(sensesText)?.[1] ?? 0),
  };
  for (const [fact, score] of Object.entries(
    result.factsStated as Record<string, { precision: number; recall: number }>,
  )) {
    figures[`gold ${fact} precision`] = score.precision;
    figures[`gold ${fact} recall`] = score.recall;
  }
  return figures;
}

/** Runs a script of Node and gives what it printed. Into a file: a script that exits at once loses what a pipe still holds. */
function node(...command: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'skillgauge-output-')), 'stdout');
  const out = openSync(file, 'w');
  const run = spawnSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', out, 'pipe'] });
  closeSync(out);
  if (run.status !== 0) throw new Error(`${command.join(' ')} failed:\n${run.stderr}`);
  return readFileSync(file, 'utf8');
}
