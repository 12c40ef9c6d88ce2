import { esc, escLines } from '../html/esc.js';
import { percentage } from './scale.js';

export interface HistogramBar {
  readonly label: string;
  readonly count: number;
  /** Shown on hover. */
  readonly title: string;
}

const BARS_PX = 140;
const ABOVE_PX = 20;
const BELOW_PX = 24;
/** Part of its place that a bar fills. */
const BAR_WIDTH = 0.72;

/** Upright bars with their counts above; the same numbers have to stand in a table, which readers aloud use. */
export function histogram(bars: readonly HistogramBar[]): string {
  const largest = Math.max(1, ...bars.map((bar) => bar.count));
  const base = ABOVE_PX + BARS_PX;
  const place = 1 / bars.length;
  const columns = bars.map((bar, i) => {
    const height = Math.round((bar.count / largest) * BARS_PX);
    const middle = percentage((i + 0.5) * place);
    const x = percentage((i + (1 - BAR_WIDTH) / 2) * place);
    return [
      `<g><title>${escLines(bar.title)}</title>`,
      `<rect class="f" x="${x}" y="${base - height}" width="${percentage(BAR_WIDTH * place)}" height="${height}" rx="2"/>`,
      `<text class="n" x="${middle}" y="${base - height - 6}" text-anchor="middle">${bar.count || ''}</text>`,
      `<text x="${middle}" y="${base + 17}" text-anchor="middle">${esc(bar.label)}</text></g>`,
    ].join('');
  });
  return `<svg class="histogram" width="100%" height="${base + BELOW_PX}" aria-hidden="true" focusable="false">${columns.join('')}<line class="base" x1="0" x2="100%" y1="${base}" y2="${base}"/></svg>`;
}
