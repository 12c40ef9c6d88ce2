import { setFlagsFromString } from 'node:v8';

/**
 * Runs what tries each of its patterns only a few times. Compiling a pattern takes V8 longer than trying it on a
 * posting, and without V8's optimizations it takes half as long. Patterns compiled meanwhile stay as they are, some
 * tenths slower, which no single input is long enough to notice.
 */
export async function withQuickPatterns<T>(run: () => Promise<T>): Promise<T> {
  setFlagsFromString('--no-regexp-optimization');
  try {
    return await run();
  } finally {
    setFlagsFromString('--regexp-optimization');
  }
}
