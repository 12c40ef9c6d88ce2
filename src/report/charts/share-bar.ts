import type { Interval } from '../../model/comparison.js';
import { escLines } from '../html/esc.js';
import { gridClass, line } from './axis.js';
import { at, type Scale } from './scale.js';

export interface ShareBar {
  readonly share: number;
  readonly interval: Interval | null;
  /** A dot at the share it is compared with. */
  readonly dot: number | null;
  readonly marked: boolean;
  /** Shown on hover. */
  readonly title: string;
}

const HEIGHT_PX = 22;
const MIDDLE_PX = HEIGHT_PX / 2;

/** One horizontal bar with the whisker of its interval. Its numbers stand beside it as text, so readers aloud skip it. */
export function shareBar(bar: ShareBar, scale: Scale): string {
  return `<svg class="bar ${gridClass(scale)}${bar.marked ? ' on' : ''}" width="100%" height="${HEIGHT_PX}" aria-hidden="true" focusable="false"><title>${escLines(bar.title)}</title><rect class="f" y="5" width="${at(scale, bar.share)}" height="12" rx="2"/>${whisker(bar.interval, scale)}${dot(bar.dot, scale)}</svg>`;
}

function whisker(interval: Interval | null, scale: Scale): string {
  if (!interval) return '';
  const [low, high] = [at(scale, interval.low), at(scale, interval.high)];
  const end = (x: string) => line('w', x, x, MIDDLE_PX - 4, MIDDLE_PX + 4);
  return line('w', low, high, MIDDLE_PX, MIDDLE_PX) + end(low) + end(high);
}

function dot(share: number | null, scale: Scale): string {
  return share === null ? '' : `<circle class="b" cx="${at(scale, share)}" cy="${MIDDLE_PX}" r="4"/>`;
}
