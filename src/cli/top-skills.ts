import type { SkillRow } from '../model/comparison.js';
import type { ReportData } from '../model/report.js';
import { printable } from '../report/printable.js';
import { bold } from './output.js';

const TOP = 10;

/** The ten most asked technologies and areas beside the in-demand set: the end of a batch, and the start of a report. */
export function topSkills(report: ReportData, options: { width: number; color: boolean }): string {
  const { rows, total } = report.comparison;
  const hard = rows.filter((r) => (r.kind === 'technology' || r.kind === 'concept') && r.postings > 0);
  const wanted = rows.filter((r) => r.inDemand);
  const nameWidth = Math.min(
    30,
    Math.max(12, ...[...hard.slice(0, TOP), ...wanted].map((r) => r.name.length)) + 2,
  );
  const line = (r: SkillRow) =>
    `  ${printable(r.name)
      .slice(0, nameWidth - 2)
      .padEnd(nameWidth)}${shareWords(r).padEnd(18)}${r.inDemand ? 'in demand' : ''}`
      .trimEnd()
      .slice(0, options.width);
  const wantedLine = (r: SkillRow) =>
    `  ${printable(r.name).padEnd(nameWidth)}${shareWords(r).padEnd(18)}${r.verdict ?? ''}`
      .trimEnd()
      .slice(0, options.width);
  return [
    bold(
      `Most asked ${report.count === 'employers' ? `by ${total} employers` : `in ${total} postings`} (share, 95 % interval)`,
      options.color,
    ),
    ...hard.slice(0, TOP).map(line),
    '',
    bold(`The ${wanted.length} in-demand concepts of the seed document`, options.color),
    ...wanted.map(wantedLine),
    '',
  ].join('\n');
}

function shareWords(row: SkillRow): string {
  const percent = (share: number) => String(Math.round(share * 100));
  const interval = row.interval ? `  (${percent(row.interval.low)}–${percent(row.interval.high)})` : '';
  return `${percent(row.share).padStart(3)} %${interval}`;
}
