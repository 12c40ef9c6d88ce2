import { spawnSync } from 'node:child_process';
import { CLI } from '../store/child.js';

/** Runs the command line as a process of its own, as a user would. */
export function skillgauge(
  args: readonly string[],
  options: { input?: string | Buffer; cwd?: string; env?: Record<string, string> } = {},
) {
  const run = spawnSync(process.execPath, [...CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    maxBuffer: 1 << 26,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
