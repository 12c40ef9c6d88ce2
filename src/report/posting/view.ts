import type { InDemandBaseline } from '../../model/baseline.js';
import type { Facts, Salary } from '../../model/facts.js';
import type { Tag, TaggedPosting } from '../../model/tagged-posting.js';

/** What a person wants to see of one posting, in words, before any format. */
export interface PostingView {
  readonly title: string;
  /** Company, place, mode, level, years, degree, pay: what is known, in this order. */
  readonly line: readonly string[];
  readonly groups: readonly { readonly name: string; readonly items: readonly string[] }[];
  /** In-demand concepts the posting asks for, and those it does not. */
  readonly inDemand: {
    readonly found: readonly string[];
    readonly missing: readonly string[];
    readonly total: number;
  };
  readonly notices: readonly string[];
}

export function viewOf(
  tagged: TaggedPosting,
  baseline: InDemandBaseline,
  nameOf: (id: string) => string,
): PostingView {
  const { posting, facts, tags } = tagged;
  const hard = tags.filter((t) => t.kind !== 'soft');
  const soft = tags.filter((t) => t.kind === 'soft' && t.demand !== 'context' && t.demand !== 'negated');
  const of = (demand: Tag['demand']) => itemsOf(hard.filter((t) => t.demand === demand));
  const asked = new Set(
    tags
      .filter((t) => t.demand === 'required' || t.demand === 'preferred' || t.demand === 'duty')
      .map((t) => t.id),
  );
  const wanted = baseline.groups.flatMap((g) => g.skills);
  return {
    title: posting.title ?? posting.file ?? posting.url ?? 'Posting',
    line: [posting.company, posting.location, ...factWords(facts)].filter((w): w is string => Boolean(w)),
    groups: [
      { name: 'Must have', items: of('required') },
      { name: 'Nice to have', items: of('preferred') },
      { name: 'Will use', items: of('duty') },
      { name: 'As a person', items: soft.map((t) => t.name) },
      { name: 'Only company talk', items: of('context') },
      { name: 'Said not to need', items: of('negated') },
    ],
    inDemand: {
      found: wanted.filter((id) => asked.has(id)).map(nameOf),
      missing: wanted.filter((id) => !asked.has(id)).map(nameOf),
      total: wanted.length,
    },
    notices: tagged.notices.map((n) => n.message),
  };
}

/** Skills in the order of the text; skills of one any-of group stand together. */
function itemsOf(tags: readonly Tag[]): string[] {
  const items: string[] = [];
  const done = new Set<string>();
  for (const tag of tags) {
    if (tag.alternatives === null) {
      items.push(labelOf(tag));
      continue;
    }
    if (done.has(tag.alternatives)) continue;
    done.add(tag.alternatives);
    const group = tags.filter((t) => t.alternatives === tag.alternatives).map(labelOf);
    items.push(group.length > 1 ? `any of ${group.join(' / ')}` : (group[0] as string));
  }
  return items;
}

function labelOf(tag: Tag): string {
  return tag.years === null ? tag.name : `${tag.name} (${tag.years}+ years)`;
}

const DEGREE_WORDS = {
  high_school: 'high school',
  associate: "associate's degree",
  bachelor: "bachelor's degree",
  master: "master's degree",
  phd: 'doctorate',
} as const;

function factWords(facts: Facts): string[] {
  const words: string[] = [];
  if (facts.workMode) words.push(facts.workMode.value);
  if (facts.employmentType) words.push(facts.employmentType.value.replace('_', ' '));
  if (facts.level) words.push(facts.level.value);
  if (facts.yearsMin) words.push(`${facts.yearsMin.value}+ years`);
  if (facts.educationMin) words.push(DEGREE_WORDS[facts.educationMin.value]);
  if (facts.educationPreferred) words.push(`${DEGREE_WORDS[facts.educationPreferred.value]} preferred`);
  if (facts.salary) words.push(salaryWords(facts.salary.value));
  return words;
}

export function salaryWords(salary: Salary): string {
  const amount = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const { min, max, currency, period } = salary;
  const range =
    min !== null && max !== null
      ? min === max
        ? amount(min)
        : `${amount(min)}–${amount(max)}`
      : min !== null
        ? `from ${amount(min)}`
        : `up to ${amount(max ?? 0)}`;
  return `${range} ${currency} a${period === 'hour' ? 'n' : ''} ${period}`;
}
