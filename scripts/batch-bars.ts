/**
 * Measures the bars of batches on real postings: `npm run build && npx tsx scripts/batch-bars.ts [--ten-times] [--stages]`.
 * The built program reads ../shared/data/postings/postings_large.jsonl.gz with 1, 2 and 4 workers (time, peak memory,
 * whether the bytes of the reports agree), then nothing new a second time; with --ten-times also ten copies of the file
 * with other ids, employers and texts. With --stages only: what a posting takes in each stage and in whole batches of 1 and
 * 2 workers, beside the floor, which is to read, parse and insert the same lines and nothing else.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Ms } from './batch-bars/clock.js';
import { floorMs } from './batch-bars/floor.js';
import { stagesMs } from './batch-bars/stages.js';

const POSTINGS = fileURLToPath(
  new URL('../../shared/data/postings/postings_large.jsonl.gz', import.meta.url),
);
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** /proc keeps the peak itself, so nothing between two looks is missed but the last moment. */
const LOOK_MS = 20;
const COPIES = 10;
/** Postings the stages are measured on. */
const IN_STAGES = 3_000;
/** /proc counts processor time in these. */
const TICK_MS = 10;

if (!existsSync(POSTINGS)) {
  console.log(`Skipped: ${POSTINGS} is not there.`);
  process.exit(0);
}
const root = mkdtempSync(join(tmpdir(), 'skillgauge-batches-'));
console.log(`${availableParallelism()} processors, Node ${process.version}`);
try {
  if (process.argv.includes('--stages')) await measureStages();
  else await measureBatches();
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measureBatches(): Promise<void> {
  const results: string[] = [];
  for (const workers of [1, 2, 4]) results.push(await measure(`${workers} workers`, POSTINGS, 'w', workers));
  console.log(
    `reports of 1, 2 and 4 workers: ${new Set(results).size === 1 ? 'the same bytes' : 'DIFFERENT'}`,
  );
  const again = await measure('again, nothing new', POSTINGS, 'w', 4, true);
  console.log(`report of the second run: ${again === results[0] ? 'the same bytes' : 'DIFFERENT'}`);
  if (process.argv.includes('--ten-times')) {
    const file = join(root, 'ten.jsonl');
    writeCopies(file);
    await measure(`${COPIES} copies`, file, 'ten');
  }
}

async function measureStages(): Promise<void> {
  const file = join(root, 'part.jsonl');
  const lines = gunzipSync(readFileSync(POSTINGS)).toString('utf8').split('\n', IN_STAGES);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const alone = await floorMs(file, join(root, 'alone.db'), 1);
  const groups = await floorMs(file, join(root, 'groups.db'), 100);
  const say = (name: string, { clock, processor }: Ms) => {
    const ratios = [alone.clock, groups.clock].map((floor) => (clock / floor).toFixed(1)).join(' / ');
    const busy = (processor / groups.processor).toFixed(1);
    console.log(
      `${name.padEnd(34)} ${clock.toFixed(3)} ms a posting (${ratios} × the floors), ${processor.toFixed(3)} of the processor (${busy} ×)`,
    );
  };
  say('floor: a posting a transaction', alone);
  say('floor: 100 postings a transaction', groups);
  for (const [stage, ms] of await stagesMs(file, join(root, 'stages.db'))) say(stage, ms);
  for (const workers of [1, 2]) {
    const started = performance.now();
    const used = childrenMs();
    await measure(`${workers} workers`, file, `of${workers}`, workers);
    say(`whole batch, ${workers} workers`, {
      clock: (performance.now() - started) / lines.length,
      processor: (childrenMs() - used) / lines.length,
    });
  }
}

/** Processor time of the processes started so far that have ended; 0 where there is no /proc. */
function childrenMs(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** Runs a batch, says what it cost, and gives a digest of its reports. */
async function measure(name: string, input: string, db: string, workers?: number, keep = false) {
  const path = join(root, `${db}.db`);
  if (!keep) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const out = join(root, 'out');
  const threads = workers === undefined ? [] : ['--workers', String(workers)];
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'batch', input, '--db', path, '--out', out, '--no-progress', ...threads],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid as number));
  }, LOOK_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const account = said.split('\n').find((line) => line.includes(' unchanged')) ?? '';
  console.log(
    `${name}: ${seconds.toFixed(1)} s, peak ${Math.round(peakKb / 1024)} MB, exit code ${code}; ${account}`,
  );
  const hash = createHash('sha256');
  for (const end of ['csv', 'html']) hash.update(readFileSync(join(out, `skillgauge-report.${end}`)));
  return hash.digest('hex');
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended, or no Linux
  }
}

/** Each copy has words of its own strewn in, enough that it is no near-duplicate of the others. */
function writeCopies(file: string): void {
  const lines = gunzipSync(readFileSync(POSTINGS)).toString('utf8').trim().split('\n');
  const to = openSync(file, 'w');
  for (let copy = 0; copy < COPIES; copy++) {
    for (const line of lines) {
      const row = JSON.parse(line) as { id: string; company: string; description: string };
      let count = 0;
      const description = row.description.replace(/ /g, () =>
        ++count % 6 === 0 ? ` zq${copy}x${count} ` : ' ',
      );
      const made = { ...row, id: `${row.id}-${copy}`, company: `${row.company} ${copy}`, description };
      writeSync(to, `${JSON.stringify(made)}\n`);
    }
  }
  closeSync(to);
}
