/** An axis with ticks at round values. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** From `min` to `max`. */
  readonly ticks: readonly number[];
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
/** More labels than this run into each other on a telephone. */
const MOST_STEPS = 5;

/** The smallest axis from 0 with at most five round steps that holds all shares. */
export function shareScale(values: readonly number[]): Scale {
  const largest = Math.max(0.01, ...values);
  const step = STEPS.find((s) => s * MOST_STEPS >= largest - 1e-9) ?? 0.25;
  return ticked(0, Math.ceil(largest / step - 1e-9), step);
}

/** The smallest axis with at most five round steps that holds all amounts; it need not begin at 0. */
export function amountScale(amounts: readonly number[]): Scale {
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const isHeld = (s: number) => Math.ceil(high / s) - Math.floor(low / s) <= MOST_STEPS;
  let power = 10 ** Math.floor(Math.log10(Math.max(1, high - low) / MOST_STEPS));
  for (;;) {
    const step = [1, 2, 5].map((n) => n * power).find(isHeld);
    if (step !== undefined) return ticked(Math.floor(low / step), Math.max(1, Math.ceil(high / step)), step);
    power *= 10;
  }
}

function ticked(first: number, last: number, step: number): Scale {
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { min: first * step, max: last * step, ticks };
}

/** Where a value lies on the axis, as an SVG percentage: charts stretch with the page and need no script. */
export function at({ min, max }: Scale, value: number): string {
  return percentage((value - min) / (max - min));
}

/** "12.34%", with no more digits than a pixel needs. */
export function percentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
