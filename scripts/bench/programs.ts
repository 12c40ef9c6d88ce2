/** What is measured from outside: the program as a user starts it, each run a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Posting } from '../../src/model/posting.js';
import { figuresOf, type Section } from './figures.js';
import { clockMs, mediansInTurn } from './machine.js';
import type { Size } from './size.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const EMPTY = ['-e', '0'];
const POSTING = 'Requirements:\n- 3+ years of Python and SQL\n- Kafka is a plus\n';
/** Reads all files of a folder and inserts their texts: what no batch can do without. */
const FLOOR = `
  import { readdirSync, readFileSync } from 'node:fs';
  import Database from 'better-sqlite3';
  const [, folder, file] = process.argv;
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE posting (file TEXT, text TEXT)');
  const insert = db.prepare('INSERT INTO posting VALUES (?, ?)');
  db.transaction(() => {
    for (const name of readdirSync(folder)) insert.run(name, readFileSync(folder + '/' + name, 'utf8'));
  })();
  db.close();`;
/** Loaded before a program: the most memory it held, on stderr when it ends. */
const REPORT_PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak=' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

export async function measureStarts({ starts }: Size): Promise<Section> {
  const yardstick = 'node -e 0';
  const times = await mediansInTurn(
    {
      [yardstick]: () => clockMs(() => run(EMPTY)),
      '--version': () => clockMs(() => run([MAIN, '--version'])),
      '--help': () => clockMs(() => run([MAIN, '--help'])),
      'analyze one posting': () => clockMs(() => run([MAIN, 'analyze', '-'])),
    },
    starts,
  );
  return { title: 'Start', unit: 'ms', yardstick, figures: figuresOf(times) };
}

/** Time and peak memory of batches of text files, on disk and with the report written. */
export async function measureBatches(
  corpusOf: (count: number) => Promise<readonly Posting[]>,
  { batches, rounds }: Size,
): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-batch-'));
  let databases = 0;
  const newDatabase = () => join(folder, `${databases++}.sqlite`);
  const batch = (inputs: string) => [
    MAIN,
    ...['batch', inputs, '--db', newDatabase(), '--out', join(folder, 'out')],
  ];
  const folders = new Map<number, string>();
  try {
    for (const count of batches) {
      const inputs = join(folder, `${count}`);
      mkdirSync(inputs);
      folders.set(count, inputs);
      for (const [index, { text }] of (await corpusOf(count)).entries())
        writeFileSync(join(inputs, `${index}.txt`), text);
    }
    const [count, inputs] = [...folders][0] as [number, string];
    const floor = 'read and insert the texts';
    const times = await mediansInTurn(
      {
        [floor]: () =>
          clockMs(() => run(['--input-type=module', '-e', FLOOR, inputs, newDatabase()])) / count,
        batch: () => clockMs(() => run(batch(inputs))) / count,
      },
      Math.min(rounds, 5),
    );
    const empty = 'node -e 0';
    const peaks = [
      { name: empty, value: peakMb(EMPTY) },
      { name: '--version', value: peakMb([MAIN, '--version']) },
      { name: 'analyze one posting', value: peakMb([MAIN, 'analyze', '-']) },
      ...[...folders].map(([of, from]) => ({ name: `batch of ${of}`, value: peakMb(batch(from)) })),
    ];
    return [
      {
        title: `Batch of ${count} text files, start and report included`,
        unit: 'ms a posting',
        yardstick: floor,
        figures: figuresOf(times),
      },
      { title: 'Peak memory', unit: 'MB', yardstick: empty, figures: peaks },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peakMb(args: readonly string[]): number {
  const peaks = run(['--import', REPORT_PEAK, ...args]).matchAll(/^peak=(\d+)$/gm);
  // Threads report too, each for the whole process.
  return Math.max(...[...peaks].map(([, kilobytes]) => Number(kilobytes))) / 1024;
}

/** @returns what it wrote to stderr */
function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: ROOT,
    input: POSTING,
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${args.slice(0, 3).join(' ')} failed:\n${stderr}`);
  return stderr;
}
