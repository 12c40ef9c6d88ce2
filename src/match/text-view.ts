import { firstAtLeast } from '../model/ascending.js';
import { isDigit } from '../model/characters.js';
import type { Posting } from '../model/posting.js';
import type { Segments } from '../model/segments.js';
import { foldedToken, foldedWords, type Tokens } from '../segment/tokens.js';
import type { UsedEvidence } from './senses/evidence.js';

/** What one matcher is made with, for every text. */
export interface MatchSettings {
  /** Kinds of evidence are left out to measure what they bring. */
  readonly uses: UsedEvidence;
  /** Whether a folded word is a skill's name. */
  isName(word: string): boolean;
  /** Whether a folded word is an ordinary English word. */
  isWord(word: string): boolean;
}

/** A text the way the rules look at it. */
export interface TextView extends MatchSettings {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the number of its word, as `words.ts` has it. */
  readonly words: Uint16Array;
  readonly segments: Segments;
  /** The employer's name in folded words; empty where it is not known. */
  readonly employer: readonly string[];
}

export function textView(
  { text, company }: Posting,
  segments: Segments,
  tokens: Tokens,
  words: Uint16Array,
  { uses, isName, isWord }: MatchSettings,
): TextView {
  const employer = company ? foldedWords(company) : [];
  return { uses, isName, isWord, text, tokens, words, segments, employer };
}

/** The number of the word at a token; 0 outside the text. */
export function numberAt({ tokens, words }: TextView, token: number): number {
  return token >= 0 && token < tokens.count ? (words[token] as number) : 0;
}

/** The hash of the word at a token, as `hashOf` tells it; 0, which hardly any word has, outside the text. */
export function hashAt({ tokens }: TextView, token: number): number {
  return token >= 0 && token < tokens.count ? (tokens.hash[token] as number) : 0;
}

/** The folded word at a token; empty outside the text. Rules that only compare words compare `numberAt`. */
export function wordAt({ tokens, text }: TextView, token: number): string {
  if (token < 0 || token >= tokens.count) return '';
  return foldedToken(text, tokens.start[token] as number, tokens.end[token] as number);
}

/** The first token that ends behind a place of the text. */
export function tokenBehind(place: number, { tokens }: TextView): number {
  return firstAtLeast(tokens.end, place + 1, tokens.count);
}

/** The folded words of some tokens, first inclusive, last exclusive, with a space between and around. */
export function foldedAt(view: TextView, from: number, to: number): string {
  let folded = ' ';
  for (let token = from; token < to; token++) folded += `${wordAt(view, token)} `;
  return folded;
}

/** Whether a token is written with digits alone. */
export function isNumeral({ tokens, text }: TextView, token: number): boolean {
  const end = tokens.end[token] as number;
  for (let at = tokens.start[token] as number; at < end; at++)
    if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}
