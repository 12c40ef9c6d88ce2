/**
 * The time one page may cost in all: looking up the name, connecting, redirects, body and retries together. It runs
 * only while the page is worked on, not while it waits for its host's turn, and by the monotonic clock.
 */
export interface Budget {
  leftMs(): number;
  /** Runs `work` on the budget; its signal aborts when the budget is used up or the user stops the run. */
  spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Why the signal of `spend` aborted, where it was the budget. */
export const OUT_OF_TIME = Symbol('the budget of the page is used up');

export function budgetOf(totalMs: number, stop?: AbortSignal): Budget {
  let spentMs = 0;
  const leftMs = () => Math.max(0, totalMs - spentMs);
  return {
    leftMs,
    async spend(work) {
      const started = performance.now();
      // A timer of our own: AbortSignal.timeout is unref'd, and a hung connection alone may not keep the process alive.
      const timeout = new AbortController();
      const timer = setTimeout(() => timeout.abort(OUT_OF_TIME), leftMs());
      try {
        return await work(stop ? AbortSignal.any([timeout.signal, stop]) : timeout.signal);
      } finally {
        clearTimeout(timer);
        spentMs += performance.now() - started;
      }
    },
  };
}
