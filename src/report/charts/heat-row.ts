import { esc, escLines } from '../html/esc.js';
import { percentage } from './scale.js';

export interface HeatCell {
  /** 0 … 1: how strong its colour is. */
  readonly heat: number;
  readonly text: string;
  /** Its text in bold. */
  readonly standsOut: boolean;
  /** Shown on hover. */
  readonly title: string;
}

const HEIGHT_PX = 30;
/** Part of its place that a cell fills. */
const CELL_WIDTH = 0.97;

/** One row of a heat map; the numbers have to stand in a table, which readers aloud use. */
export function heatRow(cells: readonly HeatCell[]): string {
  const place = 1 / cells.length;
  const drawn = cells.map(({ heat, text, standsOut, title }, i) => {
    const x = percentage((i + (1 - CELL_WIDTH) / 2) * place);
    return `<g><title>${escLines(title)}</title><rect x="${x}" width="${percentage(CELL_WIDTH * place)}" height="${HEIGHT_PX - 2}" fill-opacity="${Number(heat.toFixed(2))}"/><text${standsOut ? ' class="s"' : ''} x="${percentage((i + 0.5) * place)}" y="19">${esc(text)}</text></g>`;
  });
  return `<svg class="cells" width="100%" height="${HEIGHT_PX}" aria-hidden="true" focusable="false">${drawn.join('')}</svg>`;
}
