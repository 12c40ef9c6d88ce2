import PQueue from 'p-queue';
import { AppError } from '../errors.js';
import type { Clock } from './clock.js';
import { ExchangeError } from './exchange-error.js';
import { type Manners, retryLater } from './manners.js';

/** Failures in a row after which a host is left alone, and for how long. */
const CIRCUIT_FAILURES = 5;
const CIRCUIT_OPEN_MS = 60_000;

/** Turns at hosts: so many at once, so far apart, and none at a host that fails or asked to be left alone. */
export interface Politeness {
  /**
   * Runs `work` when it is its turn. How it ends is remembered for the host.
   *
   * @throws AppError HOST_FAILING, RETRY_LATER without running `work`, and what `work` throws
   */
  turn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** All requests to the host wait at least this long from now. */
  pause(host: string, ms: number): void;
  /** The host asked not to be asked before this Unix time; nothing waits that long. */
  closeUntil(host: string, unixMs: number): void;
  /** Keeps requests to the host at least this far apart. */
  slowDown(host: string, delayMs: number): void;
}

interface Host {
  readonly queue: PQueue;
  delayMs: number;
  nextStart: number;
  failuresInRow: number;
  failingUntil: number;
  closedUntil: number;
}

export function createPoliteness(manners: Manners, clock: Clock, stop?: AbortSignal): Politeness {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      host = {
        queue: new PQueue({ concurrency: manners.atOnce }),
        delayMs: manners.delayMs,
        nextStart: 0,
        failuresInRow: 0,
        failingUntil: 0,
        closedUntil: 0,
      };
      hosts.set(name, host);
    }
    return host;
  };
  const checkOpen = (name: string, host: Host) => {
    const now = clock.now();
    if (host.closedUntil > now) throw retryLater(name, host.closedUntil);
    if (host.failingUntil > now)
      throw new AppError(
        'HOST_FAILING',
        `Skipped: ${name} failed ${CIRCUIT_FAILURES} times in a row.`,
        'Run the same command again later; what was fetched is kept.',
      );
  };

  async function turn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const host = hostOf(name);
    // A host that fails is passed over at once, also by those that waited for it when it began to fail.
    checkOpen(name, host);
    const startMs = Math.max(clock.now(), host.nextStart);
    host.nextStart = startMs + host.delayMs;
    await clock.sleep(startMs - clock.now(), stop);
    checkOpen(name, host);
    try {
      const result = await work();
      host.failuresInRow = 0;
      return result;
    } catch (error) {
      if (error instanceof ExchangeError && error.fault.host) {
        host.failuresInRow++;
        if (host.failuresInRow >= CIRCUIT_FAILURES) host.failingUntil = clock.now() + CIRCUIT_OPEN_MS;
      } else host.failuresInRow = 0;
      throw error;
    }
  }

  return {
    turn: (name, work) => hostOf(name).queue.add(() => turn(name, work)),
    pause(name, ms) {
      const host = hostOf(name);
      host.nextStart = Math.max(host.nextStart, clock.now() + ms);
    },
    closeUntil(name, unixMs) {
      const host = hostOf(name);
      host.closedUntil = Math.max(host.closedUntil, unixMs);
    },
    slowDown(name, delayMs) {
      const host = hostOf(name);
      host.delayMs = Math.max(host.delayMs, delayMs);
    },
  };
}
