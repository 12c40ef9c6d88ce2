import type { InDemandBaseline } from '../../model/baseline.js';
import { isAsked } from '../../model/mention.js';
import type { Tag, TaggedPosting } from '../../model/tagged-posting.js';
import type { SkillKind } from '../../model/taxonomy.js';
import { conditionWords, employerWords, factWords, furtherPay, salaryWords } from './fact-words.js';
import { groupsOf, itemsOf } from './items.js';

/** How firmly something is asked, for colours and lines; null where it is not about demand. */
export type Tone = 'required' | 'preferred' | 'duty' | 'context' | 'negated' | null;

/** One labelled list of the summary. */
export interface Row {
  readonly label: string;
  readonly tone: Tone;
  readonly items: readonly string[];
}

export interface RowGroup {
  /** Null for the first group, which needs no heading. */
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** Readings of pay and level made elsewhere, in words. */
export interface Readings {
  readonly pay: readonly string[];
  readonly level: string | null;
}

/** The posting held against a person's skills. */
export interface AgainstView {
  /** Name of the person's file. */
  readonly name: string;
  /** "6 of 9 must-haves met, 2 of 4 nice-to-haves". */
  readonly summary: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly isMet: boolean;
    readonly rows: readonly {
      readonly skill: string;
      /** How it is met, what to look at; null where there is nothing to say. */
      readonly note: string | null;
      readonly asked: string;
      readonly held: string | null;
    }[];
  }[];
}

/** What a person wants to see of one posting, in words, before any format. */
export interface PostingView {
  readonly title: string;
  /** Company, place, mode, employment, level, years, degree: what is known, in this order. */
  readonly line: readonly string[];
  /** Pay, and what was read beside it. */
  readonly facts: readonly Row[];
  readonly groups: readonly RowGroup[];
  /** What is not asked of the person: company talk, and what is said not to be needed. */
  readonly notAsked: readonly Row[];
  /** In-demand concepts the posting asks for, and those it does not. */
  readonly inDemand: {
    readonly found: readonly string[];
    readonly missing: readonly string[];
    readonly total: number;
  };
  readonly against: AgainstView | null;
  readonly notices: readonly string[];
  /** What the summary of several postings shows of this one. */
  readonly brief: {
    readonly level: string;
    readonly years: string;
    readonly pay: string;
    readonly must: number;
    readonly nice: number;
  };
}

export interface ViewOptions {
  readonly readings?: Readings;
  readonly against?: AgainstView | null;
}

const NO_READINGS: Readings = { pay: [], level: null };

export function viewOf(
  tagged: TaggedPosting,
  baseline: InDemandBaseline,
  nameOf: (id: string) => string,
  { readings = NO_READINGS, against = null }: ViewOptions = {},
): PostingView {
  const { posting, facts, tags } = tagged;
  const isIn = (part: Part) => (tag: Tag) => partOf(tag, tags) === part;
  const asked = tags.filter((tag) => isAsked(tag.demand));
  const askedIds = new Set(asked.map((tag) => tag.id));
  const wanted = baseline.groups.flatMap((group) => group.skills);
  const pay = facts.salary ? salaryWords(facts.salary.value) : '';
  const requirements = groupsOf(tags.filter((tag) => tag.kind !== 'soft'));
  const count = (demand: Tag['demand']) => requirements.filter((group) => group[0]?.demand === demand).length;
  return {
    title: posting.title ?? posting.file?.split(/[\\/]/).at(-1) ?? posting.url ?? 'Posting',
    line: [posting.company, posting.location ?? facts.locations[0]?.value, ...factWords(facts)].filter(
      (w): w is string => Boolean(w),
    ),
    facts: filled([
      { label: 'Pay', tone: null, items: pay ? [pay, ...readings.pay, ...furtherPay(facts.pay)] : [] },
      { label: 'Level', tone: null, items: readings.level === null ? [] : [readings.level] },
      { label: 'Degree in', tone: null, items: itemsOf(asked.filter(isIn('degree'))) },
      { label: 'Conditions', tone: null, items: conditionWords(facts) },
      { label: 'Employer', tone: null, items: employerWords(facts) },
    ]),
    groups: [
      { heading: null, rows: byDemand(asked.filter(isIn('tool'))) },
      { heading: 'Areas and practices', rows: byDemand(asked.filter(isIn('area'))) },
      {
        heading: null,
        rows: filled([
          { label: 'Regulations', tone: null, items: withWish(asked.filter(isIn('regulation'))) },
          { label: 'Certificates', tone: null, items: withWish(asked.filter(isIn('certificate'))) },
          { label: 'Languages', tone: null, items: withWish(asked.filter(isIn('language'))) },
          { label: 'As a person', tone: null, items: withWish(asked.filter(isIn('person'))) },
        ]),
      },
    ].filter((group) => group.rows.length > 0),
    notAsked: filled([
      { label: 'Company talk', tone: 'context', items: itemsOf(tags.filter((t) => t.demand === 'context')) },
      { label: 'Not needed', tone: 'negated', items: itemsOf(tags.filter((t) => t.demand === 'negated')) },
    ]),
    inDemand: {
      found: wanted.filter((id) => askedIds.has(id)).map(nameOf),
      missing: wanted.filter((id) => !askedIds.has(id)).map(nameOf),
      total: wanted.length,
    },
    against,
    notices: tagged.notices.map((notice) => notice.message),
    brief: {
      level: facts.level?.value ?? '',
      years: facts.yearsMin ? `${facts.yearsMin.value}+` : '',
      pay,
      must: count('required'),
      nice: count('preferred'),
    },
  };
}

type Part = 'tool' | 'area' | 'regulation' | 'certificate' | 'language' | 'degree' | 'person';

const PART_OF_KIND: Readonly<Record<SkillKind, Part>> = {
  technology: 'tool',
  concept: 'area',
  regulation: 'regulation',
  certification: 'certificate',
  language: 'language',
  degree_field: 'degree',
  soft: 'person',
};

/** Where a skill is shown; alternatives stand together, where the firmest kind of them stands. */
function partOf(tag: Tag, tags: readonly Tag[]): Part {
  if (tag.alternatives === null) return PART_OF_KIND[tag.kind];
  const parts = tags
    .filter((other) => other.alternatives === tag.alternatives && other.demand === tag.demand)
    .map((other) => PART_OF_KIND[other.kind]);
  return (['degree', 'tool', 'area'] as const).find((part) => parts.includes(part)) ?? PART_OF_KIND[tag.kind];
}

function byDemand(tags: readonly Tag[]): Row[] {
  const of = (demand: Tag['demand']) => itemsOf(tags.filter((tag) => tag.demand === demand));
  return filled([
    { label: 'Must have', tone: 'required', items: of('required') },
    { label: 'Nice to have', tone: 'preferred', items: of('preferred') },
    { label: 'Will use', tone: 'duty', items: of('duty') },
  ]);
}

/** In one list, where three would be too many. */
function withWish(tags: readonly Tag[]): string[] {
  const wished = itemsOf(tags.filter((tag) => tag.demand === 'preferred'));
  return [
    ...itemsOf(tags.filter((tag) => tag.demand !== 'preferred')),
    ...wished.map((item) => `${item}\u00A0(nice to have)`),
  ];
}

function filled(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.items.length > 0);
}
