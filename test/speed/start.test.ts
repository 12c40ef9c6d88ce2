import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { codeFileOf, runCompiled } from '../../src/cli/compiled-code.js';
import { skillgauge } from '../cli/run.js';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/program.js', import.meta.url));
const POSTING = 'Requirements: 3+ years of Python. Kafka is a plus.';

/** `node:v8` and the streams it loads: two milliseconds, and `quick-start.ts` spares ten and more by it. */
const MODULES_OF_V8 = 24;

test('an analysis of a text runs two files, and few modules of Node beside those of an empty program', () => {
  const { files, builtins } = loadedBy(['analyze', 'samples/postings/mlops-engineer-remote-eu.txt']);
  expect(files).toEqual(['main.js', 'program.js']);
  expect(builtins.filter((name) => /^(?:child_process|crypto|net|worker_threads|zlib)$/.test(name))).toEqual(
    [],
  );
  expect(builtins.length).toBeLessThanOrEqual(loadedBy(['--version']).builtins.length + 3 + MODULES_OF_V8);
});

test('the version is told by one small file', () => {
  expect(loadedBy(['--version']).files).toEqual(['main.js']);
});

test('what an analysis of a text loads stays small', () => {
  expect(statSync(PROGRAM).size).toBeLessThan(620_000);
  expect(statSync(codeFileOf(PROGRAM)).size).toBeLessThan(950_000);
});

test('the Node that built the program takes the compiled code', () => {
  const source = readFileSync(PROGRAM, 'latin1');
  const script = new Script(source, { filename: PROGRAM, cachedData: readFileSync(codeFileOf(PROGRAM)) });
  expect(script.cachedDataRejected).toBe(false);
});

test('a Node that refuses the compiled code gives the same answer', () => {
  const input = { input: POSTING };
  const refusing = skillgauge(['analyze', '-'], {
    ...input,
    env: { NODE_OPTIONS: '--stack-trace-limit=20' },
  });
  expect(refusing).toEqual(skillgauge(['analyze', '-'], input));
});

test('code that is none is refused, and the file runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-code-'));
  try {
    const file = join(folder, 'answer.cjs');
    writeFileSync(file, '(function (exports) { exports.answer = 42; });');
    expect(runCompiled(file, Buffer.from('no code')).cachedDataRejected).toBe(true);
    expect(runCompiled(file, runCompiled(file).createCachedData()).cachedDataRejected).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Files of the command line that are run, and the modules of Node that are there when it ends. */
function loadedBy(args: readonly string[]): { files: string[]; builtins: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-loaded-'));
  try {
    const [hook, list] = [join(folder, 'hook.cjs'), join(folder, 'list.json')];
    writeFileSync(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify({
        files: Object.keys(require.cache).filter((file) => file !== __filename),
        builtins: process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')),
      })));`,
    );
    const { code } = skillgauge(args, { env: { NODE_OPTIONS: `--require "${hook}"` } });
    expect(code).toBe(0);
    const loaded = JSON.parse(readFileSync(list, 'utf8')) as { files: string[]; builtins: string[] };
    return {
      files: loaded.files.map((file) => file.replace(/^.*[\\/]dist[\\/]cli[\\/]/, '')),
      builtins: loaded.builtins.map((name) => name.replace('NativeModule ', '')),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
