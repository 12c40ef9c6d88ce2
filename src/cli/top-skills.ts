import type { Count } from '../model/cluster.js';
import { type SkillRow, VERDICTS } from '../model/comparison.js';
import type { ReportData } from '../model/report.js';
import { printableLine } from '../report/printable.js';
import { padOrCut, textWidth } from '../report/text-width.js';
import { counted, intervalWords, percent } from '../report/words.js';
import { bold } from './output.js';

const TOP = 10;
const LONGEST_NAME = 30;

/** How a line is laid out: `figures` are the columns for a share with its interval, `told` those for the longest verdict. */
interface Layout {
  readonly gap: string;
  readonly figures: number;
  readonly told: number;
}
const WIDE: Layout = { gap: '  ', figures: 18, told: 19 };
/** Names come before gaps, and before the last words of a verdict. */
const NARROW: Layout = { gap: ' ', figures: 15, told: 9 };
const NARROW_UNTIL = 66;
const IN_FEW_WORDS: Readonly<Record<string, string>> = {
  [VERDICTS.weaker]: 'weaker',
  [VERDICTS.tooFew]: 'too few',
};

/** What counts as one. */
const ASKED: Readonly<Record<Count, (total: number) => string>> = {
  postings: (total) => `in ${counted(total, 'posting')}`,
  clusters: (total) => `in ${counted(total, 'ad')}, each counted once`,
  employers: (total) => `by ${counted(total, 'employer')}`,
};

/** The ten most asked technologies and areas beside the in-demand set: the end of a batch, and the start of a report. */
export function topSkills(report: ReportData, options: { width: number; color: boolean }): string {
  const { rows, total } = report.comparison;
  const isNarrow = options.width < NARROW_UNTIL;
  const { gap, figures, told } = isNarrow ? NARROW : WIDE;
  const hard = rows
    .filter((r) => (r.kind === 'technology' || r.kind === 'concept') && r.postings > 0)
    .slice(0, TOP);
  const wanted = rows.filter((r) => r.inDemand);
  const longest = Math.max(12, ...[...hard, ...wanted].map((r) => textWidth(printableLine(r.name))));
  const room = options.width - 2 - gap.length - figures - told;
  const nameWidth = Math.min(longest, LONGEST_NAME, Math.max(10, room));
  const line = (row: SkillRow, verdict: string) => {
    const name = padOrCut(printableLine(row.name), nameWidth, 'left');
    return padOrCut(
      `  ${name}${gap}${shareIn(row, gap).padEnd(figures)}${verdict}`,
      options.width,
      'left',
    ).trimEnd();
  };
  const heading = (words: string) => bold(words, options.color);
  return [
    heading(`Most asked ${ASKED[report.count](total)}${isNarrow ? '' : ' (share, 95 % interval)'}`),
    ...hard.map((row) => line(row, row.inDemand ? VERDICTS.inDemand : '')),
    '',
    heading(`The ${wanted.length} in-demand concepts of the role document`),
    ...wanted.map((row) => line(row, (isNarrow && IN_FEW_WORDS[row.verdict ?? '']) || (row.verdict ?? ''))),
    '',
  ].join('\n');
}

function shareIn({ share, interval }: SkillRow, gap: string): string {
  return `${percent(share).padStart(5)}${interval ? `${gap}(${intervalWords(interval)})` : ''}`;
}
