import type { Comparison } from '../../model/comparison.js';
import { histogram } from '../charts/histogram.js';
import { counted, grouped, percent } from '../words.js';
import { CSV } from './csv-files.js';
import { escSentence } from './esc.js';
import { chart, numbers } from './numbers.js';

/** How many skills of the in-demand list one posting asks for. */
export function coverageSection({ coverage, total }: Comparison): string {
  const size = coverage.length - 1;
  if (total === 0 || size < 1) return '';
  const sum = coverage.reduce((all, count, covered) => all + count * covered, 0);
  const none = coverage[0] ?? 0;
  const say = `A posting asks for ${(sum / total).toFixed(1)} of the ${size} listed skills on average; ${percent(none / total)} of ${counted(total, 'posting')} ask for none.`;
  const bars = coverage.map((count, covered) => ({
    label: String(covered),
    count,
    title: `${covered} of ${size}: ${counted(count, 'posting')} (${percent(count / total)})`,
  }));
  return `<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">How much of the list one posting asks for</h2>
<p class="say">${escSentence(say)}</p>
<figure><figcaption class="note">Postings by how many of the listed skills they ask for.</figcaption>
${chart('postings by number of listed skills', histogram(bars))}</figure>
${numbers(
  {
    caption: 'Postings by number of listed skills',
    heads: ['Listed skills', 'Postings', 'Share'],
    rows: coverage.map((count, covered) => [String(covered), grouped(count), percent(count / total)]),
  },
  CSV.coverage,
)}</section>`;
}
