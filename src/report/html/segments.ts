import type { FullReport, ReportMethod, Split } from '../../model/report.js';
import type { DistinctiveRow, SegmentRow } from '../../model/view.js';
import { type HeatCell, heatRow } from '../charts/heat-row.js';
import { printableLine } from '../printable.js';
import { capitalized, counted, grouped, percent, shareWords } from '../words.js';
import { CSV, segmentsCsv } from './csv-files.js';
import { escLine, escSentence } from './esc.js';
import { skillLink } from './evidence.js';
import { chart, csvButton, numbers } from './numbers.js';

/** More columns than this cannot be told apart on a telephone; the CSV has them all. */
const MOST_SEGMENTS = 8;
const UNSTATED = 'not stated';

/** The rules above as sentences. */
export const SEGMENT_RULES = [
  `Heat maps: the ${MOST_SEGMENTS} largest segments, beside all postings and those that do not say; the CSV has all. A cell is bold where its interval leaves out the share of all postings.`,
];

const SPLIT_WORDS: Readonly<Record<Split, string>> = {
  family: 'role family',
  level: 'level',
  mode: 'work mode',
};

/** One column of a heat map: a segment, or all postings. */
interface HeatColumn {
  readonly name: string;
  readonly total: number;
  readonly shares: ReadonlyMap<string, Pick<SegmentRow, 'share' | 'interval' | 'postings' | 'total'>>;
}

/** What each role family, level and work mode asks for: a heat map of each, and what sets the families apart. */
export function segmentsSection(report: FullReport, linked: ReadonlySet<string>): string {
  const { views, method } = report;
  if (views.segments.length === 0) return '';
  const maps = views.segments.map(({ by, rows }, i) => {
    const title = `By ${SPLIT_WORDS[by]}`;
    return `<details class="split"${i === 0 ? ' open' : ''}><summary>${title}</summary>${heatMap(report, by, rows, linked)}</details>`;
  });
  return `<section id="segments" aria-labelledby="segments-title"><h2 id="segments-title">Who asks for what</h2>
${sayMost(report)}<p class="note">Share of the postings of each column that ask for a skill, in percent; the stronger the colour, the larger. In bold: the 95 % interval of the column leaves out the share of all postings. One cell in twenty would be bold by chance alone.</p>
${maps.join('\n')}
${apart(views.distinctive, method)}</section>`;
}

function heatMap(report: FullReport, by: Split, rows: readonly SegmentRow[], linked: ReadonlySet<string>) {
  const nameOf = (segment: string) => segmentName(segment, by, report.method);
  const skills = [...new Map(rows.map(({ skill }) => [skill.id, skill])).values()];
  const [all, ...segments] = columnsOf(report, rows);
  if (!all) return '';
  const columns = [all, ...segments];
  const largest = Math.max(
    0.01,
    ...columns.flatMap(({ shares }) => [...shares.values()].map((s) => s.share)),
  );
  const cell = ({ id, name }: SegmentRow['skill'], column: HeatColumn): HeatCell => {
    const seen = column.shares.get(id);
    const overall = all.shares.get(id)?.share ?? 0;
    const inside = seen && seen.interval.low <= overall && overall <= seen.interval.high;
    return {
      heat: (seen?.share ?? 0) / largest,
      text: seen ? percent(seen.share).replace(' %', '') : '–',
      standsOut: column !== all && inside === false,
      title: `${printableLine(name)}, ${nameOf(column.name)}\n${seen ? `${shareWords(seen.share, seen.interval)}: ${grouped(seen.postings)} of ${counted(seen.total, 'posting')}` : 'not counted'}`,
    };
  };
  const head = columns.map(
    ({ name, total }) => `<span>${escLine(nameOf(name))} <small>${grouped(total)}</small></span>`,
  );
  const drawn = skills.map(
    (skill) =>
      `<li><span class="name">${skillLink(skill, linked)}</span>${heatRow(columns.map((column) => cell(skill, column)))}</li>`,
  );
  return `${chart(
    `shares by ${SPLIT_WORDS[by]}`,
    `<div class="heat-head" aria-hidden="true"><span></span><div>${head.join('')}</div></div><ol class="bars heat">${drawn.join('\n')}</ol>`,
    columns.length,
  )}${numbers(
    {
      caption: `Shares by ${SPLIT_WORDS[by]}, with 95 % intervals`,
      heads: ['Skill', ...columns.map(({ name, total }) => `${nameOf(name)} (${grouped(total)})`)],
      rows: skills.map(({ id, name }) => [
        escLine(name),
        ...columns.map(({ shares }) => {
          const seen = shares.get(id);
          return seen ? shareWords(seen.share, seen.interval) : '';
        }),
      ]),
    },
    segmentsCsv(by),
  )}`;
}

/** All postings first, then the largest segments, those that do not say last. */
function columnsOf({ comparison }: FullReport, rows: readonly SegmentRow[]): HeatColumn[] {
  const names = [...new Set(rows.map((row) => row.segment))];
  const segments = names.map((name) => {
    const own = rows.filter((row) => row.segment === name);
    return { name, total: own[0]?.total ?? 0, shares: new Map(own.map((row) => [row.skill.id, row])) };
  });
  const stated = segments.filter(({ name }) => name !== UNSTATED).slice(0, MOST_SEGMENTS);
  const overall = new Map(
    comparison.rows.flatMap((row) =>
      row.interval ? [[row.id, { ...row, interval: row.interval }] as const] : [],
    ),
  );
  return [
    { name: 'all', total: comparison.total, shares: overall },
    ...stated,
    ...segments.filter(({ name }) => name === UNSTATED),
  ];
}

function segmentName(segment: string, by: Split, { families }: ReportMethod): string {
  if (segment === 'all') return 'All';
  if (by === 'family')
    return printableLine(families[segment] ?? (segment === 'other' ? 'Other titles' : segment));
  return capitalized(printableLine(segment));
}

/** The technology that stands out most, as a sentence: a family's own field tells it apart by its name alone. */
function sayMost({ views, comparison, method }: FullReport): string {
  const kinds = new Map(comparison.rows.map(({ id, kind }) => [id, kind]));
  const [most] = views.distinctive
    .filter((row) => kinds.get(row.skill.id) === 'technology')
    .sort((a, b) => b.z - a.z);
  if (!most) return '';
  const { segment, skill, inside, outside } = most;
  const words = `The technology that sets a role family apart most is ${printableLine(skill.name)}: ${percent(inside.share)} of ${counted(inside.total, 'posting')} in ${segmentName(segment, 'family', method)} ask for it, and ${percent(outside.share)} of the ${grouped(outside.total)} others.`;
  return `<p class="say">${escSentence(words)}</p>\n`;
}

function apart(rows: readonly DistinctiveRow[], method: ReportMethod): string {
  if (rows.length === 0) return '';
  const segments = [...new Set(rows.map((row) => row.segment))].map((segment) => {
    const skills = rows
      .filter((row) => row.segment === segment)
      .map(
        ({ skill, inside, outside }) =>
          `<li>${escLine(skill.name)} <small>${escSentence(`${percent(inside.share)}, elsewhere ${percent(outside.share)}`)}</small></li>`,
      );
    return `<div><dt>${escLine(segmentName(segment, 'family', method))}</dt><dd><ul class="row">${skills.join('')}</ul></dd></div>`;
  });
  return `<div class="titled"><h3>What sets each role family apart</h3>${csvButton(CSV.distinctive)}</div>
<dl class="wide">${segments.join('')}</dl>`;
}
