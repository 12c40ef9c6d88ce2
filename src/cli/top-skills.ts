import type { Count } from '../model/cluster.js';
import type { SkillRow } from '../model/comparison.js';
import type { ReportData } from '../model/report.js';
import { printable } from '../report/printable.js';
import { counted } from '../report/words.js';
import { bold } from './output.js';

const TOP = 10;
/** A share with its interval and the longest verdict, and what stands around them. */
const FIGURES_WIDTH = 38;

/** What counts as one. */
const ASKED: Readonly<Record<Count, (total: number) => string>> = {
  postings: (total) => `in ${counted(total, 'posting')}`,
  clusters: (total) => `in ${counted(total, 'ad')}, each counted once`,
  employers: (total) => `by ${counted(total, 'employer')}`,
};

/** The ten most asked technologies and areas beside the in-demand set: the end of a batch, and the start of a report. */
export function topSkills(report: ReportData, options: { width: number; color: boolean }): string {
  const { rows, total } = report.comparison;
  const hard = rows.filter((r) => (r.kind === 'technology' || r.kind === 'concept') && r.postings > 0);
  const wanted = rows.filter((r) => r.inDemand);
  const nameWidth = Math.min(
    Math.max(14, options.width - FIGURES_WIDTH),
    30,
    Math.max(12, ...[...hard.slice(0, TOP), ...wanted].map((r) => r.name.length)) + 2,
  );
  const line = (r: SkillRow, told: string) =>
    `  ${printable(r.name)
      .slice(0, nameWidth - 2)
      .padEnd(nameWidth)}${shareWords(r).padEnd(18)}${told}`
      .trimEnd()
      .slice(0, options.width);
  return [
    bold(`Most asked ${ASKED[report.count](total)} (share, 95 % interval)`, options.color),
    ...hard.slice(0, TOP).map((row) => line(row, row.inDemand ? 'in demand' : '')),
    '',
    bold(`The ${wanted.length} in-demand concepts of the seed document`, options.color),
    ...wanted.map((row) => line(row, row.verdict ?? '')),
    '',
  ].join('\n');
}

function shareWords(row: SkillRow): string {
  const percent = (share: number) => String(Math.round(share * 100));
  const interval = row.interval ? `  (${percent(row.interval.low)}–${percent(row.interval.high)})` : '';
  return `${percent(row.share).padStart(3)} %${interval}`;
}
