import type { Line, Section, Sentence } from '../model/segments.js';
import type { Span } from '../model/span.js';
import type { Hit } from './hit.js';
import { isCapital, isInCapitals } from './letter-case.js';
import { foldedAt, type TextView, type Written } from './text-view.js';
import { WordSet } from './words.js';

/** Words that titles leave small. */
const SMALL_WORDS = new WordSet('a an and as at by for from in of on or the to with');

/** More than any wording has that opens a sentence. */
export const OPENING_WORDS = 12;

/** One sentence that holds hits, seen the way the rules look at it. What few rules ask about is found out when asked. */
export class SentenceView implements Span {
  readonly start: number;
  readonly end: number;
  /** Index into `Segments.lines`. */
  readonly line: number;
  /** Index into `Segments.sections`. */
  readonly sectionIndex: number;
  readonly section: Section;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  /** Token indices, first inclusive, last exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  #folded: string | null = null;
  #opening: string | null = null;
  /** What was asked first, which is all that most sentences are asked, and what was asked then. */
  #asked: object | null = null;
  #answer: unknown;
  #otherAnswers: Map<object, unknown> | null = null;
  #caseTellsNothing: boolean | null = null;
  #mayCountYears: boolean | null = null;

  /** @param hits  those of the sentence, at least one */
  constructor(
    private readonly view: TextView,
    readonly index: number,
    readonly hits: readonly Hit[],
  ) {
    const { segments, tokens } = view;
    const sentence = segments.sentences[index] as Sentence;
    const line = segments.lines[sentence.line] as Line;
    this.start = sentence.start;
    this.end = sentence.end;
    this.line = sentence.line;
    this.sectionIndex = sentence.section;
    this.section = segments.sections[sentence.section] as Section;
    this.isHeading = line.kind === 'heading' || line.kind === 'title';
    this.isItem = line.kind === 'item';
    let first = (hits[0] as Hit).firstToken;
    while (first > 0 && (tokens.start[first - 1] as number) >= sentence.start) first--;
    let end = (hits[0] as Hit).lastToken + 1;
    while (end < tokens.count && (tokens.start[end] as number) < sentence.end) end++;
    this.firstToken = first;
    this.endToken = end;
  }

  /** Folded words with a space between and around. */
  get folded(): string {
    this.#folded ??= foldedAt(this.view, this.firstToken, this.endToken);
    return this.#folded;
  }

  /** The first of them: as many as any wording needs that opens a sentence. */
  get opening(): string {
    this.#opening ??= foldedAt(
      this.view,
      this.firstToken,
      Math.min(this.endToken, this.firstToken + OPENING_WORDS),
    );
    return this.#opening;
  }

  /** What `ask` answers, remembered by `key`: a sentence may hold thousands of hits that ask the same. */
  once<Answer>(key: object, ask: () => Answer): Answer {
    if (this.#asked === key) return this.#answer as Answer;
    if (this.#asked === null) {
      this.#asked = key;
      this.#answer = ask();
      return this.#answer as Answer;
    }
    this.#otherAnswers ??= new Map();
    let answer = this.#otherAnswers.get(key) as Answer | undefined;
    if (answer === undefined) {
      answer = ask();
      this.#otherAnswers.set(key, answer);
    }
    return answer;
  }

  /** Most words are capitalised (a title-case line) or all letters are capitals: case tells nothing. */
  get caseTellsNothing(): boolean {
    this.#caseTellsNothing ??= isOneCase(this.view, this.firstToken, this.endToken);
    return this.#caseTellsNothing;
  }

  /** Whether years may be counted anywhere: in few sentences they are. */
  get mayCountYears(): boolean {
    this.#mayCountYears ??= mayCountYears(this.view, this.start, this.end);
    return this.#mayCountYears;
  }
}

/**
 * False only where years are counted nowhere, and where `YEARS` need not be tried. Words are not asked: theirs is
 * the plus sign of "2 years+", and a unit that shows nothing with all that stands behind it.
 *
 * @param end  exclusive
 */
export function mayCountYears({ units }: Written, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (((units[at] as number) | SMALL) !== SMALL_Y) continue;
    const next = (units[at + 1] as number) | SMALL;
    if (next === SMALL_R || (next === SMALL_E && ((units[at + 2] as number) | SMALL) === SMALL_A))
      return true;
  }
  return false;
}

/** What a small letter has and a capital has not. */
const SMALL = 0x20;
const SMALL_A = 0x61;
const SMALL_E = 0x65;
const SMALL_R = 0x72;
const SMALL_Y = 0x79;

function isOneCase(view: TextView, from: number, to: number): boolean {
  const { tokens, words } = view;
  let capitalised = 0;
  let upper = 0;
  let counted = 0;
  for (let t = from; t < to; t++) {
    if (SMALL_WORDS.has(words[t] as number)) continue;
    counted++;
    const start = tokens.start[t] as number;
    const end = tokens.end[t] as number;
    if (isCapital(start, view)) capitalised++;
    if (end - start > 3 && isInCapitals(start, end, view)) upper++;
  }
  return counted >= 4 && (capitalised / counted > 0.8 || upper / counted > 0.6);
}

/** Groups hits by sentence. @param hits  in the order of their first words */
export function sentenceViews(view: TextView, hits: readonly Hit[]): SentenceView[] {
  const views: SentenceView[] = [];
  let from = 0;
  while (from < hits.length) {
    const index = (hits[from] as Hit).sentence;
    let to = from;
    while (to < hits.length && (hits[to] as Hit).sentence === index) to++;
    views.push(new SentenceView(view, index, hits.slice(from, to)));
    from = to;
  }
  return views;
}
