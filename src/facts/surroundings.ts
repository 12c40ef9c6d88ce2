import { firstNot } from '../model/ascending.js';
import type { SectionRole } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { Stretch } from './prefilter/stretch.js';
import { nextEnd } from './sentence-end.js';

/** Two lines of print: the words that say what a number or a degree is for stand closer than this. */
const REACH = 160;

/** What stands around a place in a text, worked out as far as it is asked for. */
export class Surroundings {
  #sentence: Span | null = null;
  #before: Stretch | null = null;
  #after: Stretch | null = null;

  /**
   * @param sentences all of the text, in order
   * @param role of the text at the place
   */
  constructor(
    private readonly text: string,
    private readonly sentences: readonly Span[],
    private readonly place: Span,
    readonly role: SectionRole,
  ) {}

  /** The words of the sentence before the place, at most `REACH` units. */
  get before(): Stretch {
    const { text, place } = this;
    this.#before ??= isGlued(text, place.start)
      ? new Stretch(text, place.start, place.start)
      : afterLastBreak(text, Math.max(this.#whole.start, place.start - REACH), place.start);
    return this.#before;
  }

  /** The words of the sentence after the place, as many. */
  get after(): Stretch {
    const { text, place } = this;
    this.#after ??= beforeFirstBreak(text, place.end, Math.min(this.#whole.end, place.end + REACH));
    return this.#after;
  }

  get #whole(): Span {
    this.#sentence ??= wholeSentence(this.text, this.sentences, this.place);
    return this.#sentence;
  }
}

/** The sentence holding `span`, with the lines it runs on to where a page broke its lines at a fixed width. */
function wholeSentence(text: string, sentences: readonly Span[], span: Span): Span {
  const at = lastStartingAt(sentences, span.start);
  let { start, end } = sentences[at] ?? { start: 0, end: text.length };
  if (end < span.end) end = span.end;
  for (let next = at + 1; next < sentences.length && end - span.end < REACH; next++) {
    const sentence = sentences[next]!; // next < length
    if (sentence.start >= end && !isWrapped(text, end, sentence.start)) break;
    end = Math.max(end, sentence.end);
  }
  for (let here = at; here > 0 && span.start - start < REACH; here--) {
    const sentence = sentences[here - 1]!; // here > 0
    if (!isWrapped(text, sentence.end, start)) break;
    start = sentence.start;
  }
  return { start, end };
}

/** "…preferred5+ years": the line break between the two was lost. */
function isGlued(text: string, at: number): boolean {
  return at > 0 && /[a-z.)!][\dA-Z]/.test(text.slice(at - 1, at + 1));
}

function isWrapped(text: string, from: number, to: number): boolean {
  return (
    /[a-z(]/.test(text[to] ?? '') &&
    !/[.:;!?]/.test(text[from - 1] ?? '') &&
    /^[ \t]*\n[ \t]*$/.test(text.slice(from, to))
  );
}

function beforeFirstBreak(text: string, start: number, end: number): Stretch {
  const first = nextEnd(text.slice(start, end), 0);
  return new Stretch(text, start, first ? start + first.index : end);
}

function afterLastBreak(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  let from = start;
  for (let found = nextEnd(words, 0); found; ) {
    const isMark = found[0] !== '';
    from = start + found.index + (isMark ? 1 : 0);
    found = nextEnd(words, found.index + (isMark ? found[0].length : 1));
  }
  return new Stretch(text, from, end);
}

/** Index of the last range starting at or before `at`, or -1; `ranges` is in order. */
export function lastStartingAt(ranges: readonly { readonly start: number }[], at: number): number {
  // index < length
  return firstNot((index) => ranges[index]!.start <= at, ranges.length) - 1;
}
