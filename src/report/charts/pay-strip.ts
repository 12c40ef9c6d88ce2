import { escLines } from '../html/esc.js';
import { gridClass, line } from './axis.js';
import { at, type Scale } from './scale.js';

export interface Strip {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** A line at the median it is compared with. */
  readonly reference: number | null;
  /** Shown on hover. */
  readonly title: string;
}

const HEIGHT_PX = 22;

/** The middle half of some amounts with their median. The numbers stand beside it as text, so readers aloud skip it. */
export function payStrip({ lower, median, upper, reference, title }: Strip, scale: Scale): string {
  const upright = (name: string, value: number, from: number, to: number) =>
    line(name, at(scale, value), at(scale, value), from, to);
  const width = at({ ...scale, min: 0, max: scale.max - scale.min }, upper - lower);
  return `<svg class="strip ${gridClass(scale)}" width="100%" height="${HEIGHT_PX}" aria-hidden="true" focusable="false"><title>${escLines(title)}</title>${reference === null ? '' : upright('r', reference, 0, HEIGHT_PX)}<rect class="f" x="${at(scale, lower)}" y="5" width="${width}" height="12" rx="2"/>${upright('m', median, 3, HEIGHT_PX - 3)}</svg>`;
}
