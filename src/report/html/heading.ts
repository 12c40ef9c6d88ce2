import { VERDICTS, type Verdict } from '../../model/comparison.js';
import type { ReportData } from '../../model/report.js';
import { counted, grouped, percent } from '../words.js';
import { barList, scaleOf } from './bar-list.js';
import { escLine, escSentence } from './esc.js';
import { headlineOf, isTechnical } from './headline.js';
import { verdictChip } from './verdict-chip.js';

/** Bars beside the headline: what a first screen has room for. */
const BARS = 8;
/** Unlisted skills that are named before "and 5 more". */
const UNLISTED_NAMED = 6;

/** The first screen: what is asked for, how sure that is, and how it stands to the in-demand list. */
export function heading(report: ReportData, linked: ReadonlySet<string>): string {
  const { title, lead, list } = headlineOf(report);
  const sentences = [...lead, howSure(report)].filter((text) => text !== '');
  return `<div class="first"><div><h1>${escSentence(title)}</h1>
<div class="lead">${sentences.map((text) => `<p>${escSentence(text)}</p>`).join('\n')}</div>
${list === '' ? '' : `<p class="say">${escSentence(list)}</p>`}${verdicts(report)}</div>
${bars(report, linked)}</div>`;
}

function howSure({ comparison: { total, employers, rows } }: ReportData): string {
  if (total === 0 || !rows.some((row) => row.interval)) return '';
  const of = employers === null ? '' : ` of ${counted(employers, 'employer')}`;
  return `The ranges are 95 % intervals, drawn as a line on each bar: ${counted(total, 'posting')}${of} cannot tell it more exactly.`;
}

/** The skills of the list by verdict, and those that should be on it. */
function verdicts({ comparison: { rows } }: ReportData): string {
  const named = (verdict: Verdict, most: number) => {
    const all = rows.filter((row) => row.verdict === verdict);
    if (all.length === 0) return '';
    const names = all
      .slice(0, most)
      .map((row) => unbroken(`${row.name}${row.postings > 0 ? ` ${percent(row.share)}` : ''}`));
    const more = all.length - names.length;
    return `<div><dt>${verdictChip(verdict)}</dt><dd>${names.join(', ')}${more > 0 ? ` and <a href="#most-asked">${grouped(more)} more</a>` : ''}</dd></div>`;
  };
  const lines = Object.values(VERDICTS).map((verdict) =>
    named(verdict, verdict === VERDICTS.unlisted ? UNLISTED_NAMED : rows.length),
  );
  return lines.some((line) => line !== '') ? `<dl class="verdicts">${lines.join('')}</dl>` : '';
}

function bars({ comparison: { rows } }: ReportData, linked: ReadonlySet<string>): string {
  const shown = rows.filter((row) => isTechnical(row) && row.postings > 0).slice(0, BARS);
  if (shown.length === 0) return '';
  return `<figure class="card"><figcaption>Most asked for <small><span class="key">coloured</span>: on the list</small></figcaption>${barList(shown, scaleOf(shown), linked, { name: 'most asked for, first', marksListed: true })}</figure>`;
}

/** A name and its number stay on one line. */
function unbroken(text: string): string {
  return escLine(text).replace(/ /g, '\u00A0');
}
