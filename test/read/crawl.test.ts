import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../scripts/demo/server.js';
import { openDatabase } from '../../src/store/open.js';
import { CLI } from '../store/child.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The postings of all made-up employers together. */
const POSTINGS = 81;

let demo: Demo;
let folder: string;
beforeEach(async () => {
  demo = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-fetch-'));
});
afterEach(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[]) {
  const child = spawn(
    process.execPath,
    [...CLI, ...args, '--allow-host', `127.0.0.1:${demo.port}`, '--delay', '0'],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (out.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (out.stderr += String(chunk)));
  const ended: Promise<Ran> = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    ...out,
  }));
  return { child, ended };
}

const fetchInto = (db: string, inputs: readonly string[] = demo.addresses) =>
  start(['fetch', ...inputs, '--db', db, '--format', 'json']);

async function fetched(db: string, inputs?: readonly string[]) {
  const { code, stdout, stderr } = await fetchInto(db, inputs).ended;
  return { code, stderr, summary: JSON.parse(stdout || '{}') as Record<string, number> };
}

/** Everything a fetch leaves behind, but for the times. */
function dump(path: string): unknown[] {
  const db = openDatabase(path, 'read');
  try {
    return [
      ...db
        .prepare(
          'SELECT input, id, url, content_type, page, hex(bytes) AS bytes, hash, gone FROM fetched_posting ORDER BY input, id',
        )
        .all(),
      ...db.prepare('SELECT key, url, final_url, content_type, etag, hash FROM page ORDER BY key').all(),
    ];
  } finally {
    db.close();
  }
}

test('the boards are read whole, and a second time nothing that did not change is sent', async () => {
  const db = join(folder, 'jobs.db');
  expect(await fetched(db)).toMatchObject({ code: 0, summary: { new: POSTINGS, failed: 0 } });
  demo.log.length = 0;
  expect(await fetched(db)).toMatchObject({
    code: 0,
    summary: { new: 0, changed: 0, unchanged: POSTINGS, gone: 0, failed: 0 },
  });
  expect(demo.log.length).toBeGreaterThan(0);
  expect(demo.log.filter((r) => r.bytes > 0)).toEqual([]);
});

test('a day later the summary says what is new, changed and gone', async () => {
  const db = join(folder, 'jobs.db');
  await fetched(db);
  demo.nextDay();
  // Each of the nine employers changed one posting, closed one and opened one.
  expect(await fetched(db)).toMatchObject({
    code: 0,
    summary: { new: 9, changed: 9, gone: 9, unchanged: POSTINGS - 18, failed: 0 },
  });
});

test.each([5, 23, 60])(
  'killed after %i requests and run again, it ends as if never killed',
  async (requests) => {
    const whole = join(folder, 'whole.db');
    const killed = join(folder, 'killed.db');
    await fetched(whole);
    demo.log.length = 0;
    const { child, ended } = fetchInto(killed);
    while (demo.log.length < requests && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 1));
    child.kill('SIGKILL');
    await ended;
    const before = demo.log.filter((r) => r.bytes > 0).length;
    await fetched(killed);
    expect(dump(killed)).toEqual(dump(whole));
    // What had arrived is not asked for again; what was under way at the kill may be.
    const all = new Set(demo.log.map((r) => `${r.method} ${r.path}`)).size;
    expect(demo.log.filter((r) => r.bytes > 0).length).toBeLessThanOrEqual(all + Math.min(before, 24));
  },
);

test('Ctrl-C keeps what was fetched and exits with 130', async () => {
  const db = join(folder, 'jobs.db');
  const { child, ended } = fetchInto(db);
  while (demo.log.length < 20 && child.exitCode === null) await new Promise((done) => setTimeout(done, 1));
  child.kill('SIGINT');
  const { code } = await ended;
  expect(code).toBe(130);
  expect(dump(db).length).toBeGreaterThan(0);
  expect(await fetched(db)).toMatchObject({ code: 0 });
});

test('a list of addresses may hold comments, and lines that are none are named', async () => {
  const { child, ended } = start(['fetch', '-', '--db', join(folder, 'jobs.db'), '--format', 'json']);
  child.stdin.end(`# ours\n${demo.origin}/careers/jobs/4800\n\nnonsense\n${demo.origin}/careers/jobs/4800\n`);
  const { code, stdout, stderr } = await ended;
  expect(JSON.parse(stdout)).toMatchObject({ new: 1, failed: 1 });
  expect(stderr).toContain('row 4: Line 4 is no address: "nonsense"');
  expect(code).toBe(2);
});

test('a posting that is gone is said to be gone once', async () => {
  const db = join(folder, 'jobs.db');
  const last = `${demo.origin}/careers/jobs/4804`;
  expect(await fetched(db, [last])).toMatchObject({ summary: { new: 1 } });
  demo.nextDay();
  expect(await fetched(db, [last])).toMatchObject({ code: 0, summary: { gone: 1, failed: 0 } });
});

test('busy, slow and private pages: waited for, waited for, left alone', async () => {
  const pages = ['busy', 'slow', 'private'].map((kind) => `${demo.origin}/${kind}/4800`);
  const { code, summary, stderr } = await fetched(join(folder, 'jobs.db'), pages);
  expect(summary).toMatchObject({ new: 2, failed: 1 });
  expect(stderr).toContain('asks programs not to fetch /private/4800');
  expect(demo.log.some((r) => r.path.startsWith('/private/'))).toBe(false);
  expect(code).toBe(2);
});

test('--dry-run asks nobody and says what would be asked', async () => {
  const { code, stdout } = await start([
    'fetch',
    ...demo.addresses,
    'https://www.linkedin.com/jobs/view/1',
    '--dry-run',
  ]).ended;
  expect(code).toBe(0);
  expect(stdout).toContain(`GET   ${demo.origin}/robots.txt\n`);
  expect(stdout).toContain(`POST  ${demo.origin}/wday/cxs/northlight/careers/jobs {"appliedFacets":{}`);
  expect(stdout).toContain('skip  https://www.linkedin.com/jobs/view/1: LinkedIn forbids');
  expect(demo.log).toEqual([]);
});

test('analyze reads a board by its URL, and again from what was kept', async () => {
  const cache = join(folder, 'jobs.db');
  const url = `${demo.origin}/v1/boards/meadowlark/jobs`;
  const online = await start(['analyze', url, '--cache', cache, '--format', 'csv']).ended;
  expect(online).toMatchObject({ code: 0, stderr: '' });
  demo.log.length = 0;
  expect(await start(['analyze', url, '--cache', cache, '--offline', '--format', 'csv']).ended).toMatchObject(
    { stdout: online.stdout },
  );
  expect(demo.log).toEqual([]);
});

test('help and files load neither undici nor p-queue', () => {
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    const source = readFileSync(path, 'utf8');
    for (const [, target] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm))
      visit(resolve(dirname(path), (target as string).replace(/\.js$/, '.ts')));
  };
  for (const entry of ['main.ts', 'commands/analyze.ts', 'commands/batch.ts', 'commands/explain.ts'])
    visit(join(ROOT, 'src/cli', entry));
  expect([...reached].filter((path) => /read\/(?:connections|politeness)\.ts$/.test(path))).toEqual([]);
});
