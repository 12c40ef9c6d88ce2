import type { Posting } from '../../model/posting.js';

/** A page of iCIMS, by the addresses and names its own scripts and styles carry. */
export function isIcims(html: string): boolean {
  return /\b[\w-]+\.icims\.com\/|iCIMS_(?:JobContent|MainWrapper|Anchor|JobHeader)/.test(html);
}

/**
 * iCIMS declares made-up dates on every posting: posted two years before the day of the request, valid one year after
 * it. No date is better than a wrong one.
 */
export function withoutMadeUpDates(posting: Posting): Posting {
  return { ...posting, datePosted: null, declared: { ...posting.declared, validThrough: null } };
}
