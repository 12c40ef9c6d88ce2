import type { Notice } from '../model/notice.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import type { Check, CheckContext } from './checks/check.js';
import { entryWithManyYears } from './checks/entry-with-many-years.js';
import { mustRepeatedAsBonus } from './checks/must-repeated-as-bonus.js';
import { olderThanTechnology } from './checks/older-than-technology.js';
import { payFarOutside } from './checks/pay-far-outside.js';
import { sameAlternatives } from './checks/same-alternatives.js';

export const CHECKS: readonly Check[] = [
  entryWithManyYears,
  olderThanTechnology,
  mustRepeatedAsBonus,
  sameAlternatives,
  payFarOutside,
];

/** What is odd about a posting: by the checks that are on, or by all of them. */
export function runChecks(tagged: TaggedPosting, context: CheckContext, options = { all: false }): Notice[] {
  return CHECKS.filter((check) => check.isOn || options.all).flatMap((check) => check.find(tagged, context));
}
