import type { Level, Salary } from '../model/facts.js';
import type { PayBenchmark, PayClaim } from './pay-claims.js';
import { type Rates, yearlyPay } from './yearly.js';

/** What is known of the job whose pay is read. */
export interface PaidJob {
  readonly salary: Salary;
  readonly title: string | null;
  readonly level: Level | null;
  readonly location: string | null;
  readonly company: string | null;
}

export type Standing = 'below' | 'reaches-into' | 'within' | 'around' | 'exceeds' | 'above';

/** Where the pay lies beside one claim: a sentence's part, and where the claim stands. */
export interface PayStatement {
  readonly standing: Standing;
  readonly words: string;
  readonly claim: PayClaim;
}

export interface PayReading {
  readonly statements: readonly PayStatement[];
  /** Conversions that were made, and why nothing was compared. */
  readonly remarks: readonly string[];
  readonly source: string;
}

/** The seed speaks of people who build with data and software; a nurse's pay says nothing beside it. */
const COMPARABLE_ROLE =
  /\b(?:machine learning|ml|ai|mlops|llm|nlp|deep learning|artificial intelligence|data (?:scien\w+|engineer\w*|platform|architect)|computer vision|research (?:scientist|engineer)|applied scientist|software|backend|back-end|full[- ]?stack|platform engineer|devops|site reliability|sre|infrastructure engineer|cloud engineer)\b/i;

export function isComparableRole(title: string | null): boolean {
  return title !== null && COMPARABLE_ROLE.test(title);
}

/**
 * Where a job's pay lies for its level, place and company among the claims of a benchmark, each as a statement of its
 * own: the claims contradict each other, and none is truth.
 *
 * @returns null where the job is of another trade than the benchmark speaks of, its pay has no bound, or it is an internship
 */
export function readPay(job: PaidJob, benchmark: PayBenchmark, rates: Rates = {}): PayReading | null {
  if (!isComparableRole(job.title) || job.level === 'intern') return null;
  const { salary } = job;
  if (salary.min === null && salary.max === null) return null;
  const yearly = yearlyPay(salary, benchmark.currency, rates);
  if (!yearly)
    return {
      statements: [],
      remarks: [`not compared: the benchmark is in ${benchmark.currency} (--rate ${salary.currency}=…)`],
      source: benchmark.source,
    };
  const low = (yearly.min ?? yearly.max) as number; // one of them is a number, see above
  const high = (yearly.max ?? yearly.min) as number;
  const state = (claim: PayClaim, name: string): PayStatement => {
    const standing = standingOf(low, high, claim);
    const words = name.endsWith('average') ? AVERAGE_WORDS[standing] : RANGE_WORDS[standing];
    return { standing, words: `${words} ${name} (${figures(claim)})`, claim };
  };
  const comparable = benchmark.facts.filter((claim) => isSameKind(claim, salary.kind));
  const statements = [
    ...ofLevel(job, comparable, low, high, state),
    ...ofPlace(job, comparable).map((claim) => state(claim, `the ${claim.place?.split(',')[0]} average`)),
    ...ofCompany(job, comparable).map((claim) =>
      state(claim, `the ${claim.company} ${claim.min === claim.max ? 'average' : 'range'}`),
    ),
    ...ofRole(job, comparable).map((claim) => state(claim, `the ${claim.role} range`)),
    ...national(comparable).map((claim) => state(claim, `the ${benchmark.country} average`)),
  ];
  return {
    statements,
    remarks: yearly.rules.length > 0 ? [`with ${yearly.rules.join(' and ')}`] : [],
    source: `${benchmark.source}, ${benchmark.country} ${benchmark.year}`,
  };
}

const RANGE_WORDS: Readonly<Record<Standing, string>> = {
  below: 'below',
  'reaches-into': 'from below into',
  within: 'within',
  around: 'from below to above',
  exceeds: 'from within to above',
  above: 'above',
};

