import type { Posting } from '../model/posting.js';
import type { Section, Segments } from '../model/segments.js';
import type { Span } from '../model/span.js';
import type { AmbiguousName, Skill } from '../model/taxonomy.js';
import { foldedToken, foldedWords, type Tokens } from '../segment/tokens.js';
import type { Evidence } from './senses/evidence.js';

/** A name found in the text, with all the rules need to judge it. */
export interface Hit extends Span {
  readonly skill: Skill;
  /** Null: the name counts wherever it stands. */
  readonly rule: AmbiguousName | null;
  readonly needsCapitals: boolean;
  /** The word is not the name, but one or two letters away from it. */
  readonly isMisspelt: boolean;
  /** The rest of the name stands with another name of the row: "batch" in "batch and stream processing". */
  readonly sharesWords: boolean;
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index into `Segments.sentences`. */
  readonly sentence: number;
}

/** An area of work or a trait: named by common words, not by a name of its own. */
export function isArea({ kind }: Skill): boolean {
  return kind === 'concept' || kind === 'soft';
}

/** One sentence that holds hits, seen the way the sense rules look at it; built once for all its hits. */
export interface SentenceView extends Span {
  readonly index: number;
  readonly section: Section;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  /** Token indices, first inclusive, last exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Folded words with a space between and around, so that a phrase is found with `includes`. */
  readonly folded: string;
  readonly words: readonly string[];
  /** Whether `folded` holds the wording; remembered, since every hit of the sentence asks. */
  says(wording: RegExp | string): boolean;
  readonly hits: readonly Hit[];
  /** Most words are capitalised (a title-case line) or all letters are capitals: case tells nothing. */
  readonly caseTellsNothing: boolean;
}

/** What one matcher is made with, for every text. */
export interface MatchSettings {
  /** Kinds of evidence left out, to measure what they bring. */
  readonly without: ReadonlySet<Evidence>;
  /** Whether a folded word is a skill's name. */
  isName(word: string): boolean;
  /** Whether a folded word is an ordinary English word. */
  isWord(word: string): boolean;
}

export interface TextView extends MatchSettings {
  readonly text: string;
  readonly tokens: Tokens;
  readonly segments: Segments;
  /** The employer's name in folded words, or null. */
  readonly employer: string | null;
}

export function textView(
  posting: Posting,
  segments: Segments,
  tokens: Tokens,
  settings: MatchSettings,
): TextView {
  const employer = posting.company ? foldedWords(posting.company).join(' ') : null;
  return { ...settings, text: posting.text, tokens, segments, employer };
}

export function wordAt(view: TextView, token: number): string {
  const { tokens, text } = view;
  if (token < 0 || token >= tokens.count) return '';
  return foldedToken(text, tokens.start[token] as number, tokens.end[token] as number);
}

/** Groups hits by sentence and adds what the rules ask about the sentence. */
export function sentenceViews(view: TextView, hits: readonly Hit[]): SentenceView[] {
  const views: SentenceView[] = [];
  let from = 0;
  while (from < hits.length) {
    const index = (hits[from] as Hit).sentence;
    let to = from;
    while (to < hits.length && (hits[to] as Hit).sentence === index) to++;
    views.push(viewSentence(view, index, hits.slice(from, to)));
    from = to;
  }
  return views;
}

/** Words that titles leave small. */
const SMALL_WORDS = new Set('a an and as at by for from in of on or the to with'.split(' '));

function viewSentence(view: TextView, index: number, hits: readonly Hit[]): SentenceView {
  const { segments, text, tokens } = view;
  const sentence = segments.sentences[index] as Segments['sentences'][number];
  const line = segments.lines[sentence.line] as Segments['lines'][number];
  const section = segments.sections[sentence.section] as Section;
  let firstToken = (hits[0] as Hit).firstToken;
  while (firstToken > 0 && (tokens.start[firstToken - 1] as number) >= sentence.start) firstToken--;
  let endToken = (hits[0] as Hit).lastToken + 1;
  while (endToken < tokens.count && (tokens.start[endToken] as number) < sentence.end) endToken++;
  const words: string[] = [];
  let capitalised = 0;
  let upper = 0;
  let counted = 0;
  for (let t = firstToken; t < endToken; t++) {
    words.push(wordAt(view, t));
    const start = tokens.start[t] as number;
    const end = tokens.end[t] as number;
    const first = text[start] as string;
    if (SMALL_WORDS.has(words.at(-1) as string)) continue;
    counted++;
    if (first !== first.toLowerCase()) capitalised++;
    const word = text.slice(start, end);
    if (end - start > 3 && word === word.toUpperCase()) upper++;
  }
  const folded = ` ${words.join(' ')} `;
  const said = new Map<RegExp | string, boolean>();
  return {
    start: sentence.start,
    end: sentence.end,
    index,
    section,
    isHeading: line.kind === 'heading' || line.kind === 'title',
    isItem: line.kind === 'item',
    firstToken,
    endToken,
    folded,
    words,
    says(wording) {
      let answer = said.get(wording);
      if (answer === undefined) {
        answer = typeof wording === 'string' ? folded.includes(wording) : wording.test(folded);
        said.set(wording, answer);
      }
      return answer;
    },
    hits,
    caseTellsNothing: counted >= 4 && (capitalised / counted > 0.8 || upper / counted > 0.6),
  };
}
