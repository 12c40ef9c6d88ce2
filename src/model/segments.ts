import type { Notice } from './notice.js';
import type { Span } from './span.js';

/** What a section of a posting is for; `unknown` until its wording tells. */
export const SECTION_ROLES = [
  'title',
  'company',
  'role',
  'duties',
  'requirements',
  'preferred',
  'benefits',
  'legal',
  'application',
  'unknown',
] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

export interface Section extends Span {
  readonly role: SectionRole;
  /** The heading's words as they stand in the text, or null for text before the first heading. */
  readonly heading: string | null;
}

/** A line as a reader sees it: one block, or a piece of a block whose line breaks were lost. */
export interface Line extends Span {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item';
  /** Index into `Segments.sections`. */
  readonly section: number;
}

export interface Sentence extends Span {
  /** Index into `Segments.lines`. */
  readonly line: number;
  /** Index into `Segments.sections`. */
  readonly section: number;
}

/** A posting's text cut three ways; each list is in order and disjoint, each sentence lies in one line, each line in one section. */
export interface Segments {
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly notices: readonly Notice[];
}
