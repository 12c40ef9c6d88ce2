import { type Comparison, type SkillRow, VERDICTS } from '../../model/comparison.js';
import { printableLine } from '../printable.js';
import { counted, grouped, listed, percent } from '../words.js';
import { barList, scaleOf } from './bar-list.js';
import { escLine, escSentence } from './esc.js';
import { isTechnical } from './headline.js';

const SHOWN = 25;
/** Names given in a sentence before "and 5 more". */
const NAMED = 4;

/** The main chart: the technologies and concepts that most postings ask for. */
export function mostAskedSection({ rows, total }: Comparison, linked: ReadonlySet<string>): string {
  const shown = rows.filter((row) => isTechnical(row) && row.postings > 0).slice(0, SHOWN);
  if (shown.length === 0) return '';
  const baseline = shown.find((row) => row.baseline !== null)?.baseline;
  const dots =
    baseline === undefined || baseline === null ? '' : ` The dots are the shares of ${escLine(baseline)}.`;
  return `<section id="most-asked" aria-labelledby="most-asked-title"><h2 id="most-asked-title">Most asked for</h2>
${unlistedSentence(rows)}<figure><figcaption class="note">The ${shown.length} technologies and concepts that most of the ${counted(total, 'posting')} ask for. The line on each bar is the 95 % interval of its share; <span class="key">coloured bars</span> are on the in-demand list.${dots}</figcaption>
${barList(shown, scaleOf(shown), linked, { name: 'most asked for', marksListed: true })}</figure></section>`;
}

/** Skills that belong on the list by its own test, as a sentence. */
function unlistedSentence(rows: readonly SkillRow[]): string {
  const unlisted = rows.filter((row) => row.verdict === VERDICTS.unlisted);
  if (unlisted.length === 0) return '';
  const named = unlisted.slice(0, NAMED).map((row) => `${printableLine(row.name)} (${percent(row.share)})`);
  const more = unlisted.length - named.length;
  const words = `Not on the list but asked for at least as often as its median: ${listed(more > 0 ? [...named, `${grouped(more)} more`] : named)}.`;
  return `<p class="say">${escSentence(words)}</p>\n`;
}
