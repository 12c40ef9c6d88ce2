/**
 * `npm run test:ray`: runs integrations/ray/test_ray.py on a cluster of three nodes on this machine, in a Python
 * environment of its own, which it makes on the first run. Where there is no Python, or its packages cannot be had, it
 * says so and ends with 0; `--required` makes that a failure.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../integrations/ray');
const ENVIRONMENT = `${FOLDER}/.venv`;
const PYTHON = `${ENVIRONMENT}/bin/python`;
/** Written when all packages are there: an install that was cut short is made anew. */
const READY = `${ENVIRONMENT}/ready`;
const REQUIREMENTS = `${FOLDER}/requirements.txt`;
const PROGRAM = here('../dist/cli/main.js');

const INSTALL_MS = 300_000;
const TEST_MS = 900_000;

const skipped = existsSync(PROGRAM) ? prepare() : 'the program is not built (npm run build)';
if (skipped !== null) {
  console.log(`Ray test NOT run: ${skipped}.`);
  process.exit(process.argv.includes('--required') ? 1 : 0);
}
const test = run(PYTHON, ['-W', 'ignore::ResourceWarning', `${FOLDER}/test_ray.py`], TEST_MS);
const passed = test.status === 0;
// Ray tells at length of the nodes that the test kills; it is of use only where the test fails.
if (!passed) console.error(`${test.stdout}${test.stderr}`);
const ran = /^Ran \d+ tests.*$/m.exec(test.stderr)?.[0] ?? ending(test);
console.log(passed ? `Ray test passed: ${ran}.` : `Ray test FAILED: ${ran}.`);
process.exit(passed ? 0 : 1);

/** Makes the environment where it is missing or older than its requirements. @returns why it cannot be made, or null */
function prepare(): string | null {
  if (existsSync(READY) && statSync(READY).mtimeMs > statSync(REQUIREMENTS).mtimeMs) return null;
  const version = run('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], 30_000);
  if (version.status !== 0) return 'there is no python3 here';
  if (version.stdout.trim() !== 'True') return 'python3 is older than 3.10';
  rmSync(ENVIRONMENT, { recursive: true, force: true });
  const made = run('python3', ['-m', 'venv', ENVIRONMENT], INSTALL_MS);
  if (made.status !== 0) return `python3 -m venv failed (${ending(made)})`;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '0'];
  const installed = run(PYTHON, [...pip, '-r', REQUIREMENTS], INSTALL_MS);
  if (installed.status !== 0) return `pip cannot install its packages (${ending(installed)})`;
  writeFileSync(READY, '');
  return null;
}

function run(command: string, args: string[], timeout: number) {
  const env = { ...process.env, SKILLGAUGE: JSON.stringify([process.execPath, PROGRAM]) };
  const limits = { timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 28 } as const;
  return spawnSync(command, args, { encoding: 'utf8', env, ...limits });
}

function ending(done: SpawnSyncReturns<string>): string {
  if (done.error) return done.error.message;
  const lastLine = done.stderr?.trim().split('\n').at(-1);
  return lastLine || `exit code ${done.status}`;
}
