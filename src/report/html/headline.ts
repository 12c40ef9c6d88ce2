import { type Comparison, type SkillRow, VERDICTS, type Verdict } from '../../model/comparison.js';
import type { ReportData } from '../../model/report.js';
import { printableLine } from '../printable.js';
import { capitalized, counted, intervalWords, listed, percent } from '../words.js';

/** What the report says in a sentence someone could quote, and those that follow it. */
export interface Headline {
  readonly title: string;
  readonly lead: readonly string[];
  /** How the in-demand list fares; '' without one. */
  readonly list: string;
}

const BY_EMPLOYER =
  'Counted by employer: here a posting is all that one employer asks for in any of its postings.';

export function headlineOf({ comparison, count, about }: ReportData): Headline {
  const { total, rows } = comparison;
  const units = counted(total, count === 'employers' ? 'employer' : 'posting');
  if (total === 0) return { title: 'No posting could be read', lead: [], list: '' };
  const asked = rows.filter((row) => row.postings > 0);
  const [first, ...others] = [...asked.filter(isTechnical), ...asked.filter((row) => !isTechnical(row))];
  if (!first) return { title: `No skill was asked for in ${units}`, lead: about ? [about] : [], list: '' };
  const next = others.filter((row) => isTechnical(row) === isTechnical(first)).slice(0, 2);
  return {
    title: `${subject(first)} was asked for in ${percent(first.share)} of ${units}${intervalOf(first)}`,
    lead: [about ?? '', followers(next), count === 'employers' ? BY_EMPLOYER : ''].filter((s) => s !== ''),
    list: listSentence(comparison),
  };
}

/** Technologies and concepts, which the main chart shows. */
export function isTechnical(row: SkillRow): boolean {
  return row.kind === 'technology' || row.kind === 'concept';
}

function followers(rows: readonly SkillRow[]): string {
  const each = rows.map(
    (row, i) => `${i === 0 ? subject(row) : nameOf(row)} with ${percent(row.share)}${intervalOf(row)}`,
  );
  return rows.length === 0 ? '' : `${listed(each)} ${rows.length === 1 ? 'follows' : 'follow'}.`;
}

function listSentence({ rows, total }: Comparison): string {
  const members = rows.filter((row) => row.inDemand);
  if (members.length === 0) return '';
  const count = (verdict: Verdict) => members.filter((row) => row.verdict === verdict).length;
  if (count(VERDICTS.tooFew) > 0) {
    const named = members.filter((row) => row.postings > 0).length;
    return `${named} of the ${members.length} listed skills ${named === 1 ? 'is' : 'are'} asked for; ${counted(total, 'posting')} ${total === 1 ? 'is' : 'are'} too few for a verdict on them.`;
  }
  const parts = [
    phrase(count(VERDICTS.inDemand), 'in demand here'),
    phrase(count(VERDICTS.weaker), 'weaker than claimed'),
    phrase(count(VERDICTS.absent), 'absent'),
  ].filter((part) => part !== '');
  return `Of the ${members.length} skills claimed to be in demand, ${listed(parts)}.`;
}

function phrase(count: number, words: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'is' : 'are'} ${words}`;
}

/** A concept is an ordinary word and may open a sentence; a product keeps its maker's spelling ("scikit-learn"). */
function subject(row: SkillRow): string {
  const name = nameOf(row);
  return row.kind === 'concept' ? capitalized(name) : name;
}

function nameOf(row: SkillRow): string {
  return printableLine(row.name);
}

function intervalOf({ interval }: SkillRow): string {
  return interval ? ` (${intervalWords(interval)} %)` : '';
}
