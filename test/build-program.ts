import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the program once before the tests: those that start it as a user would start what a user gets. */
export default function buildProgram(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The program does not build:\n${stdout}${stderr}`);
}