/** An average, even one given as a small range, is a point: pay lies beside it or on both sides of it. */
const AVERAGE_WORDS: Readonly<Record<Standing, string>> = {
  below: 'below',
  'reaches-into': 'around',
  within: 'around',
  around: 'around',
  exceeds: 'around',
  above: 'above',
};

/** Half-open claims ("250,000+") have nothing above them. */
export function standingOf(low: number, high: number, claim: PayClaim): Standing {
  const top = claim.open ? Number.POSITIVE_INFINITY : claim.max;
  if (high < claim.min) return 'below';
  if (low > top) return 'above';
  if (low >= claim.min && high <= top) return claim.min === claim.max ? 'around' : 'within';
  if (low < claim.min && high > top) return 'around';
  return low < claim.min ? 'reaches-into' : 'exceeds';
}

/** The seed's senior level leads and oversees others, so that staff and lead are read as senior; it has no pay for managers and interns. */
const SEED_LEVEL: Partial<Record<Level, PayClaim['level']>> = {
  entry: 'entry',
  mid: 'mid',
  senior: 'senior',
  staff: 'senior',
  lead: 'senior',
};

export function seedLevelOf(level: Level): PayClaim['level'] {
  return SEED_LEVEL[level];
}

/** The range of the job's level; without a level, the levels whose ranges hold the pay, which may be several. */
function ofLevel(
  job: PaidJob,
  claims: readonly PayClaim[],
  low: number,
  high: number,
  state: (claim: PayClaim, name: string) => PayStatement,
): PayStatement[] {
  const ofLevels = claims.filter((claim) => claim.level !== undefined);
  if (job.level !== null) {
    const level = seedLevelOf(job.level);
    return ofLevels
      .filter((claim) => claim.level === level)
      .map((claim) => state(claim, `the ${claim.level} range`));
  }
  return ofLevels
    .filter((claim) => standingOf(low, high, claim) === 'within')
    .map((claim) => state(claim, `the ${claim.level} range`));
}

function ofPlace(job: PaidJob, claims: readonly PayClaim[]): PayClaim[] {
  const { location } = job;
  if (location === null) return [];
  return claims.filter((claim) => {
    const city = claim.place?.split(',')[0];
    if (!city) return false;
    return city === 'New York City'
      ? /\bNew York City\b|\bNYC\b|\bNew York, (?:NY|New York|United States|US)\b|^New York$/i.test(location)
      : new RegExp(`\\b${city}\\b`, 'i').test(location);
  });
}

const LEGAL_FORM = /[,.]|\b(?:inc|llc|ltd|corp|corporation|platforms|gmbh)\b/gi;

function ofCompany(job: PaidJob, claims: readonly PayClaim[]): PayClaim[] {
  const company = job.company?.replace(LEGAL_FORM, '').trim().toLowerCase();
  return claims.filter((claim) => claim.company !== undefined && claim.company.toLowerCase() === company);
}

/** Claims about one trade, by its name in the title ("Machine Learning Engineer II", "ML Engineer"). */
function ofRole(job: PaidJob, claims: readonly PayClaim[]): PayClaim[] {
  const title = job.title?.toLowerCase().replace(/\bml\b/g, 'machine learning') ?? '';
  return claims.filter((claim) => claim.role !== undefined && title.includes(claim.role));
}

/** Averages of the whole country: claims bound to nothing but it. */
function national(claims: readonly PayClaim[]): PayClaim[] {
  return claims.filter((claim) => claim.section.startsWith('Average Base') || isTotalAverage(claim));
}

function isTotalAverage(claim: PayClaim): boolean {
  return claim.section === 'Total Compensation' && claim.company === undefined;
}

/** Base is held against base, total against total; what does not say which is held against all but additional pay. */
function isSameKind(claim: PayClaim, kind: Salary['kind']): boolean {
  if (claim.kind === 'additional') return false;
  if (claim.kind === 'unspecified') return true;
  return kind === 'total' ? claim.kind === 'total' : claim.kind === 'base';
}

function figures({ min, max, open }: PayClaim): string {
  const amount = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  return min === max ? amount(min) : `${amount(min)}–${amount(max)}${open ? '+' : ''}`;
}
