import type { FullReport } from '../../model/report.js';
import type { TrendRow } from '../../model/view.js';
import { type MonthLabel, type MonthStretch, monthLine, monthLineAxis } from '../charts/month-line.js';
import { type Scale, shareScale } from '../charts/scale.js';
import { printableLine } from '../printable.js';
import { counted, grouped, monthWords, shareWords } from '../words.js';
import { CSV } from './csv-files.js';
import { escLine, escSentence } from './esc.js';
import { skillLink } from './evidence.js';
import { chart, numbers } from './numbers.js';

/** A month of fewer postings is shaded: its interval would fill the chart. */
const FEWEST = 5;
/** A change is told between months of at least so many: as many as a verdict needs. */
const FEWEST_TO_TELL = 30;
/** Three years fit a telephone; the table and the CSV go back further. */
const MOST_MONTHS = 36;

/** The rules above as sentences. */
export const TREND_RULES = [
  `Lines by month: the last ${MOST_MONTHS} months; a month of fewer than ${FEWEST} postings has no point. The change that is told is the largest between the first and the last month of at least ${FEWEST_TO_TELL} postings, and only where their intervals do not meet.`,
];

/** Rows of one skill, by month. */
type Line = ReadonlyMap<string, TrendRow>;

/** Lines by month of the most asked skills. */
export function trendSection({ views: { trend } }: FullReport, linked: ReadonlySet<string>): string {
  const all = [...new Set(trend.map(({ month }) => month))];
  const totals = new Map(trend.map(({ month, total }) => [month, total]));
  const isFull = (month: string) => (totals.get(month) ?? 0) >= FEWEST;
  const months = all.slice(all.findIndex(isFull), all.findLastIndex(isFull) + 1).slice(-MOST_MONTHS);
  const full = months.filter(isFull);
  const lines = linesOf(trend);
  if (full.length < 2) return '';
  const shares = lines.flatMap((line) => full.map((month) => line.get(month)?.share?.interval.high ?? 0));
  const scale = shareScale(shares);
  const stretches = stretchesOf(lines[0] ?? new Map(), months, isFull).length;
  const panels = lines.map((line) => panel(line, months, isFull, scale, linked));
  return `<section id="trend" aria-labelledby="trend-title"><h2 id="trend-title">Month by month</h2>
<p class="say">${escSentence(
    say(
      lines,
      months.filter((month) => (totals.get(month) ?? 0) >= FEWEST_TO_TELL),
    ),
  )}</p>
<figure><figcaption class="note">Share of the postings of each month, with its 95 % interval; ${monthWords(months[0] ?? '')} to ${monthWords(months.at(-1) ?? '')}. Shaded: fewer than ${FEWEST} postings, so no point and no line. What was collected in a month decides too: a change can be one of the sources.</figcaption>
${chart('shares by month', `<ul class="panels">${panels.join('\n')}</ul>`, stretches)}</figure>
${numbers(
  {
    caption: 'Shares by month, with 95 % intervals',
    heads: ['Month', 'Postings', ...lines.map((line) => nameIn(line))],
    rows: runsOf(all, (month) => totals.get(month) === 0).map(([month = '', last = month]) => [
      escLine(last === month ? month : `${month} to ${last}`),
      grouped(totals.get(month) ?? 0),
      ...lines.map((line) => shareIn(line, month)),
    ]),
  },
  CSV.trend,
)}</section>`;
}

/** The first and the last month of each row: months in a row without postings share one. */
function runsOf(months: readonly string[], isEmpty: (month: string) => boolean): [string, string][] {
  const runs: [string, string][] = [];
  for (const month of months) {
    const open = runs.at(-1);
    if (open && isEmpty(open[1]) && isEmpty(month)) open[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

function linesOf(trend: readonly TrendRow[]): Line[] {
  const lines = new Map<string, Map<string, TrendRow>>();
  for (const row of trend) {
    const line = lines.get(row.skill.id) ?? new Map<string, TrendRow>();
    lines.set(row.skill.id, line.set(row.month, row));
  }
  return [...lines.values()];
}

function panel(
  line: Line,
  months: readonly string[],
  isFull: (month: string) => boolean,
  scale: Scale,
  linked: ReadonlySet<string>,
): string {
  const [row] = line.values();
  const last = months.findLast(isFull) ?? '';
  return row
    ? `<li><div class="titled"><span class="name">${skillLink(row.skill, linked)}</span><span class="num">${shareIn(line, last)} <small>${monthWords(last)}</small></span></div><div class="plot">${monthLineAxis(scale)}${monthLine(stretchesOf(line, months, isFull), labelsOf(months), scale)}</div></li>`
    : '';
}

function stretchesOf(
  line: Line,
  months: readonly string[],
  isFull: (month: string) => boolean,
): MonthStretch[] {
  const starts = months.flatMap((month, i) =>
    i === 0 || isFull(month) || isFull(months[i - 1] ?? '') ? [i] : [],
  );
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? months.length;
    const [first = '', last = ''] = [months[from], months[to - 1]];
    const share = isFull(first) ? (line.get(first)?.share ?? null) : null;
    const total = months.slice(from, to).reduce((sum, month) => sum + (line.get(month)?.total ?? 0), 0);
    const when = first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
    const what = share
      ? `${shareWords(share.share, share.interval)}: ${grouped(share.postings)} of ${counted(total, 'posting')}`
      : `${counted(total, 'posting')}, too few in a month`;
    return { from, to, value: share, title: `${nameIn(line)}, ${when}\n${what}` };
  });
}

/** The first and the last month, and the Januaries that have room between them. */
function labelsOf(months: readonly string[]): MonthLabel[] {
  return months.flatMap((month, at) => {
    if (at === 0 || at === months.length - 1) return [{ at, text: monthWords(month) }];
    const place = at / (months.length - 1);
    return month.endsWith('-01') && place > 0.25 && place < 0.75 ? [{ at, text: month.slice(0, 4) }] : [];
  });
}

/** The largest change from the first to the last month that the two intervals leave no doubt about. */
function say(lines: readonly Line[], tellable: readonly string[]): string {
  if (tellable.length < 2)
    return `Too few postings to tell a change: it takes two months of at least ${FEWEST_TO_TELL}.`;
  const [first = '', last = ''] = [tellable[0], tellable.at(-1)];
  const changes = lines.flatMap((line) => {
    const [before, after] = [line.get(first)?.share, line.get(last)?.share];
    if (!before || !after) return [];
    const isClear = before.interval.high < after.interval.low || after.interval.high < before.interval.low;
    return isClear ? [{ line, before, after, change: Math.abs(after.share - before.share) }] : [];
  });
  const [largest] = changes.sort((a, b) => b.change - a.change);
  if (!largest)
    return `Between ${monthWords(first)} and ${monthWords(last)} no share of these ${lines.length} skills changed by more than its intervals allow for.`;
  const { before, after } = largest;
  const words = (share: typeof before) =>
    `${shareWords(share.share, share.interval)} of ${grouped(share.total)}`;
  return `The share of ${nameIn(largest.line)} ${after.share > before.share ? 'rose' : 'fell'} from ${words(before)} postings in ${monthWords(first)} to ${words(after)} in ${monthWords(last)}.`;
}

function nameIn(line: Line): string {
  const [row] = line.values();
  return printableLine(row?.skill.name ?? '');
}

function shareIn(line: Line, month: string): string {
  const share = line.get(month)?.share;
  return share ? shareWords(share.share, share.interval) : '';
}
