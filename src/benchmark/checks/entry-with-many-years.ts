import { YEARS_OF_LEVEL } from '../read-level.js';
import type { Check } from './check.js';

/**
 * An entry-level job that asks for the years the role document reads as senior.
 *
 * Judged by reading all 17 hits in 13,056 real postings: 14 true (0.82); 2 took the years of a company for the job's, which
 * was mended since, and one lost its dash ("5 7 years").
 */
export const entryWithManyYears: Check = {
  code: 'entry-with-many-years',
  find({ facts: { level, yearsMin } }) {
    if (level?.value !== 'entry' || yearsMin === null || yearsMin.value < YEARS_OF_LEVEL.senior) return [];
    const message = `An entry-level job that asks for ${yearsMin.value}+ years of experience.`;
    return [{ code: 'entry-with-many-years', message }];
  },
};
