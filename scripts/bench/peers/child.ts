import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A peer that waits in a process of its own, so that it can take turns with the others. */
export interface Child {
  /** Searches all texts once. @returns milliseconds of processor time, and what was counted */
  run(mode: 'raw' | 'ruled'): Promise<{ readonly ms: number; readonly count: number }>;
  end(): void;
}

/**
 * Starts a peer: it writes its places by the shared rule to a file, says "ready", then answers each line "raw" or
 * "ruled" with one of "<ms> <count>".
 *
 * @throws Error with the peer's last words when it ends before it is ready
 */
export async function startChild(command: readonly string[], files: readonly string[]): Promise<Child> {
  const [program, ...args] = command;
  const child = spawn(program as string, [...args, ...files], { stdio: 'pipe' });
  let lastWords = '';
  child.stderr.on('data', (bytes) => {
    lastWords = String(bytes).trim();
  });
  child.on('error', ({ message }) => {
    lastWords = message;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(lastWords.split('\n').at(-1) || 'ended without a word');
    return value;
  };
  await nextLine();
  return {
    run: async (mode) => {
      child.stdin.write(`${mode}\n`);
      const [ms, count] = (await nextLine()).split(' ').map(Number) as [number, number];
      return { ms, count };
    },
    end: () => child.stdin.end(),
  };
}
