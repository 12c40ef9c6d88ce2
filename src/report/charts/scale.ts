/** An axis of shares from 0 to `max`, with ticks at round values. */
export interface ShareScale {
  readonly max: number;
  /** From 0 to `max`. */
  readonly ticks: readonly number[];
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
/** More labels than this run into each other on a telephone. */
const MOST_STEPS = 5;

/** The smallest axis with at most five round steps that holds all values. */
export function shareScale(values: readonly number[]): ShareScale {
  const largest = Math.max(0.01, ...values);
  const step = STEPS.find((s) => s * MOST_STEPS >= largest - 1e-9) ?? 0.25;
  const steps = Math.ceil(largest / step - 1e-9);
  return { max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}

/** Where a share lies on the axis, as an SVG percentage: charts stretch with the page and need no script. */
export function at(scale: ShareScale, share: number): string {
  return percentage(share / scale.max);
}

/** "12.34%", with no more digits than a pixel needs. */
export function percentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
