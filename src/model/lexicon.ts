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

/** The headings of all roles made ready for looking up, all in folded words with a blank between. */
export interface HeadingTable {
  readonly headings: readonly string[];
  /** The role of each of them. */
  readonly roles: readonly SectionRole[];
  /** First and last words of headings: almost every sentence is told apart by these alone. */
  readonly firstWords: readonly string[];
  readonly lastWords: readonly string[];
  /** The first words of headings, one, two and more of them: where a line goes on otherwise, no longer heading begins. */
  readonly beginnings: readonly string[];
  /** In order of precedence, with a blank before and after each phrase. */
  readonly contained: readonly {
    readonly role: SectionRole;
    readonly words: readonly string[];
    readonly starts: readonly string[];
  }[];
}

/** A set that is only asked. */
export interface Vocabulary {
  has(word: string): boolean;
}

/** What the segmenter knows of the language of postings. */
export interface Lexicon {
  readonly headings: HeadingTable;
  /** Ordinary lower-case words of postings: "preferredPlease" is two of them. */
  readonly words: Vocabulary;
  /** Names of places in small letters. */
  readonly places: Vocabulary;
  /** True for the folded one-word name of a skill, which is never cut ("PowerPoint"). */
  isName(word: string): boolean;
}
