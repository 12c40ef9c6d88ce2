import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../scripts/demo/server.js';
import { CLI, start } from '../store/child.js';

let demo: Demo;
let folder: string;
beforeAll(async () => {
  demo = await startDemo();
  folder = mkdtempSync(join(tmpdir(), "skillgauge's fetch "));
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the command that fetch names as the next one reads what was fetched', async () => {
  const list = join(folder, 'boards.txt');
  writeFileSync(list, `${demo.addresses[0]}?mode=all&page=1\n${demo.addresses[1]}\n`);
  const db = join(folder, 'jobs.db');
  const allowed = ['--allow-host', `127.0.0.1:${demo.port}`, '--delay', '0'];
  const { out } = await start(['fetch', list, '--db', db, ...allowed]).ended;
  const next = /^Next {2}skillgauge (.*)$/m.exec(out)?.[1] as string;
  const words = [process.execPath, ...CLI].map((word) => `'${word}'`).join(' ');
  const run = spawn('sh', ['-c', `${words} ${next} --out out --no-progress`], { cwd: folder });
  let said = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  expect(await once(run, 'close')).toEqual([0, null]);
  expect(said).toMatch(/^12 postings read/m);
});
