import type { InDemandBaseline } from '../../model/baseline.js';
import { isAsked } from '../../model/mention.js';
import { type Requirement, requirementsOf } from '../../model/requirement.js';
import type { SetAside } from '../../model/set-aside.js';
import type { Tag, TaggedPosting } from '../../model/tagged-posting.js';
import type { SkillKind } from '../../model/taxonomy.js';
import { postingName } from '../posting-name.js';
import {
  conditionWords,
  employerWords,
  factWords,
  furtherPay,
  furtherPlaces,
  roleWords,
  salaryWords,
} from './fact-words.js';
import { itemsOf } from './items.js';

/** How firmly something is asked, for colours and lines; null where it is not about demand. */
export type Tone = 'required' | 'preferred' | 'duty' | 'context' | 'negated' | null;

/** One labelled list of the summary. */
export interface Row {
  readonly label: string;
  readonly tone: Tone;
  readonly items: readonly string[];
  /** Items that hold commas themselves, each on a line of its own. */
  readonly isByLine?: true;
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
  /** What is not asked of the person: company talk, what is said not to be needed, what stood round the posting. */
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
  const asked = requirementsOf(tags);
  const isIn = (part: Part) => (requirement: Requirement) => partOf(requirement) === part;
  const askedIds = new Set(tags.filter((tag) => isAsked(tag.demand)).map((tag) => tag.id));
  const named = (demand: Tag['demand']) => tags.filter((t) => t.demand === demand).map((t) => t.name);
  const wanted = baseline.groups.flatMap((group) => group.skills);
  const place = posting.location ?? facts.locations[0]?.value ?? null;
  const pay = facts.salary ? salaryWords(facts.salary.value) : '';
  const count = (demand: Requirement['demand']) =>
    asked.filter((r) => r.demand === demand && !isIn('person')(r)).length;
  return {
    title: postingName(posting),
    line: [posting.company, place, ...factWords(facts)].filter((w): w is string => Boolean(w)),
    facts: filled([
      { label: 'Role', tone: null, items: roleWords(facts, posting.title) },
      {
        label: 'Pay',
        tone: null,
        isByLine: true,
        items: pay ? [pay, ...readings.pay, ...furtherPay(facts.pay)] : [],
      },
      { label: 'Level', tone: null, items: readings.level === null ? [] : [readings.level] },
      { label: 'Also in', tone: null, isByLine: true, items: furtherPlaces(facts.locations, place) },
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
      { label: 'Company talk', tone: 'context', items: named('context') },
      { label: 'Not needed', tone: 'negated', items: named('negated') },
      { label: 'Set aside', tone: null, isByLine: true, items: posting.setAside.map(asideWords) },
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

/** Of each stretch; the JSON has it whole. */
const ASIDE_UNITS = 240;

function asideWords({ kind, words, text }: SetAside): string {
  const line = text.replaceAll('\n', ' / ');
  const start = line.length > ASIDE_UNITS ? `${line.slice(0, ASIDE_UNITS)}…` : line;
  return `${kind}, ${words} ${words === 1 ? 'word' : 'words'}: ${start}`;
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

/** Where a requirement is shown: where the firmest kind of its skills stands. */
function partOf({ anyOf }: Requirement): Part {
  const parts = anyOf.map(({ tag }) => PART_OF_KIND[tag.kind]);
  return (['degree', 'tool', 'area'] as const).find((part) => parts.includes(part)) ?? (parts[0] as Part); // a requirement has at least one skill
}

function byDemand(requirements: readonly Requirement[]): Row[] {
  const of = (demand: Requirement['demand']) => itemsOf(requirements.filter((r) => r.demand === demand));
  return filled([
    { label: 'Must have', tone: 'required', items: of('required') },
    { label: 'Nice to have', tone: 'preferred', items: of('preferred') },
    { label: 'Will use', tone: 'duty', items: of('duty') },
  ]);
}

/** In one list, where three would be too many. */
function withWish(requirements: readonly Requirement[]): string[] {
  const wished = itemsOf(requirements.filter((r) => r.demand === 'preferred'));
  return [
    ...itemsOf(requirements.filter((r) => r.demand !== 'preferred')),
    ...wished.map((item) => `${item}\u00A0(nice to have)`),
  ];
}

function filled(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.items.length > 0);
}
