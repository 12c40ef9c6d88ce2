import type { TaggedPosting } from '../model/tagged-posting.js';
import type { PayBenchmark } from './pay-claims.js';
import { readLevel } from './read-level.js';
import { readPay } from './read-pay.js';
import type { Rates } from './yearly.js';

/** What a posting's pay and years say beside the role document, in words for people. */
export interface PostingReadings {
  readonly pay: readonly string[];
  readonly level: string | null;
}

export function readingsOf(
  { posting, facts }: TaggedPosting,
  benchmark: PayBenchmark,
  rates: Rates = {},
): PostingReadings {
  const { title, location, company } = posting;
  const level = facts.level?.value ?? null;
  const pay =
    facts.salary &&
    readPay({ salary: facts.salary.value, title, level, location, company }, benchmark, rates);
  const statements = pay?.statements.map((statement) => statement.words) ?? [];
  return {
    pay: pay ? [...statements, ...(statements.length > 0 ? [`by ${SHORT_SOURCE}`] : []), ...pay.remarks] : [],
    level: readLevel(level, facts.yearsMin?.value ?? null, title),
  };
}

/** The full source stands in `taxonomy/baseline/salary.json`; a reader needs to know that it is a claim, whose, and of when. */
const SHORT_SOURCE = 'the role document (US, 2024; a claim)';
