import { AppError } from '../errors.js';
import type { CacheMode } from '../read/http-cache.js';

/** Options of every command that may read from the web. */
export interface WebOptions {
  readonly allowHost?: readonly string[];
  readonly timeout?: number;
  readonly delay?: number;
  readonly contact?: string;
  readonly maxAge?: number;
  readonly offline?: boolean;
  readonly refresh?: boolean;
}

/** @throws AppError USAGE for options that contradict each other */
export function cacheModeOf(options: WebOptions): CacheMode {
  if (options.offline && options.refresh)
    throw new AppError(
      'USAGE',
      '--offline asks nobody and --refresh asks for everything again.',
      'Give one of them.',
    );
  return {
    offline: options.offline,
    refresh: options.refresh,
    maxAgeMs: options.maxAge === undefined ? undefined : options.maxAge * 1000,
  };
}
