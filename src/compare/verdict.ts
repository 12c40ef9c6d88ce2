import { type SkillRow, VERDICTS, type Verdict } from '../model/comparison.js';
import { median } from '../stats/median.js';

/** Below this the interval of a share near one half is wider than 33 points: it tells hardly anything apart. */
const MIN_POSTINGS = 30;

/** Below this a verdict would be about a few employers, however much they post. */
const MIN_EMPLOYERS = 5;

/** What the rows were counted over; `employers` is null where they were not counted. */
export interface SampleOf {
  readonly postings: number;
  readonly employers: number | null;
}

/**
 * A skill is in demand when even the low end of its interval reaches this: one posting in twenty, which is where
 * someone who applies to a few dozen places is sure to be asked for it. Tested on the low end, not on the share,
 * so that a small sample has to show more: 4 of 30 postings, 13 of 150, 64 of 1,000.
 */
const MIN_LOW_SHARE = 0.05;

/** Adds what the numbers say of each skill: of the listed ones always, of the others where they belong on the list. */
export function withVerdicts(rows: readonly SkillRow[], sample: SampleOf): SkillRow[] {
  const enough = sample.postings >= MIN_POSTINGS && (sample.employers ?? MIN_EMPLOYERS) >= MIN_EMPLOYERS;
  const medianListed = median(rows.filter((row) => row.inDemand).map((row) => row.share)) ?? 0;
  return rows.map((row) => ({
    ...row,
    verdict: row.inDemand ? listedVerdict(row, enough) : unlistedVerdict(row, enough, medianListed),
  }));
}

function listedVerdict(row: SkillRow, enough: boolean): Verdict {
  if (!enough) return VERDICTS.tooFew;
  if (row.postings === 0) return VERDICTS.absent;
  return isInDemand(row) ? VERDICTS.inDemand : VERDICTS.weaker;
}

/** A list half of which nobody asks for has a median of 0; the same test as for the list keeps the rest out then. */
function unlistedVerdict(row: SkillRow, enough: boolean, medianListed: number): Verdict | null {
  const comparable = row.kind === 'technology' || row.kind === 'concept';
  if (!enough || !comparable) return null;
  return row.share >= medianListed && isInDemand(row) ? VERDICTS.unlisted : null;
}

function isInDemand(row: SkillRow): boolean {
  return (row.interval?.low ?? 0) >= MIN_LOW_SHARE;
}

/** The rules above as sentences; they read the same constants. */
export function verdictRules(listName: string): string[] {
  const floor = `${MIN_LOW_SHARE * 100} %`;
  return [
    `Verdicts need at least ${MIN_POSTINGS} postings of at least ${MIN_EMPLOYERS} employers; below that each skill of the "${listName}" list reads "${VERDICTS.tooFew}".`,
    `"${VERDICTS.inDemand}": on the list, and the low end of the interval of its share is at least ${floor}.`,
    `"${VERDICTS.weaker}": on the list and asked for, but the low end of its interval is below ${floor}.`,
    `"${VERDICTS.absent}": on the list, and no posting asks for it.`,
    `"${VERDICTS.unlisted}": a technology or concept that is not on the list, passes the same ${floor} test, and has at least the median share of the list's skills.`,
  ];
}
