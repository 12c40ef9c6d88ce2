import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles code and patterns for speed while they are used, which pays from the second posting on: in the first one
 * nearly all is run a few times only, and compiling takes longer than running. Patterns that were compiled so stay as
 * they are, some tenths slower, which no single input is long enough to notice.
 */
const COMPILERS = ['opt', 'sparkplug', 'regexp-optimization', 'regexp-peephole-optimization'];

/** Runs what has one input without V8's compilers, up to where it says that the first posting is done. */
export async function withQuickStart<T>(run: (firstDone: () => void) => Promise<T>): Promise<T> {
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  const firstDone = () => {
    for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  };
  try {
    return await run(firstDone);
  } finally {
    firstDone();
  }
}
