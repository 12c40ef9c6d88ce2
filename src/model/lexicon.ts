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

/** What headings are told by. Plain data, so that it can be made when the program is built. Words are folded and parted by one space. */
export interface HeadingTables {
  /** Whole headings, a line break between; each stands once. */
  readonly exact: readonly { readonly role: SectionRole; readonly headings: string }[];
  /** Hashes of the letters of the first word of each heading, of its first two, and so on: where these are a heading … */
  readonly whole: readonly number[];
  /** … and where more must follow. */
  readonly begun: readonly number[];
  /** Hashes of the last words. */
  readonly lastWords: readonly number[];
  /** By their first word the phrases that give a line its role. */
  readonly phrases: readonly (readonly [firstWord: string, phrases: readonly HeadingPhrase[]])[];
}

export interface HeadingPhrase {
  /** Its words, and a space behind each. */
  readonly words: string;
  /** Only the start of a line counts. */
  readonly opens: boolean;
  /** Of several roles the first counts: its place in the lexicon. */
  readonly rank: number;
  readonly role: SectionRole;
}

/** A set that is only asked. */
export interface Vocabulary {
  has(word: string): boolean;
}

/** What the segmenter knows of the language of postings. */
export interface Lexicon {
  readonly headings: HeadingTables;
  /** Ordinary lower-case words of postings: "preferredPlease" is two of them. */
  readonly words: Vocabulary;
  /** Names of places in small letters. */
  readonly places: Vocabulary;
  /** True for the folded one-word name of a skill, which is never cut ("PowerPoint"). */
  isName(word: string): boolean;
}
