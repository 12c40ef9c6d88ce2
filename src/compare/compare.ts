import type { MatcherAccuracy } from '../model/accuracy.js';
import type { Aggregate, EmployerCounts, SkillCount } from '../model/aggregate.js';
import type { InDemandBaseline, NumericBaseline } from '../model/baseline.js';
import type { Comparison, SkillRow } from '../model/comparison.js';
import type { SkillKind } from '../model/taxonomy.js';
import { competitionRanks } from '../stats/rank.js';
import { againstBaseline, baselineRules } from './against-baseline.js';
import { type ShareCells, shareRules, sharesOf } from './shares.js';
import { verdictRules, withVerdicts } from './verdict.js';

/** What the code below does, for the reader of a report. */
const COUNTING_RULES: readonly string[] = [
  'A share is the part of the postings that ask for a skill: as required, as preferred, or in what the person will do or use. A posting counts once for a skill, by its strongest demand. Skills named only about the company, its product or benefits, or as not needed, do not count.',
  'Equal counts have equal ranks (1, 2, 2, 4).',
];

export interface CompareOptions {
  readonly baseline?: NumericBaseline | undefined;
  /** Employers of the very postings of the aggregate: their intervals then know that an employer's postings are alike. */
  readonly employers?: EmployerCounts<unknown> | undefined;
  readonly accuracy?: MatcherAccuracy | undefined;
}

/**
 * Turns counts into the rows of a report: one for each skill that some posting asks for, and one for each skill
 * of the in-demand set whether asked for or not.
 *
 * @param lookupSkill describes in-demand skills that no posting names
 */
export function compare(
  aggregate: Aggregate,
  inDemand: InDemandBaseline,
  lookupSkill: (id: string) => { readonly name: string; readonly category: string; readonly kind: SkillKind },
  options: CompareOptions = {},
): Comparison {
  const listed = new Set(inDemand.groups.flatMap((group) => group.skills));
  const absent = [...listed].filter((id) => !isAskedFor(aggregate.skills.get(id)));
  const shareOf = sharesOf(aggregate.postings, options);
  const employers = options.employers?.sizes.size ?? null;
  const row = (count: SkillCount) => rowOf(count, aggregate.postings, shareOf(count, askedIn(count)));
  const rows = [
    ...[...aggregate.skills.values()].filter(isAskedFor).map(row),
    ...absent.map((id) => row({ id, ...describe(lookupSkill(id)) })),
  ].map((row) => ({ ...row, inDemand: listed.has(row.id) }));
  const ranked = withRanks(rows).sort(byShareThenId);
  return {
    total: aggregate.postings,
    employers,
    rows: withVerdicts(againstBaseline(ranked, options.baseline), {
      postings: aggregate.postings,
      employers,
    }),
    inDemand: { name: inDemand.name, source: inDemand.source, groups: inDemand.groups },
    coverage: aggregate.coverage,
    rules: [
      ...COUNTING_RULES,
      ...shareRules(options),
      ...verdictRules(inDemand.name),
      ...baselineRules(options.baseline),
    ],
  };
}

function isAskedFor(count: SkillCount | undefined): count is SkillCount {
  return count !== undefined && askedIn(count) > 0;
}

function askedIn({ postings }: SkillCount): number {
  return postings.required + postings.preferred + postings.duty;
}

/** A lookup may hand over a whole skill; rows keep these three. */
function describe({ name, category, kind }: Pick<SkillCount, 'name' | 'category' | 'kind'>) {
  return { name, category, kind, postings: { required: 0, preferred: 0, duty: 0, context: 0, negated: 0 } };
}

/** The row before ranks, baseline and verdict are known. */
function rowOf(count: SkillCount, total: number, cells: ShareCells): SkillRow {
  return {
    id: count.id,
    name: count.name,
    category: count.category,
    kind: count.kind,
    inDemand: false,
    postings: askedIn(count),
    total,
    ...cells,
    required: count.postings.required,
    preferred: count.postings.preferred,
    duty: count.postings.duty,
    rank: 0,
    rankInCategory: 0,
    baseline: null,
    baselineShare: null,
    difference: null,
    differenceInterval: null,
    ratio: null,
    qValue: null,
    verdict: null,
  };
}

function withRanks(rows: readonly SkillRow[]): SkillRow[] {
  const ranks = rankById(rows);
  const categories = new Set(rows.map((row) => row.category));
  const inCategory = new Map(
    [...categories].flatMap((category) => [...rankById(rows.filter((row) => row.category === category))]),
  );
  return rows.map((row) => ({
    ...row,
    rank: ranks.get(row.id) ?? 0,
    rankInCategory: inCategory.get(row.id) ?? 0,
  }));
}

function rankById(rows: readonly SkillRow[]): Map<string, number> {
  const ranks = competitionRanks(rows.map((row) => row.postings));
  return new Map(rows.map((row, index) => [row.id, ranks[index] as number]));
}

function byShareThenId(a: SkillRow, b: SkillRow): number {
  return b.postings - a.postings || (a.id < b.id ? -1 : 1);
}
