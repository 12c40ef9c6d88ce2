import type { FullReport } from '../../model/report.js';
import type { PayRow, PayStrip } from '../../model/view.js';
import { axis } from '../charts/axis.js';
import { payStrip } from '../charts/pay-strip.js';
import { amountScale } from '../charts/scale.js';
import { printableLine } from '../printable.js';
import { amountRange, amountWords, counted, grouped } from '../words.js';
import { CSV } from './csv-files.js';
import { esc, escLine, escSentence } from './esc.js';
import { skillLink } from './evidence.js';
import { chart, numbers } from './numbers.js';

/** The skills most paid postings ask for: the best paid of hundreds would be those with luck. */
const SHOWN = 25;
const ALL = 'All that state it';

/** The rule above as a sentence. */
export const PAY_RULES = [
  `Pay strips: the ${SHOWN} skills that most postings with stated pay ask for; the table has all.`,
];

/** Stated yearly pay of the postings that ask for a skill, a chart for each currency. */
export function paySection({ views: { pay } }: FullReport, linked: ReadonlySet<string>): string {
  if (pay.skills.length === 0) return '';
  const [most] = [...pay.all].sort((a, b) => b.n - a.n);
  const charts = pay.all.map((all) =>
    currencyChart(
      all,
      pay.skills.filter((row) => row.currency === all.currency),
      linked,
    ),
  );
  return `<section id="pay" aria-labelledby="pay-title"><h2 id="pay-title">Stated pay</h2>
${most ? `<p class="say">${escSentence(say(most))}</p>` : ''}<p class="note">The middle half of what postings that ask for a skill say they pay in a year, and its median. It is the pay of jobs that name the skill, not the worth of the skill.</p>
${charts.join('\n')}
${numbers(
  {
    caption: 'Stated yearly pay by skill',
    twoNames: true,
    heads: ['Skill', 'Currency', 'Postings', 'Employers', 'Lower quarter', 'Median', 'Upper quarter'],
    rows: pay.skills.map((row) => [
      escLine(row.skill.name),
      esc(row.currency),
      grouped(row.n),
      grouped(row.employers),
      exact(row.lower),
      exact(row.median),
      exact(row.upper),
    ]),
  },
  CSV.pay,
)}</section>`;
}

function currencyChart(all: PayStrip, rows: readonly PayRow[], linked: ReadonlySet<string>): string {
  const shown = [...rows]
    .sort((a, b) => b.n - a.n)
    .slice(0, SHOWN)
    .sort((a, b) => b.median - a.median);
  if (shown.length === 0) return '';
  const scale = amountScale([all, ...shown].flatMap(({ lower, upper }) => [lower, upper]));
  const item = (name: string, link: string, strip: PayStrip, reference: number | null) =>
    `<li><span class="name">${link}</span>${payStrip({ ...strip, reference, title: tooltip(name, strip) }, scale)}<span class="num">${amountWords(strip.median)} <small>${amountRange(strip.lower, strip.upper)}, n ${grouped(strip.n)}</small></span></li>`;
  return `<figure><figcaption class="note"><strong>${esc(all.currency)} a year.</strong> The upright line is the median of all ${counted(all.n, 'posting')} that state their pay.</figcaption>
${chart(`pay in ${all.currency}`, `<ol class="bars pay">${[item(ALL, ALL, all, null), ...shown.map((row) => item(row.skill.name, skillLink(row.skill, linked), row, all.median))].join('\n')}</ol><div class="bars-axis pay">${axis(scale, amountWords)}</div>`)}</figure>`;
}

function say({ currency, n, employers, lower, median, upper }: PayStrip): string {
  return `The ${counted(n, 'posting')} of ${counted(employers, 'employer')} that state their pay in ${currency} offer a median of ${exact(median)} a year, the middle half ${exact(lower)} to ${exact(upper)}.`;
}

function tooltip(name: string, { currency, n, employers, lower, median, upper }: PayStrip): string {
  return [
    `${printableLine(name)}: median ${exact(median)} ${currency} a year`,
    `middle half ${exact(lower)} to ${exact(upper)}`,
    `${counted(n, 'posting')} of ${counted(employers, 'employer')}`,
  ].join('\n');
}

function exact(amount: number): string {
  return grouped(Math.round(amount));
}
