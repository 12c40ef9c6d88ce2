import { firstAtLeast } from '../model/ascending.js';
import { isDigit } from '../model/characters.js';
import type { Posting } from '../model/posting.js';
import type { Segments } from '../model/segments.js';
import { FOLDED } from '../segment/fold.js';
import { foldedToken, foldedWords, type Tokens } from '../segment/tokens.js';
import { createUnitsOf } from '../segment/units.js';
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

/** A text and its UTF-16 units, some 0 behind them: a rule that asks about one unit reads it there, many times as fast. */
export interface Written {
  readonly text: string;
  readonly units: Uint16Array;
}

/** A text the way the rules look at it. */
export interface TextView extends MatchSettings, Written {
  readonly tokens: Tokens;
  /** For each token the number of its word, as `words.ts` has it. */
  readonly words: Uint16Array;
  readonly segments: Segments;
  /** The employer's name in folded words; empty where it is not known. */
  readonly employer: readonly string[];
}

/** Of our own: the rules fold other texts while they look at this one. */
const unitsOf = createUnitsOf();

export function textView(
  { text, company }: Posting,
  segments: Segments,
  tokens: Tokens,
  words: Uint16Array,
  { uses, isName, isWord }: MatchSettings,
): TextView {
  const employer = company ? foldedWords(company) : [];
  return { uses, isName, isWord, text, units: unitsOf(text), tokens, words, segments, employer };
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

/** Whether a folded word stands at a token of the text. */
export function isWordAt(view: TextView, token: number, word: string): boolean {
  // As the whole rule has it: units that are passed over, the "&" that is read as "and".
  return isPlainlyAt(view, token, word) || wordAt(view, token) === word;
}

/** Whether a folded word stands at a token, each of its letters as one unit of the text. */
export function isPlainlyAt({ tokens, units }: TextView, token: number, word: string): boolean {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  if (end - start !== word.length) return false;
  let at = start;
  while (at < end && FOLDED[units[at] as number] === word.charCodeAt(at - start)) at++;
  return at === end;
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

/** The unit at a place of the text or a few places outside; 0 there. */
export function unitAt({ units }: Written, at: number): number {
  return at >= 0 ? (units[at] as number) : 0;
}

/** Whether a token is written with digits alone. */
export function isNumeral({ tokens, units }: TextView, token: number): boolean {
  const end = tokens.end[token] as number;
  for (let at = tokens.start[token] as number; at < end; at++)
    if (!isDigit(units[at] as number)) return false;
  return true;
}
