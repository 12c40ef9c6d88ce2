import type { Comparison } from '../../model/comparison.js';
import { counted } from '../words.js';
import { barList, scaleOf } from './bar-list.js';
import { escLine } from './esc.js';
import { isTechnical } from './headline.js';

const SHOWN = 25;

/** The main chart: the technologies and concepts that most postings ask for. */
export function mostAskedSection({ rows, total }: Comparison, linked: ReadonlySet<string>): string {
  const shown = rows.filter((row) => isTechnical(row) && row.postings > 0).slice(0, SHOWN);
  if (shown.length === 0) return '';
  const baseline = shown.find((row) => row.baseline !== null)?.baseline;
  const dots =
    baseline === undefined || baseline === null ? '' : ` The dots are the shares of ${escLine(baseline)}.`;
  return `<section id="most-asked" aria-labelledby="most-asked-title"><h2 id="most-asked-title">Most asked for</h2>
<figure><figcaption class="note">The ${shown.length} technologies and concepts that most of the ${counted(total, 'posting')} ask for. The line on each bar is the 95 % interval of its share; <span class="key">coloured bars</span> are on the in-demand list.${dots}</figcaption>
${barList(shown, scaleOf(shown), linked, { marksListed: true })}</figure></section>`;
}
