import { BREAK, FOLDED, fold, SKIP, UNKNOWN } from './fold.js';

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
 * One pass, no allocation but for growing `into`. Aliases and postings go through this same function, so that both
 * are cut alike.
 *
 * @param stops  ascending offsets where a line break was lost: no word goes across ("preferred|Please")
 */
export function tokenize(text: string, into: Tokens = newTokens(), stops: readonly number[] = []): Tokens {
  const length = text.length;
  let count = 0;
  let at = 0;
  let gapStart = 0;
  let nextStop = 0;
  /** The token before may not be joined to one that starts here. */
  let stopped = -1;
  let limit = stops.length > 0 ? Math.min(length, stops[0] as number) : length;
  while (at < length) {
    let first = FOLDED[text.charCodeAt(at)] as number;
    // Almost every unit is a letter or a space that was seen before: only the others pay for the whole rule.
    if (first < ZERO || first === UNKNOWN) {
      first = foldAt(text, at, text.charCodeAt(at));
      if (first <= SKIP) {
        at++;
        continue;
      }
    }
    if (count === into.start.length) grow(into);
    const start = at;
    while (limit <= start && nextStop < stops.length) {
      stopped = stops[nextStop] as number;
      nextStop++;
      limit = nextStop < stops.length ? Math.min(length, stops[nextStop] as number) : length;
    }
    let hash = first === AMPERSAND ? AND_HASH : Math.imul(FNV_BASIS ^ first, FNV_PRIME);
    let last = first;
    const isWide = first >= WIDE;
    at++;
    if (first !== AMPERSAND) {
      while (at < limit) {
        const folded = FOLDED[text.charCodeAt(at)] as number;
        if (folded < ZERO || folded === UNKNOWN || folded >= WIDE !== isWide) break;
        hash = Math.imul(hash ^ folded, FNV_PRIME);
        last = folded;
        at++;
      }
    }
    let end = at;
    while (at < limit && first !== AMPERSAND) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE) break;
      let folded = fold(unit);
      if (folded === SKIP) {
        at++;
        continue;
      }
      const isSymbol =
        folded === PLUS || folded === HASH || (folded === BREAK && (unit === PLUS || unit === HASH));
      const lastIsSymbol = last === PLUS || last === HASH;
      if (isSymbol) {
        if (!(last > NINE || lastIsSymbol) || !isSymbolTail(text, at)) break;
        folded = unit === PLUS || folded === PLUS ? PLUS : HASH;
        // A symbol ends the letters: "C++11" is C++ and 11, "C#" is whole.
      } else if (folded === BREAK || lastIsSymbol || folded >= WIDE !== isWide) break;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      last = folded;
      end = ++at;
    }
    into.start[count] = start;
    into.end[count] = end;
    into.hash[count] = hash;
    into.join[count] =
      count > 0 && stopped !== start && isLooseGap(text, gapStart, start) ? JOIN.loose : JOIN.none;
    count++;
    gapStart = end;
  }
  into.count = count;
  return into;
}

/** The folded unit that starts a token here, or BREAK/SKIP. */
function foldAt(text: string, at: number, unit: number): number {
  const folded = fold(unit);
  if (folded !== BREAK) return folded === PLUS || folded === HASH ? BREAK : folded;
  if (unit === DOT) return startsDotWord(text, at) ? DOT : BREAK;
  if (unit === AMPERSAND) return isSpaceAt(text, at - 1) && isSpaceAt(text, at + 1) ? AMPERSAND : BREAK;
  return BREAK;
}

/** Past the text's end `charCodeAt` is NaN. */
function foldOrBreak(unit: number): number {
  return unit >= 0 ? fold(unit) : BREAK;
}

/** `.NET`: a dot before a letter that nothing precedes. */
function startsDotWord(text: string, at: number): boolean {
  const next = foldOrBreak(text.charCodeAt(at + 1));
  if (next < 0x61) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return fold(before) === BREAK && before !== DOT && before !== 0x29;
}

/** `+` and `#` belong to the word before when they end it: "C++," but not "a+b". */
function isSymbolTail(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && isSymbolUnit(text, next)) next++;
  const after = foldOrBreak(text.charCodeAt(next));
  return next - at <= 2 && (after === BREAK || (after >= 0x30 && after <= 0x39) || next - at === 2);
}

function isSymbolUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === PLUS || unit === HASH || unit === 0xff0b || unit === 0xff03;
}

function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0xa0 || unit === 0x0a || unit === 0x09;
}

/** Connectors that may stand between the words of one name. */
const CONNECTORS = new Set([..."-/.&'’_‐‑–·:"].map((c) => c.charCodeAt(0)));
/** A gap wider than this is layout, not a name. */
const WIDEST_GAP = 4;

function isLooseGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return true;
  if (to - from > WIDEST_GAP) return isAllSpace(text, from, to);
  let connectors = 0;
  let spaces = 0;
  let breaks = 0;
  let spaceAfterConnector = false;
  let connector = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (fold(unit) === SKIP) continue;
    if (unit === 0x0a) {
      breaks++;
      spaces++;
    } else if (unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x0d) spaces++;
    else if (CONNECTORS.has(unit)) {
      connectors++;
      connector = unit;
    } else return false;
    if (connectors > 0 && CONNECTORS.has(unit) === false) spaceAfterConnector = true;
  }
  if (connectors === 0) return breaks <= 1;
  if (connectors > 1) return false;
  // "CI / CD" and "front- and" read on; "end. Next" and "skills: Go" do not.
  if (spaces > 0) return breaks === 0 && (connector === 0x2f || (connector === 0x2d && !spaceAfterConnector));
  return true;
}

function isAllSpace(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) breaks++;
    else if (unit !== 0x20 && unit !== 0xa0 && unit !== 0x09 && unit !== 0x0d && fold(unit) !== SKIP)
      return false;
  }
  return breaks <= 1 && to - from <= 40;
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

/** The words of a short text, folded: how an alias or a cue is read. */
export function foldedWords(text: string): string[] {
  const tokens = tokenize(text, scratch);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++)
    words.push(foldedToken(text, tokens.start[i] as number, tokens.end[i] as number));
  return words;
}
