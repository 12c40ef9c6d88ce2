import type { Comparison } from '../../model/comparison.js';
import { histogram } from '../charts/histogram.js';
import { counted, grouped, percent } from '../words.js';
import { escSentence } from './esc.js';

/** How many skills of the in-demand list one posting asks for. */
export function coverageSection({ coverage, total }: Comparison): string {
  const size = coverage.length - 1;
  if (total === 0 || size < 1) return '';
  const sum = coverage.reduce((all, count, covered) => all + count * covered, 0);
  const none = coverage[0] ?? 0;
  const note = `Postings by how many of the ${size} listed skills they ask for. On average ${(sum / total).toFixed(1)}; ${counted(none, 'posting')} (${percent(none / total)}) ${none === 1 ? 'asks' : 'ask'} for none.`;
  const bars = coverage.map((count, covered) => ({
    label: String(covered),
    count,
    title: `${covered} of ${size}: ${counted(count, 'posting')} (${percent(count / total)})`,
  }));
  const rows = coverage.map(
    (count, covered) =>
      `<tr><th scope="row">${covered}</th><td>${grouped(count)}</td><td>${percent(count / total)}</td></tr>`,
  );
  return `<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">How much of the list one posting asks for</h2>
<figure><figcaption class="note">${escSentence(note)}</figcaption>
${histogram(bars)}</figure>
<details><summary>The same numbers as a table</summary><table class="small"><caption>Postings by number of listed skills</caption><thead><tr><th scope="col">Listed skills</th><th scope="col">Postings</th><th scope="col">Share</th></tr></thead><tbody>${rows.join('')}</tbody></table></details></section>`;
}
