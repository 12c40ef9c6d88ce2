import { AMPERSAND, SPACE } from '../model/characters.js';
import { BREAK, fold, SKIP } from './fold.js';
import { isLooseGap } from './gaps.js';
import { BLOCK, findRuns, GROUP, MOST_AT_ONCE, noted, oddGroupCount, takeRuns } from './runs.js';
import { pairsOf, unitsOf } from './units.js';
import { nextWordStart, readWord, type Word } from './word-rule.js';

export { hashOf } from './word-hash.js';

const { edges, oddGroups, starts, ends, hashes } = noted;

/** So that a loop may read tokens in steps of some. */
export const COLUMNS_GO_ON = 8;

/** How a token is joined to the one before it. */
export const JOIN = {
  /** A comma, a bracket, the end of a sentence, a bullet: no name goes across. */
  none: 0,
  /** White space, one of `- / . & ' _` without a gap, or nothing (C++ and 11 in "C++11"). */
  loose: 1,
  /** Nobody has looked yet: most words start no name, so that nobody asks. */
  unasked: 2,
} as const;

/**
 * Tokens of a text in parallel arrays that are reused from call to call; only the first `count` hold, and behind them
 * the arrays go on for at least `COLUMNS_GO_ON` more.
 */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  /** Exclusive. */
  end: Int32Array;
  /** As `hashOf` tells it of the folded units. */
  hash: Int32Array;
  /** JOIN to the token before; ask `isJoined`. */
  join: Uint8Array;
}

export function newTokens(capacity = MOST_AT_ONCE): Tokens {
  return {
    text: '',
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    join: new Uint8Array(capacity),
  };
}

/** Whether one name may have this token and the one before it. */
export function isJoined(tokens: Tokens, token: number): boolean {
  const known = tokens.join[token] as number;
  return known === JOIN.unasked ? askJoin(tokens, token) : known === JOIN.loose;
}

function askJoin({ text, start, end, join }: Tokens, token: number): boolean {
  const isLoose = token > 0 && isLooseGap(text, end[token - 1] as number, start[token] as number);
  join[token] = isLoose ? JOIN.loose : JOIN.none;
  return isLoose;
}

/**
 * Cuts text into words as names of skills need it: `C++`, `C#` and `.NET` stay whole, `Node.js` and `CI/CD` are two
 * words joined loosely, a free-standing `&` is the word "and".
 *
 * One pass, no allocation but for growing. Aliases and postings go through this same function, so that both are cut
 * alike.
 *
 * @param stops  ascending offsets where a line break was lost: no word goes across ("preferred|Please")
 */
export function tokenize(text: string, into: Tokens = newTokens(), stops: readonly number[] = []): Tokens {
  const { length } = text;
  const units = unitsOf(text);
  const pairs = pairsOf(units);
  let told = 0;
  /** No word starts before it that is not told yet. */
  let free = 0;
  let stopsPassed = 0;
  let lastStop = -1;
  let nextStop = stops[0] ?? length;
  for (let from = 0; from <= length; from += BLOCK) {
    const to = Math.min(from + BLOCK, length);
    // The 0 behind the text ends its last run.
    const runsTo = from + BLOCK > length ? length + 1 : to;
    const edgeCount = findRuns(units, pairs, from, runsTo);
    const oddCount = oddGroupCount();
    if (into.start.length < told + MOST_AT_ONCE) grow(into, told + MOST_AT_ONCE);
    let count = 0;
    let stopped = 0;
    let edge = 0;
    let odd = 0;
    for (;;) {
      /** A run that ends here or later is no word as it is, or may not be. */
      const care = Math.min(nextStop + 1, odd < oddCount ? (oddGroups[odd] as number) : runsTo);
      if (edge < edgeCount && (edges[edge] as number) >= free && (edges[edge + 1] as number) < care) {
        const before = count;
        count = takeRuns(units, edge, edgeCount, care, count);
        edge += 2 * (count - before);
        if (count > before) free = ends[count - 1] as number;
      }
      if (edge >= edgeCount && odd >= oddCount) break;
      const start = nextWordStart(units, free, to);
      free = start;
      // It may lie behind this block, where a word of the one before goes on through it.
      if (start >= to) break;
      while (nextStop <= start) {
        lastStop = nextStop;
        nextStop = stops[++stopsPassed] ?? length;
      }
      readWord(units, start, nextStop, word);
      starts[count] = start;
      ends[count] = word.end;
      hashes[count] = word.hash;
      if (lastStop === start) atStops[stopped++] = told + count;
      count++;
      free = word.end;
      while (edge < edgeCount && (edges[edge + 1] as number) <= free) edge += 2;
      while (odd < oddCount && (oddGroups[odd] as number) + GROUP <= free) odd++;
    }
    append(count, starts, parts[0], into.start, told);
    append(count, ends, parts[1], into.end, told);
    append(count, hashes, parts[2], into.hash, told);
    into.join.fill(JOIN.unasked, told, told + count);
    for (let i = 0; i < stopped; i++) into.join[atStops[i] as number] = JOIN.none;
    told += count;
  }
  into.text = text;
  into.count = told;
  return into;
}

/** Tokens of one block that start where a line break was lost. */
const atStops: number[] = [];

const parts = [partsOf(starts), partsOf(ends), partsOf(hashes)] as const;

/** The beginnings of a column, 1, 2, 4 … long: copying by `set` takes a whole array, and making one costs memory. */
function partsOf(column: Int32Array): readonly Int32Array[] {
  return Array.from({ length: Math.log2(MOST_AT_ONCE) + 1 }, (_, power) => column.subarray(0, 1 << power));
}

/** Copies the first `count` of a column, and perhaps what lies behind them. */
function append(
  count: number,
  column: Int32Array,
  parts: readonly Int32Array[],
  into: Int32Array,
  at: number,
): void {
  // A call of `set` costs as much as this.
  if (count < 32) for (let i = 0; i < count; i++) into[at + i] = column[i] as number;
  else into.set(parts[32 - Math.clz32(count - 1)] as Int32Array, at);
}

const word: Word = { start: 0, end: 0, hash: 0 };

function grow(tokens: Tokens, needed: number): void {
  const larger = newTokens(Math.max(needed, tokens.start.length * 2));
  larger.start.set(tokens.start);
  larger.end.set(tokens.end);
  larger.hash.set(tokens.hash);
  larger.join.set(tokens.join);
  tokens.start = larger.start;
  tokens.end = larger.end;
  tokens.hash = larger.hash;
  tokens.join = larger.join;
}

/** The folded letters of one token, as its hash saw them. */
export function foldedToken(text: string, start: number, end: number): string {
  if (end - start === 1 && text.charCodeAt(start) === AMPERSAND) return 'and';
  if (isAscii(text, start, end)) return text.slice(start, end).toLowerCase();
  let folded = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const f = fold(unit);
    if (f === SKIP) continue;
    folded += String.fromCharCode(f === BREAK ? unit : f);
  }
  return folded;
}

/** Plain letters, digits and signs fold to small letters and to themselves. */
function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE || unit >= 0x7f) return false;
  }
  return true;
}

/** Reused by `foldedWords`, which reads tens of thousands of names at start-up. */
const scratch = newTokens(64);

const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The words of a short text, folded: how an alias or a cue is read. */
export function foldedWords(text: string): string[] {
  // Nearly all phrases that are read at start-up, and nearly all headings.
  const small = text.toLowerCase();
  if (PLAIN_WORDS.test(small)) return small.split(' ');
  const tokens = tokenize(text, scratch);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++)
    words.push(foldedToken(text, tokens.start[i] as number, tokens.end[i] as number));
  return words;
}
