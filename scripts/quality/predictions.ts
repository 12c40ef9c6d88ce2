import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaggedPosting } from '../../src/model/tagged-posting.js';
import type { Engine } from '../../src/pipeline.js';
import { documentsOf } from '../../src/read/documents.js';
import { analysisOf } from '../../src/report/analysis.js';

/** Analyzes what a scorer of the gold asks for. @returns the file of the predictions, in the contract's shape */
export async function predictionsFor(engine: Engine, scorer: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-quality-'));
  const input = join(folder, 'input.jsonl');
  writeFileSync(input, node(scorer, '--input'));
  const predictions = join(folder, 'predictions.json');
  writeFileSync(predictions, JSON.stringify({ postings: (await taggedOf(engine, input)).map(analysisOf) }));
  return predictions;
}

export async function taggedOf(engine: Engine, input: string): Promise<TaggedPosting[]> {
  const tagged: TaggedPosting[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for await (const opened of documentsOf([input], engine.limits, nothing)) {
    if (!opened.ok) continue;
    for await (const outcome of engine.analyze(opened.document)) if (outcome.ok) tagged.push(outcome.value);
  }
  return tagged;
}

/** Runs a script of Node and gives what it printed. Into a file: a script that exits at once loses what a pipe still holds. */
export function node(...command: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'skillgauge-output-')), 'stdout');
  const out = openSync(file, 'w');
  const run = spawnSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', out, 'pipe'] });
  closeSync(out);
  if (run.status !== 0) throw new Error(`${command.join(' ')} failed:\n${run.stderr}`);
  return readFileSync(file, 'utf8');
}
