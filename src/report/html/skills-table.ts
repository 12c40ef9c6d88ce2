import type { Comparison, SkillRow } from '../../model/comparison.js';
import { counted, differenceWords, grouped, intervalWords, percent } from '../words.js';
import { CSV } from './csv-files.js';
import { esc, escLine } from './esc.js';
import { skillLink } from './evidence.js';
import { csvButton } from './numbers.js';
import { verdictChip } from './verdict-chip.js';

interface HtmlColumn {
  readonly title: string;
  readonly sort: 'text' | 'number';
  cell(row: SkillRow, linked: ReadonlySet<string>): string;
}

/** Other names are made to lead to their postings by the script, which tells them by the place of their row. */
const SKILL: HtmlColumn = {
  title: 'Skill',
  sort: 'text',
  cell: (row, linked) => (linked.has(row.id) ? skillLink(row, linked) : escLine(row.name)),
};

const MIDDLE: readonly HtmlColumn[] = [
  { title: 'Kind', sort: 'text', cell: (row) => words(row.kind) },
  { title: 'Category', sort: 'text', cell: (row) => words(row.category) },
  { title: 'Share', sort: 'number', cell: (row) => percent(row.share) },
  { title: '95 %', sort: 'number', cell: (row) => (row.interval ? intervalWords(row.interval) : '') },
  { title: 'Postings', sort: 'number', cell: (row) => grouped(row.postings) },
  { title: 'Required', sort: 'number', cell: (row) => grouped(row.required) },
  { title: 'Preferred', sort: 'number', cell: (row) => grouped(row.preferred) },
  { title: 'Duty', sort: 'number', cell: (row) => grouped(row.duty) },
];

const AGAINST_BASELINE: readonly HtmlColumn[] = [
  { title: 'Baseline', sort: 'number', cell: (row) => optional(row.baselineShare, percent) },
  {
    title: 'Points',
    sort: 'number',

    cell: (row) =>
      optional(row.difference, (difference) => differenceWords(difference, row.differenceInterval)),
  },
  { title: 'q', sort: 'number', cell: (row) => optional(row.qValue, (q) => q.toFixed(3)) },
];

const VERDICT: HtmlColumn = { title: 'Verdict', sort: 'text', cell: (row) => verdictChip(row.verdict) };

/** Every skill of the report, to search, sort and take away. Without its script it is the whole table, by share. */
export function skillsTableSection(comparison: Comparison, linked: ReadonlySet<string>): string {
  const { rows } = comparison;
  const columns = [
    SKILL,
    ...MIDDLE,
    ...(rows.some((r) => r.baseline !== null) ? AGAINST_BASELINE : []),
    VERDICT,
  ];
  const kinds = [...new Set(rows.map((row) => words(row.kind)))].sort();
  return `<section id="skills" aria-labelledby="skills-title"><h2 id="skills-title">All skills</h2>
<div class="tools"><div class="controls" id="controls" hidden>
<label>Find <input type="search" id="find" autocomplete="off" spellcheck="false" placeholder="a skill or category"></label>
<label>Kind <select id="kind"><option value="">all</option>${kinds.map((kind) => `<option>${kind}</option>`).join('')}</select></label>
<label class="check"><input type="checkbox" id="listed"> on the list</label></div>
${csvButton(CSV.skills)}</div>
<p class="note" id="shown" role="status">${counted(rows.length, 'skill')}, by share.</p>
<div class="scroll" role="region" aria-label="Table of all skills" tabindex="0"><table id="table"><caption>Skills by the share of postings that ask for them</caption>
<thead><tr>${columns.map(headerCell).join('')}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns, linked)).join('\n')}
</tbody></table></div>
<p><button type="button" class="button" id="more" hidden></button></p></section>`;
}

function headerCell({ title, sort }: HtmlColumn): string {
  const sorted = title === 'Share' ? ' aria-sort="descending"' : '';
  return `<th scope="col" data-sort="${sort}"${sorted}>${esc(title)}</th>`;
}

/**
 * Cells have no classes, no scope and no end tags: a thousand rows would pay for them. The style goes by place; a head in
 * a column of heads is one of its row.
 */
function tableRow(row: SkillRow, columns: readonly HtmlColumn[], linked: ReadonlySet<string>): string {
  const [first, ...others] = columns.map((column) => column.cell(row, linked));
  return `<tr${row.inDemand ? ' class="on"' : ''}><th>${first}</th><td>${others.join('<td>')}`;
}

function words(id: string): string {
  return escLine(id.replace(/[-_]/g, ' '));
}

function optional(value: number | null, show: (value: number) => string): string {
  return value === null ? '' : show(value);
}
