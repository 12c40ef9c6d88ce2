import { yearlyPay } from '../benchmark/yearly.js';
import type { Facts } from '../model/facts.js';
import type { ViewPosting, ViewSkill } from '../model/view.js';
import type { PostingDetails } from '../store/store.js';
import type { Unit } from './counted-units.js';

const NOTHING: PostingDetails = { location: null, source: null, facts: '{}' };

/** The counted units as the views take them: with what the facts say, and each skill once. */
export function viewPostings(
  units: Iterable<Unit>,
  details: ReadonlyMap<number, PostingDetails>,
  familyOf: (title: string | null) => string,
): ViewPosting[] {
  const skills = new Map<string, ViewSkill>();
  const shared = (skill: ViewSkill): ViewSkill => {
    const key = `${skill.id} ${skill.demand}`;
    const known = skills.get(key) ?? skill;
    skills.set(key, known);
    return known;
  };
  return [...units].map(({ employer, posting, tags }) => {
    const { location, source, facts: json } = details.get(posting.id) ?? NOTHING;
    const facts = JSON.parse(json) as Partial<Facts>;
    return {
      employer,
      company: posting.company,
      family: familyOf(posting.title),
      level: facts.level?.value ?? null,
      month: /^\d{4}-(?:0[1-9]|1[0-2])/.exec(posting.datePosted ?? '')?.[0] ?? null,
      location: location ?? facts.locations?.[0]?.value ?? null,
      mode: facts.workMode?.value ?? null,
      source: source === null ? null : hostOf(source),
      yearsMin: facts.yearsMin?.value ?? null,
      education: facts.educationMin?.value ?? null,
      industries: (facts.industries ?? []).map(({ value }) => value),
      pay: payOf(facts),
      skills: tags.map(shared),
    };
  });
}

/** Pages of one host are one source; a file is its own. */
function hostOf(source: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(source)?.[1]?.toLowerCase() ?? source;
}

function payOf({ salary }: Partial<Facts>): ViewPosting['pay'] {
  const currency = salary?.value.currency;
  const yearly = salary && currency ? yearlyPay(salary.value, currency) : null;
  const low = yearly?.min ?? yearly?.max ?? null;
  const high = yearly?.max ?? yearly?.min ?? null;
  return low === null || high === null || currency === undefined
    ? null
    : { yearly: (low + high) / 2, currency };
}
