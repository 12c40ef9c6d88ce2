import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What to hand to Node to run the command line as it was built before the tests. */
export const CLI: readonly string[] = [MAIN];

/** Starts the command line as a process of its own that can be signalled while it works. */
export function start(
  args: readonly string[],
  options: { stdin?: 'pipe' | 'ignore'; env?: Record<string, string> } = {},
) {
  const child: ChildProcess = spawn(process.execPath, [...CLI, ...args], {
    stdio: [options.stdin ?? 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...said,
  }));
  return { child, said, ended };
}
