import type { ReportData } from '../../model/report.js';
import { counted, grouped } from '../words.js';
import { esc, escLine } from './esc.js';

const INPUTS_SHOWN = 20;

/** What these numbers do not say, whatever the postings. */
const LIMITS = [
  'The numbers describe the postings that were read, not the labour market: who collected them, where and when decides what they show.',
  'Intervals cover the chance of the sample, by the rules above; they do not cover how the postings came to be in it.',
  'A posting is what an employer writes, not what the work needs.',
];

/** How the numbers came about: inputs, counts, rules, limits, versions. */
export function methodSection({ run, comparison }: ReportData): string {
  const facts: [string, string][] = [
    ['Inputs', inputsOf(run.inputs)],
    ['Read', countsOf(run, comparison.total)],
    [
      'Skills',
      `${counted(run.taxonomy.skills, 'skill')} known, ${grouped(comparison.rows.filter((r) => r.postings > 0).length)} asked for`,
    ],
    ['Taxonomy', `version ${escLine(run.taxonomy.version)}, <code>${escLine(run.taxonomy.hash)}</code>`],
    ['Tool', `${escLine(run.tool.name)} ${escLine(run.tool.version)}`],
  ];
  const items = (texts: readonly string[]) =>
    `<ul>${texts.map((t) => `<li>${escLine(t)}</li>`).join('')}</ul>`;
  return `<section id="method" aria-labelledby="method-title"><h2 id="method-title">How this was made</h2>
<dl>${facts.map(([term, text]) => `<div><dt>${esc(term)}</dt><dd>${text}</dd></div>`).join('')}</dl>
<h3>Rules</h3>${items(comparison.rules)}<h3>Limits</h3>${items(LIMITS)}</section>`;
}

function inputsOf(inputs: readonly string[]): string {
  const more = inputs.length - INPUTS_SHOWN;
  const shown = inputs.slice(0, INPUTS_SHOWN).map((input) => `<code>${escLine(input)}</code>`);
  return `${shown.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}

function countsOf(run: ReportData['run'], total: number): string {
  const parts = [
    `${counted(run.postings, 'posting')} read`,
    `${grouped(run.duplicates)} of the same text left out`,
    `${grouped(total)} counted`,
    `${counted(run.failures.length, 'input')} failed`,
  ];
  return `${parts.join(', ')}.${run.complete ? '' : ' <strong>The run was interrupted: not all inputs were read.</strong>'}`;
}
