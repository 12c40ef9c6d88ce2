import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../errors.js';
import type { Clock } from './politeness.js';

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
