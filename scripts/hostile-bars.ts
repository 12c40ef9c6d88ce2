/**
 * Measures the bars of reading against ../shared/hostile/hostile.mjs: `npm run build && npx tsx scripts/hostile-bars.ts`.
 * The built program runs a batch over the corpus (time, peak memory, exit code, each refusal named once); then every
 * document is analysed in this process and the corpus's own `--check` judges the results.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../src/model/limits.js';
import { createEngine } from '../src/pipeline.js';
import { documentsOf } from '../src/read/documents.js';

const CORPUS = fileURLToPath(new URL('../../shared/hostile/hostile.mjs', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Peak memory is looked at this often; /proc keeps the peak itself, so nothing between is missed. */
const LOOK_MS = 20;

interface Result {
  readonly path: string;
  readonly status: 'ok' | 'error';
  readonly skills?: readonly string[];
  readonly error?: string;
  readonly ms: number;
}

if (!existsSync(CORPUS)) {
  console.log(`Skipped: ${CORPUS} is not there.`);
  process.exit(0);
}
const root = mkdtempSync(join(tmpdir(), 'skillgauge-hostile-'));
try {
  spawnSync(process.execPath, [CORPUS, root], { stdio: 'ignore' });
  await measureBatch();
  const results = await analysed();
  const file = join(root, 'results.jsonl');
  writeFileSync(file, `${results.map((r) => JSON.stringify(r)).join('\n')}\n`);
  console.log(
    `slowest document: ${Math.max(...results.map((r) => r.ms))} ms\n--check:`,
    spawnSync(process.execPath, [CORPUS, '--check', root, file], { encoding: 'utf8' }).stdout.trim(),
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measureBatch(): Promise<void> {
  const started = performance.now();
  const out = join(root, 'out');
  const child = spawn(
    process.execPath,
    [PROGRAM, 'batch', join(root, 'batch'), '--db', join(root, 'a.db'), '--out', out, '--no-progress'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid as number));
  }, LOOK_MS);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const refusals = said.split('\n').filter((line) => line.startsWith('skillgauge: ')).length;
  console.log(
    `batch: ${((performance.now() - started) / 1000).toFixed(1)} s (bar 60), peak ${Math.round(peakKb / 1024)} MB (bar 600), exit code ${code} (bar 2), ${refusals} refusals named`,
  );
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended, or no Linux
  }
}

async function analysed(): Promise<Result[]> {
  const engine = createEngine();
  const results: Result[] = [];
  for await (const opened of documentsOf([join(root, 'batch')], LIMITS, nothing)) {
    const started = performance.now();
    const ms = () => Math.round(performance.now() - started);
    const pathOf = (origin: { readonly file: string | null }) => relative(root, origin.file ?? '');
    if (!opened.ok) {
      results.push({ path: pathOf(opened.origin), status: 'error', error: opened.error.message, ms: 0 });
      continue;
    }
    for await (const outcome of engine.analyze(opened.document)) {
      if (outcome.ok) {
        const skills = outcome.value.tags.map((tag) => tag.name);
        results.push({ path: pathOf(outcome.value.posting), status: 'ok', skills, ms: ms() });
      } else {
        const { error, origin } = outcome;
        results.push({ path: pathOf(origin), status: 'error', error: error.message, ms: ms() });
      }
    }
  }
  return results;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
