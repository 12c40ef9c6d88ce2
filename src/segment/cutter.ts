import type { Line, SectionRole, Segments, Sentence } from '../model/segments.js';
import type { Span } from '../model/span.js';
import type { MarkedText } from './marks.js';
import { sentencesOf } from './sentences.js';
import { isTopicHeading, isWishHeading } from './topic-heading.js';

/** Collects sections, lines and sentences in one pass; the indices of one list point into the other. */
export class Cutter {
  readonly #marked: MarkedText;
  readonly #sections: { role: SectionRole; heading: string | null; start: number; end: number }[] = [];
  readonly #lines: Line[] = [];
  readonly #sentences: Sentence[] = [];
  hasKnownRole = false;
  /** Under "Preferred qualifications" comes "Education:", then "Experience:": each is of what is preferred. */
  #topicsAreWishes = false;

  constructor(marked: MarkedText) {
    this.#marked = marked;
  }

  get role(): SectionRole {
    return this.#sections.at(-1)?.role ?? 'unknown';
  }

  open(named: SectionRole, heading: string | null, at: Span): void {
    const last = this.#sections.at(-1);
    if (last && last.heading === null && last.start === last.end) this.#sections.pop();
    const isTopic = named === 'requirements' && heading !== null && isTopicHeading(heading);
    if (!isTopic) this.#topicsAreWishes &&= named === last?.role;
    else if (this.#isAtWishes) this.#topicsAreWishes = true;
    const role = isTopic && this.#topicsAreWishes ? 'preferred' : named;
    this.#sections.push({ role, heading, start: at.start, end: at.end });
    if (role !== 'unknown' && role !== 'title') this.hasKnownRole = true;
  }

  /** True right behind a heading that says of whatever comes that it is preferred. */
  get #isAtWishes(): boolean {
    const last = this.#sections.at(-1);
    const isBare = this.#lines.at(-1)?.kind === 'heading';
    return isBare && last?.role === 'preferred' && last.heading !== null && isWishHeading(last.heading);
  }

  /** @param sentences  those of the line, where they were cut before */
  line(kind: Line['kind'], span: Span, sentences: readonly Span[] = sentencesOf(this.#marked, span)): void {
    if (span.start >= span.end) return;
    if (this.#sections.length === 0) this.open('unknown', null, span);
    const section = this.#sections.length - 1;
    const current = this.#sections[section];
    if (current) {
      if (current.start === current.end) current.start = span.start;
      current.end = span.end;
    }
    const line = this.#lines.length;
    // Written out: spreads are slow, and there are some hundred of each in a posting.
    this.#lines.push({ start: span.start, end: span.end, kind, section });
    for (const sentence of sentences)
      this.#sentences.push({ start: sentence.start, end: sentence.end, line, section });
  }

  finish(): Pick<Segments, 'sections' | 'lines' | 'sentences'> {
    const last = this.#sections.at(-1);
    if (last && last.start === last.end) this.#sections.pop();
    return { sections: this.#sections, lines: this.#lines, sentences: this.#sentences };
  }
}
