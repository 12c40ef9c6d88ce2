/** A wish to stop: Ctrl-C or a termination signal. */
export interface Interrupt {
  readonly requested: boolean;
  /** The next item, or null as soon as a stop is asked for, even while the item is still being waited for. */
  next<T>(items: AsyncIterator<T>): Promise<IteratorResult<T> | null>;
  off(): void;
}

/**
 * Listens for the first signal only. The second finds no listener and ends the process at once, even in the middle of
 * work that leaves no room for JavaScript to hear it.
 */
export function listenForInterrupt(onFirst: () => void): Interrupt {
  let requested = false;
  let wake = () => {};
  const off = () => void process.off('SIGINT', stop).off('SIGTERM', stop);
  function stop(): void {
    requested = true;
    off();
    onFirst();
    wake();
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    get requested() {
      return requested;
    },
    // A promise of its own for each item: racing one long-lived promise would keep every posting in memory.
    next: (items) =>
      new Promise((resolve, reject) => {
        wake = () => resolve(null);
        if (requested) wake();
        else items.next().then(resolve, reject);
      }),
    off,
  };
}
