import { esc } from '../html/esc.js';
import { at, type Scale } from './scale.js';

/** The labels under a column of bars or strips. */
export function axis(scale: Scale, words: (value: number) => string): string {
  const label = (tick: number, i: number) => {
    const anchor = i === 0 ? 'start' : i === scale.ticks.length - 1 ? 'end' : 'middle';
    return `<text x="${at(scale, tick)}" y="13" text-anchor="${anchor}">${esc(words(tick))}</text>`;
  };
  return `<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">${scale.ticks.map(label).join('')}</svg>`;
}

/** Upright lines at the ticks, drawn by the style: one for each of a hundred bars would be a quarter of the page. */
export function gridClass({ ticks }: Scale): string {
  return `g${ticks.length - 1}`;
}

export const GRID_STYLE = [1, 2, 3, 4, 5]
  .map(
    (steps) =>
      `.g${steps}{background:linear-gradient(90deg,transparent calc(100% - 1px),var(--line) 0) 0 0/${100 / steps}% 100%}`,
  )
  .join('\n');

/** A line of a chart; coordinates are SVG lengths. */
export function line(name: string, x1: string, x2: string, y1: number, y2: number): string {
  return `<line class="${name}" x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}"/>`;
}
