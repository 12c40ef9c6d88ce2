import type { Notice } from '../model/notice.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import type { Check, CheckContext } from './checks/check.js';
import { entryWithManyYears } from './checks/entry-with-many-years.js';
import { mustRepeatedAsBonus } from './checks/must-repeated-as-bonus.js';
import { olderThanTechnology } from './checks/older-than-technology.js';
import { payFarOutside } from './checks/pay-far-outside.js';
import { sameAlternatives } from './checks/same-alternatives.js';

const CHECKS: readonly Check[] = [
  entryWithManyYears,
  olderThanTechnology,
  mustRepeatedAsBonus,
  sameAlternatives,
  payFarOutside,
];

/**
 * What is odd about a posting. Runs only where the user asks for it (`--checks`): none of the checks was judged to be
 * right nine times in ten on real postings; each says how it was judged.
 */
export function runChecks(tagged: TaggedPosting, context: CheckContext): Notice[] {
  return CHECKS.flatMap((check) => check.find(tagged, context));
}
