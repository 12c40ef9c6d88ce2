import { BREAK, FOLDED, fold, SKIP, UNKNOWN } from './fold.js';
import { isLooseGap } from './gaps.js';
import { unitsOf } from './units.js';

/** How a token is joined to the one before it. */
export const JOIN = {
  /** A comma, a bracket, the end of a sentence, a bullet: no name goes across. */
  none: 0,
  /** White space, one of `- / . & ' _` without a gap, or nothing (C++ and 11 in "C++11"). */
  loose: 1,
} as const;

/** Tokens of a text in parallel arrays that are reused from call to call; only the first `count` hold. */
export interface Tokens {
  count: number;
  start: Int32Array;
  /** Exclusive. */
  end: Int32Array;
  /** FNV-1a over the folded units. */
  hash: Int32Array;
  /** JOIN to the token before; the first token's is `none`. */
  join: Uint8Array;
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;
const AMPERSAND = 0x26;
const SPACE = 0x20;
/** No letter and no digit folds to less. */
const ZERO = 0x30;
/** Units above the digits are letters. */
const NINE = 0x39;

/**
 * From here on: Chinese, Japanese and Korean script, and the surrogates emoji are made of. Both are written without a
 * space before Latin names ("熟悉Python和SQL"), so a change between them and other letters ends a word.
 */
const WIDE = 0x2e80;

/** Hash of the word "and", which a free-standing "&" reads as. */
const AND_HASH = hashOf('and');

export function hashOf(folded: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash;
}

export function newTokens(capacity = 4096): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    join: new Uint8Array(capacity),
  };
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
  let { start: starts, end: ends, hash: hashes, join: joins } = into;
  let count = 0;
  let at = 0;
  let gapStart = 0;
  let stopsPassed = 0;
  let lastStop = -1;
  let nextStop = stops[0] ?? length;
  for (;;) {
    // Nearly every gap is one space and nearly every word starts with a letter that was seen before: only the others
    // pay for the whole rule.
    if (units[at] === SPACE) at++;
    let last = FOLDED[units[at] as number] as number;
    if (last < ZERO || last === UNKNOWN) {
      if (at >= length) break;
      last = firstFolded(units, at);
      if (last <= SKIP) {
        at++;
        continue;
      }
    }
    const start = at++;
    while (nextStop <= start) {
      lastStop = nextStop;
      nextStop = stops[++stopsPassed] ?? length;
    }
    let hash = last === AMPERSAND ? AND_HASH : Math.imul(FNV_BASIS ^ last, FNV_PRIME);
    const isWide = last >= WIDE;
    while (!isWide && at < nextStop) {
      const folded = FOLDED[units[at] as number] as number;
      if (folded < ZERO || folded >= WIDE) break;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      last = folded;
      at++;
    }
    let end = at;
    while (at < nextStop) {
      const unit = units[at] as number;
      if (unit === SPACE) break;
      let folded = fold(unit);
      if (folded === SKIP) {
        at++;
        continue;
      }
      const lastIsSymbol = last === PLUS || last === HASH;
      if (isSymbol(unit)) {
        if (!(last > NINE || lastIsSymbol) || !isSymbolTail(units, at)) break;
        folded = unit === PLUS || folded === PLUS ? PLUS : HASH;
        // A symbol ends the letters: "C++11" is C++ and 11, "C#" is whole.
      } else if (folded === BREAK || lastIsSymbol || folded >= WIDE !== isWide) break;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      last = folded;
      end = ++at;
    }
    if (count === starts.length) {
      grow(into);
      ({ start: starts, end: ends, hash: hashes, join: joins } = into);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    const isOneSpace = start - gapStart === 1 && units[gapStart] === SPACE;
    joins[count] =
      count > 0 && lastStop !== start && (isOneSpace || isLooseGap(units, gapStart, start))
        ? JOIN.loose
        : JOIN.none;
    count++;
    gapStart = end;
  }
  into.count = count;
  return into;
}

/** The folded unit that starts a token here, or BREAK/SKIP. */
function firstFolded(units: Uint16Array, at: number): number {
  const unit = units[at] as number;
  const folded = fold(unit);
  if (folded !== BREAK) return isSymbol(unit) ? BREAK : folded;
  if (unit === DOT) return startsDotWord(units, at) ? DOT : BREAK;
  if (unit === AMPERSAND) return isSpaceAt(units, at - 1) && isSpaceAt(units, at + 1) ? AMPERSAND : BREAK;
  return BREAK;
}

/** `.NET`: a dot before a letter that nothing precedes. */
function startsDotWord(units: Uint16Array, at: number): boolean {
  const next = fold(units[at + 1] as number);
  if (next < 0x61) return false;
  if (at === 0) return true;
  const before = units[at - 1] as number;
  return fold(before) === BREAK && before !== DOT && before !== 0x29;
}

/** `+` and `#` belong to the word before when they end it: "C++," but not "a+b". */
function isSymbolTail(units: Uint16Array, at: number): boolean {
  let next = at + 1;
  while (isSymbol(units[next] as number)) next++;
  const after = fold(units[next] as number);
  return next - at <= 2 && (after === BREAK || (after >= 0x30 && after <= 0x39) || next - at === 2);
}

/** `+` and `#`, and as full-width forms. */
function isSymbol(unit: number): boolean {
  return unit === PLUS || unit === HASH || unit === 0xff0b || unit === 0xff03;
}

/** Before the text's start there is nothing, which is no space. */
function isSpaceAt(units: Uint16Array, at: number): boolean {
  const unit = units[at];
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a || unit === 0x09;
}

function grow(tokens: Tokens): void {
  const capacity = tokens.start.length * 2;
  const larger = newTokens(capacity);
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
  // Nearly all phrases that are read at start-up.
  if (PLAIN_WORDS.test(text)) return text.split(' ');
  const tokens = tokenize(text, scratch);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++)
    words.push(foldedToken(text, tokens.start[i] as number, tokens.end[i] as number));
  return words;
}
