import type { Interval } from '../../model/comparison.js';
import { esc } from '../html/esc.js';
import { percent } from '../words.js';
import { at, type ShareScale } from './scale.js';

export interface ShareBar {
  readonly share: number;
  readonly interval: Interval | null;
  /** A dot at the share of a numeric baseline. */
  readonly baselineShare: number | null;
  readonly marked: boolean;
  /** Shown on hover. */
  readonly title: string;
}

const HEIGHT_PX = 22;
const MIDDLE_PX = HEIGHT_PX / 2;

/** One horizontal bar with the whisker of its interval. Its numbers stand beside it as text, so readers aloud skip it. */
export function shareBar(bar: ShareBar, scale: ShareScale): string {
  const grid = scale.ticks.slice(1).map((tick) => line('g', tick, tick, 0, HEIGHT_PX, scale));
  return `<svg class="bar${bar.marked ? ' on' : ''}" width="100%" height="${HEIGHT_PX}" aria-hidden="true" focusable="false"><title>${esc(bar.title)}</title>${grid.join('')}<rect class="f" y="5" width="${at(scale, bar.share)}" height="12" rx="2"/>${whisker(bar.interval, scale)}${dot(bar.baselineShare, scale)}</svg>`;
}

/** The labels under a column of bars. */
export function shareAxis(scale: ShareScale): string {
  const label = (tick: number, i: number) => {
    const anchor = i === 0 ? 'start' : i === scale.ticks.length - 1 ? 'end' : 'middle';
    return `<text x="${at(scale, tick)}" y="13" text-anchor="${anchor}">${percent(tick)}</text>`;
  };
  return `<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">${scale.ticks.map(label).join('')}</svg>`;
}

function whisker(interval: Interval | null, scale: ShareScale): string {
  if (!interval) return '';
  const { low, high } = interval;
  const end = (share: number) => line('w', share, share, MIDDLE_PX - 4, MIDDLE_PX + 4, scale);
  return line('w', low, high, MIDDLE_PX, MIDDLE_PX, scale) + end(low) + end(high);
}

function dot(share: number | null, scale: ShareScale): string {
  return share === null ? '' : `<circle class="b" cx="${at(scale, share)}" cy="${MIDDLE_PX}" r="4"/>`;
}

function line(name: string, x1: number, x2: number, y1: number, y2: number, scale: ShareScale): string {
  return `<line class="${name}" x1="${at(scale, x1)}" x2="${at(scale, x2)}" y1="${y1}" y2="${y2}"/>`;
}
