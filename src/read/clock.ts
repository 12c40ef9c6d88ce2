import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../errors.js';

/** The clock and the waiting, so that tests need not wait. */
export interface Clock {
  /** Unix time. */
  now(): number;
  sleep(ms: number, stop?: AbortSignal): Promise<void>;
}

/** The real clock. A sleep ends early, with INTERRUPTED, when the user stops the run. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, stop) {
    if (ms <= 0) return;
    try {
      await wait(ms, undefined, stop ? { signal: stop } : {});
    } catch (cause) {
      throw new AppError('INTERRUPTED', 'Stopped.', 'Run the same command again to go on.', { cause });
    }
  },
};
