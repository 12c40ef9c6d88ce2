import { AppError } from '../errors.js';

/** How a guest behaves at one host. */
export interface Manners {
  /** Requests at the same time. */
  readonly atOnce: number;
  /** Between the starts of two requests. */
  readonly delayMs: number;
}

export const MANNERS: Manners = Object.freeze({ atOnce: 2, delayMs: 1000 });

export function retryLater(host: string, unixMs: number): AppError {
  const until =
    unixMs < 8.64e15 ? new Date(unixMs).toISOString().replace(/\.\d+Z$/, 'Z') : 'a date too far to write';
  return new AppError(
    'RETRY_LATER',
    `${host} asks not to be asked again before ${until}.`,
    'Run the same command again after that; what was fetched is kept.',
  );
}
