import type { Interval } from '../../model/comparison.js';
import { esc, escLines } from '../html/esc.js';
import { percent } from '../words.js';
import { line } from './axis.js';
import { percentage, type Scale } from './scale.js';

/** One month with a value, or months in a row without: the line stops before them and goes on after them. */
export interface MonthStretch {
  /** Place of the first month, from 0. */
  readonly from: number;
  /** One more than the place of the last. */
  readonly to: number;
  readonly value: { readonly share: number; readonly interval: Interval } | null;
  /** Shown on hover. */
  readonly title: string;
}

export interface MonthLabel {
  readonly at: number;
  readonly text: string;
}

/** So few have room for labels under their points. */
const FEW_MONTHS = 4;
const ABOVE_PX = 8;
const LINE_PX = 92;
const BELOW_PX = 20;
const BASE_PX = ABOVE_PX + LINE_PX;

/**
 * A line over months: points with their intervals, joined where months follow each other; months without are shaded.
 *
 * @param stretches  in their order, from the first month to the last
 */
export function monthLine(
  stretches: readonly MonthStretch[],
  labels: readonly MonthLabel[],
  scale: Scale,
): string {
  const count = stretches.at(-1)?.to ?? 0;
  const x = (month: number) => percentage((month + 0.5) / count);
  const y = heightOn(scale);
  const grid = scale.ticks.map((tick) => line('g', '0', '100%', y(tick), y(tick)));
  const joins = stretches.map(({ value, from }, i) => {
    const next = stretches[i + 1];
    return value && next?.value ? line('j', x(from), x(next.from), y(value.share), y(next.value.share)) : '';
  });
  const drawn = stretches.map(({ from, to, value, title }) => {
    const place = `x="${percentage(from / count)}" width="${percentage((to - from) / count)}" height="${BASE_PX}"`;
    const mark = value
      ? `<rect class="h" ${place}/>${line('w', x(from), x(from), y(value.interval.low), y(value.interval.high))}<circle class="p" cx="${x(from)}" cy="${y(value.share)}" r="3.5"/>`
      : `<rect class="gap" ${place}/>`;
    return `<g><title>${escLines(title)}</title>${mark}</g>`;
  });
  const words = labels.map(({ at, text }) => {
    const isCentred = count <= FEW_MONTHS || (at > 0 && at < count - 1);
    const [place, anchor] = isCentred ? [x(at), 'middle'] : at === 0 ? ['0', 'start'] : ['100%', 'end'];
    return `<text x="${place}" y="${BASE_PX + 15}" text-anchor="${anchor}">${esc(text)}</text>`;
  });
  return svg('line', [...grid, ...joins, ...drawn, ...words]);
}

/** The labels of the shares, as a column left of the line: every other tick where there are many. */
export function monthLineAxis(scale: Scale): string {
  const y = heightOn(scale);
  const labels = scale.ticks
    .filter((_, i) => i % 2 === 0 || scale.ticks.length < 4)
    .map((tick) => `<text x="100%" y="${y(tick) + 4}" text-anchor="end">${percent(tick)}</text>`);
  return svg('axis', labels);
}

function heightOn(scale: Scale): (share: number) => number {
  return (share) => Number((BASE_PX - (share / scale.max) * LINE_PX).toFixed(1));
}

function svg(name: string, parts: readonly string[]): string {
  return `<svg class="${name}" width="100%" height="${BASE_PX + BELOW_PX}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
}
