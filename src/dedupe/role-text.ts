import type { TaggedPosting } from '../model/tagged-posting.js';
import { wordHashesIn } from './word-hashes.js';

/** Sections that are the same in every posting of a company, or of a whole trade. */
const BOILERPLATE = new Set(['company', 'benefits', 'legal', 'application', 'title']);

/** Words below which what is left of a posting says too little to be recognised by. */
const ENOUGH_WORDS = 40;

/**
 * The words of a posting that describe the role, in order, as hashes: without title, company, benefits, legal text and how
 * to apply. Where that leaves next to nothing, all words but the title's.
 */
export function roleWords({ posting, segments }: Pick<TaggedPosting, 'posting' | 'segments'>): number[] {
  const words = (keep: (role: string) => boolean) =>
    wordHashesIn(
      posting.text,
      segments.sections.filter((section) => keep(section.role)),
    );
  const role = words((r) => !BOILERPLATE.has(r));
  return role.length >= ENOUGH_WORDS ? role : words((r) => r !== 'title');
}
