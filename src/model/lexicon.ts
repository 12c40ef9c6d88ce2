import type { SectionRole } from './segments.js';

/** Headings that open a section of one role (`taxonomy/sections.json`). */
export interface RoleHeadings {
  readonly role: SectionRole;
  /** Whole headings, recognised also inside text that lost its line breaks. */
  readonly headings: readonly string[];
  /** A line that looks like a heading gets the role when it contains one of these … */
  readonly words: readonly string[];
  /** … or begins with one of these. */
  readonly starts: readonly string[];
}

/** What the segmenter knows of the language of postings. */
export interface Lexicon {
  /** In order of precedence. */
  readonly roles: readonly RoleHeadings[];
  /** Ordinary lower-case words of postings: "preferredPlease" is two of them. */
  readonly words: ReadonlySet<string>;
  /** Names of places in small letters. */
  readonly places: ReadonlySet<string>;
  /** True for the folded one-word name of a skill, which is never cut ("PowerPoint"). */
  isName(word: string): boolean;
}
