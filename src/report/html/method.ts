import type { FullReport } from '../../model/report.js';
import { counted, grouped, listed } from '../words.js';
import { esc, escLine } from './esc.js';
import { PAIRS_RULES } from './pairs.js';
import { PAY_RULES } from './pay.js';
import { SEGMENT_RULES } from './segments.js';
import { TREND_RULES } from './trend.js';

const INPUTS_SHOWN = 20;

/** What these numbers do not say, whatever the postings. */
const LIMITS = [
  'The numbers describe the postings that were read, not the labour market: who collected them, where and when decides what they show.',
  'Intervals cover the chance of the sample, by the rules above; they do not cover how the postings came to be in it.',
  'A posting is what an employer writes, not what the work needs.',
  'English postings are read best: headings and wording are English, and a skill the taxonomy does not hold is not counted.',
];

/**
 * How the numbers came about: inputs, counts, versions, accuracy, rules, limits.
 *
 * @param missing  charts that had too little to show
 */
export function methodSection(report: FullReport, missing: readonly string[]): string {
  const notDrawn =
    missing.length === 0
      ? []
      : [`Too few postings say enough for a chart of ${listed(missing)}; the thresholds stand above.`];
  const { run, comparison, method, views } = report;
  const facts: [string, string][] = [
    ['Inputs', inputsOf(run.inputs)],
    ['Read', readOf(report)],
    ['Counted', countedOf(report)],
    [
      'Skills',
      `${counted(run.taxonomy.skills, 'skill')} known, ${grouped(comparison.rows.filter((r) => r.postings > 0).length)} asked for`,
    ],
    ['Taxonomy', `version ${escLine(run.taxonomy.version)}, <code>${escLine(run.taxonomy.hash)}</code>`],
    ['Engine', `${escLine(run.tool.name)} ${escLine(run.tool.version)}`],
  ];
  const groups: [string, readonly string[]][] = [
    ['Shares, intervals and verdicts', comparison.rules],
    ...Object.entries(method.rules),
    ['Charts', [...views.rules, ...SEGMENT_RULES, ...PAIRS_RULES, ...TREND_RULES, ...PAY_RULES]],
    ['Not drawn', notDrawn],
    ['Limits', LIMITS],
  ];
  const rules = groups
    .filter(([, texts]) => texts.length > 0)
    .map(
      ([about, texts]) =>
        `<h3>${escLine(about)}</h3><ul>${texts.map((t) => `<li>${escLine(t)}</li>`).join('')}</ul>`,
    );
  return `<section id="method" aria-labelledby="method-title"><h2 id="method-title">How this was made</h2>
<dl>${facts.map(([term, text]) => `<div><dt>${esc(term)}</dt><dd>${text}</dd></div>`).join('')}</dl>
${accuracyOf(report)}
${rules.join('\n')}</section>`;
}

function inputsOf(inputs: readonly string[]): string {
  const more = inputs.length - INPUTS_SHOWN;
  const shown = inputs.slice(0, INPUTS_SHOWN).map((input) => `<code>${escLine(input)}</code>`);
  return `${shown.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}

function readOf({ run }: FullReport): string {
  const failed = run.failures.length;
  return `${counted(run.postings, 'posting')}; ${failed === 0 ? 'none failed' : `<a href="#failures">${counted(failed, 'input or record', 'inputs and records')} failed</a>`}.${run.complete ? '' : ' <strong>The run was interrupted: not all inputs were read.</strong>'}`;
}

function countedOf({ run, sample, count, comparison }: FullReport): string {
  const near = run.postings - run.duplicates - sample.clusters;
  const parts = [
    `${grouped(comparison.total)} ${count === 'employers' ? 'employers' : 'postings'}`,
    `${grouped(run.duplicates)} of the same text left out`,
    ...(count === 'postings' ? [] : [`${grouped(near)} of nearly the same text left out`]),
    counted(sample.employers, 'employer'),
  ];
  return `${parts.join(', ')}. As evidence they weigh as much as ${grouped(Math.round(sample.effective))} postings of as many employers (effective n).`;
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  technology: 'technologies',
  concept: 'concepts',
  soft: 'soft skills',
  degree_field: 'fields of study',
  regulation: 'regulations',
  certification: 'certificates',
};

function accuracyOf({ method: { accuracy } }: FullReport): string {
  if (!accuracy) return '';
  const rows = Object.entries(accuracy.kinds).map(([kind, { precision, recall }]) => {
    const cells = [precision.share, recall.share].map((share) => share.toFixed(2));
    const cases = [precision.cases, recall.cases].map(grouped);
    return `<tr><th scope="row">${escLine(KIND_WORDS[kind] ?? kind)}</th><td>${cells[0]}<td>${cases[0]}<td>${cells[1]}<td>${cases[1]}`;
  });
  return `<h3>How well the matcher reads</h3><p class="note">Precision: of the skills it reports, the part that people found too. Recall: of those people found, the part it reports. Measured on ${escLine(accuracy.source)}.</p>
<table class="small"><caption>Measured accuracy of the matcher</caption><thead><tr>${['Kind', 'Precision', 'of cases', 'Recall', 'of cases'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
