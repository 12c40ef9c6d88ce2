import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI, start } from '../store/child.js';
import { skillgauge } from './run.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-output-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ANALYZE = ['analyze', '-', '-f', 'csv'];
const input = 'You know Python.';

/** Runs a line of shell in which `$skillgauge` is the command. */
function shell(line: string) {
  const skillgauge = [process.execPath, ...CLI, ...ANALYZE].map((word) => `'${word}'`).join(' ');
  const run = spawnSync('timeout', ['20', 'sh', '-c', line.replace('$skillgauge', skillgauge)], {
    encoding: 'utf8',
    input,
    cwd: folder,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('-o writes into a pipe, and leaves it a pipe', () => {
  const { code, out } = shell('mkfifo p && { cat p & $skillgauge -o p && wait; } && test -p p');
  expect(code).toBe(0);
  expect(out).toBe(skillgauge(ANALYZE, { input }).out);
});

test('-o writes the file that a link leads to, and leaves it a link', () => {
  const [file, link] = [join(folder, 'file.csv'), join(folder, 'link.csv')];
  writeFileSync(file, 'old');
  symlinkSync(file, link);
  const { code } = skillgauge([...ANALYZE, '-o', link], { input });
  expect(code).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('python');
});

test('-o writes the file that a link leads to where there is none yet', () => {
  const [file, first, second] = ['new.csv', 'first.csv', 'second.csv'].map((name) => join(folder, name));
  symlinkSync('new.csv', first as string);
  symlinkSync('first.csv', second as string);
  const { code } = skillgauge([...ANALYZE, '-o', second as string], { input });
  expect(code).toBe(0);
  expect(lstatSync(first as string).isSymbolicLink()).toBe(true);
  expect(lstatSync(second as string).isSymbolicLink()).toBe(true);
  expect(readFileSync(file as string, 'utf8')).toContain('python');
});

test.skipIf(process.platform !== 'linux').each([
  ['/dev/stdout', '>> log'],
  ['/dev/stderr', '2>> log'],
  ['/dev/fd/3', '3>> log'],
])('-o %s goes on behind what its file holds', (path, redirection) => {
  writeFileSync(join(folder, 'log'), 'before\n');
  expect(shell(`$skillgauge -o ${path} ${redirection}`).code).toBe(0);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/^before\n.*python/s);
});

test.skipIf(process.platform !== 'linux')('a full disk behind standard output is said', () => {
  const { code, err } = shell('$skillgauge > /dev/full');
  expect(code).toBe(1);
  expect(err).toContain('the disk is full');
  expect(err).not.toContain('bug');
});

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'failures go to standard error also where its folder is not ours',
  () => {
    chmodSync(folder, 0o777);
    const args = ['batch', 'no-such-file', '--out', folder, '--db', 'own.db', '--errors', '/dev/stderr'];
    const { stderr } = spawnSync(process.execPath, [...CLI, ...args], {
      cwd: folder,
      uid: 65_534,
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('cannot be written');
    expect(stderr).toContain('{"file":"no-such-file"');
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no half-written file', async (signal) => {
  const own = mkdtempSync(join(folder, 'signal-'));
  const { child, ended } = start([...ANALYZE, '-o', join(own, 'a.csv')], { stdin: 'pipe' });
  child.stdin?.on('error', () => {});
  child.stdin?.write('{"description":"Python"}\n'.repeat(9000));
  while (readdirSync(own).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  expect(await ended).toMatchObject({ code: null, signal });
  expect(readdirSync(own)).toEqual([]);
});

test.each([
  ['analyze', '-o'],
  ['batch', '--errors'],
])('%s %s takes the place of no input', (command, option) => {
  const [file, link] = [join(folder, `${command}.txt`), join(folder, `${command}-link.txt`)];
  writeFileSync(file, input);
  symlinkSync(file, link);
  const { code, err } = skillgauge([command, file, option, link]);
  expect([code, err]).toEqual([1, expect.stringContaining('would take its place')]);
  expect(readFileSync(file, 'utf8')).toBe(input);
});

test('-o names a folder that it is given', () => {
  const { code, err } = skillgauge([...ANALYZE, '-o', folder], { input });
  expect([code, err]).toEqual([1, expect.stringContaining(`"${folder}" is a folder`)]);
});

test('a folder given as standard input is said', () => {
  const { code, err } = shell('$skillgauge < .');
  expect(code).toBe(1);
  expect(err).toContain('Standard input is a folder');
});

test('the built program may be run as it is, however often it was built', () => {
  accessSync(fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), constants.X_OK);
});

test.each([['-o'], ['--errors'], ['--db']])('a name too long for %s is said, and is no bug', (option) => {
  const path = join(folder, 'x'.repeat(300));
  const input = join(folder, 'long.txt');
  writeFileSync(input, 'You know Python.');
  const args = option === '-o' ? ['analyze', input] : ['batch', input, '--out', join(folder, 'long')];
  const { code, err } = skillgauge([...args, option, path]);
  expect(code).toBe(1);
  expect(err).not.toContain('bug');
});
