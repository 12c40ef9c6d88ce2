import type { TaggedPosting } from '../model/tagged-posting.js';

/** Sections that are the same in every posting of a company, or of a whole trade. */
const BOILERPLATE = new Set(['company', 'benefits', 'legal', 'application', 'title']);

/** Words below which what is left of a posting says too little to be recognised by. */
const ENOUGH_WORDS = 40;

/**
 * The words of a posting that describe the role, in order, in small letters: without title, company, benefits, legal
 * text and how to apply. Where that leaves next to nothing, all words but the title's.
 */
export function roleWords({ posting, segments }: Pick<TaggedPosting, 'posting' | 'segments'>): string[] {
  const words = (keep: (role: string) => boolean) =>
    segments.sections
      .filter((section) => keep(section.role))
      .flatMap((section) => wordsOf(posting.text.slice(section.start, section.end)));
  const role = words((r) => !BOILERPLATE.has(r));
  return role.length >= ENOUGH_WORDS ? role : words((r) => r !== 'title');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}
