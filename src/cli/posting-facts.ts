import { yearlyPay } from '../benchmark/yearly.js';
import type { Facts } from '../model/facts.js';
import type { ViewPosting } from '../model/view.js';
import type { PostingHead, Store } from '../store/store.js';
import { familyTeller, loadRoleFamilies } from '../taxonomy/role-families.js';

/** What a posting says beside its skills. */
export type PostingFacts = Omit<ViewPosting, 'employer' | 'skills'>;

export function factsTeller(store: Store): (posting: PostingHead) => PostingFacts {
  const familyOf = familyTeller(loadRoleFamilies());
  return ({ id, title, company, datePosted }) => {
    const { location, source, facts: json } = store.details(id);
    const facts = JSON.parse(json) as Partial<Facts>;
    return {
      company,
      family: familyOf(title),
      level: facts.level?.value ?? null,
      month: /^\d{4}-(?:0[1-9]|1[0-2])/.exec(datePosted ?? '')?.[0] ?? null,
      location: location ?? facts.locations?.[0]?.value ?? null,
      mode: facts.workMode?.value ?? null,
      source: source === null ? null : hostOf(source),
      yearsMin: facts.yearsMin?.value ?? null,
      education: facts.educationMin?.value ?? null,
      industries: (facts.industries ?? []).map(({ value }) => value),
      pay: payOf(facts),
    };
  };
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
