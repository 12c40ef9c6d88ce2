import { BREAK, fold, LETTERS, SKIP } from './fold.js';
import { isLooseGap } from './gaps.js';
import { unitsOf } from './units.js';
import { AMPERSAND, DOT, EMPTY_HASH, nextWordStart, readWord, type Word } from './word-rule.js';

export { hashOf } from './word-rule.js';

const SPACE = 0x20;

/** Units that are read at once; what is noted of them stays in the processor's nearest cache. */
const BLOCK = 4096;
/** Units looked at together for whether one of them is odd. */
const GROUP = 4;


/** How a token is joined to the one before it. */
export const JOIN = {
  /** A comma, a bracket, the end of a sentence, a bullet: no name goes across. */
  none: 0,
  /** White space, one of `- / . & ' _` without a gap, or nothing (C++ and 11 in "C++11"). */
  loose: 1,
  /** Nobody has looked yet: most words start no name, so that nobody asks. */
  unasked: 2,
} as const;

/** Tokens of a text in parallel arrays that are reused from call to call; only the first `count` hold. */
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

export function newTokens(capacity = 4096): Tokens {
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
  const { text, start, end, join } = tokens;
  if (join[token] === JOIN.unasked) {
    const isLoose = token > 0 && isLooseGap(text, end[token - 1] as number, start[token] as number);
    join[token] = isLoose ? JOIN.loose : JOIN.none;
  }
  return join[token] === JOIN.loose;
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
export const tokenize = tokenizer();


/**
 * Nearly all words are runs of letters and digits, and these are found without a branch at each unit: the processor
 * guesses the end of a word wrong about every time, which costs more than all else done with the word. The others, some
 * in a hundred, are read by the whole rule.
 */
function tokenizer(): (text: string, into?: Tokens, stops?: readonly number[]) => Tokens {
  // In constants of a closure, not in fields: the compiler then knows their place and length, and does not ask in each
  // round of the loop.
  const letters = LETTERS;
  /** In turn where runs of letters start and end. */
  const edges = new Int32Array(BLOCK + GROUP + 2);
  /** At the edge that ends a run the hash of its letters. */
  const hashes = new Int32Array(BLOCK + GROUP + 2);
  /** Groups of units of which one is odd. */
  const oddGroups = new Int32Array(BLOCK / GROUP + 1);
  /** What the last block left: edges found, whether a run is open (-1, else 0) and its hash so far. */
  let edgeCount = 0;
  let inRun = 0;
  let runHash = 0;
  const word: Word = { start: 0, end: 0, hash: 0 };

  /** Notes the edges of runs and the odd groups. @returns the number of odd groups */
  function findRuns(units: Uint16Array, from: number, to: number): number {
    const prime = 0x01000193;
    let n = edgeCount;
    let before = inRun;
    let hash = runHash;
    let odd = 0;
    // Each unit writes its place and the hash so far, and the next one writes over them unless this was an edge. A unit
    // that is no letter makes `is` 0 and with it the hash. Four at once, for the loop itself costs as much as a unit.
    for (let at = from; at < to; at += GROUP) {
      const a = letters[units[at] as number] as number;
      let is = (0 - a) >> 31;
      edges[n] = at;
      hashes[n] = hash;
      n = (n - (is ^ before)) | 0;
      hash = Math.imul(hash ^ a, prime) & is;
      const b = letters[units[at + 1] as number] as number;
      before = (0 - b) >> 31;
      edges[n] = at + 1;
      hashes[n] = hash;
      n = (n - (is ^ before)) | 0;
      hash = Math.imul(hash ^ b, prime) & before;
      const c = letters[units[at + 2] as number] as number;
      is = (0 - c) >> 31;
      edges[n] = at + 2;
      hashes[n] = hash;
      n = (n - (is ^ before)) | 0;
      hash = Math.imul(hash ^ c, prime) & is;
      const d = letters[units[at + 3] as number] as number;
      before = (0 - d) >> 31;
      edges[n] = at + 3;
      hashes[n] = hash;
      n = (n - (is ^ before)) | 0;
      hash = Math.imul(hash ^ d, prime) & before;
      if ((a | b | c | d) < 0) oddGroups[odd++] = at;
    }
    edgeCount = n;
    inRun = before;
    runHash = hash;
    return odd;
  }

  return (text, into = newTokens(), stops = []) => {
    const { length } = text;
    const units = unitsOf(text);
    let { start: starts, end: ends, hash: wordHashes, join: joins } = into;
    let count = 0;
    /** No word starts before it that is not told yet. */
    let free = 0;
    let stopsPassed = 0;
    let lastStop = -1;
    let nextStop = stops[0] ?? length;
    edgeCount = 0;
    inRun = 0;
    runHash = EMPTY_HASH;
    for (let from = 0; from <= length; from += BLOCK) {
      const to = Math.min(from + BLOCK, length);
      // The 0 behind the text ends its last run.
      const oddCount = findRuns(units, from, from + BLOCK > length ? length + 1 : to);
      // No two words start at one unit.
      if (starts.length - count <= BLOCK) {
        grow(into, count + (to - from) + 1);
        ({ start: starts, end: ends, hash: wordHashes, join: joins } = into);
      }
      const runsEnd = edgeCount & ~1;
      let run = 0;
      let odd = 0;
      /** A run that ends here or later is no word as it is, or may not be. */
      let care = careFrom(run < runsEnd && (edges[run] as number) < free, nextStop, oddGroups, odd, oddCount);
      while (run < runsEnd || odd < oddCount) {
        if (run < runsEnd) {
          const start = edges[run] as number;
          const end = edges[run + 1] as number;
          if (end < care && (start === 0 || units[start - 1] !== DOT)) {
            starts[count] = start;
            ends[count] = end;
            wordHashes[count] = hashes[run + 1] as number;
            joins[count] = JOIN.unasked;
            count++;
            free = end;
            run += 2;
            continue;
          }
        }
        const start = nextWordStart(units, free, to);
        free = start;
        if (start === to) break;
        while (nextStop <= start) {
          lastStop = nextStop;
          nextStop = stops[++stopsPassed] ?? length;
        }
        readWord(units, start, nextStop, word);
        starts[count] = start;
        ends[count] = word.end;
        wordHashes[count] = word.hash;
        joins[count] = lastStop === start ? JOIN.none : JOIN.unasked;
        count++;
        free = word.end;
        while (run < runsEnd && (edges[run + 1] as number) <= free) run += 2;
        while (odd < oddCount && (oddGroups[odd] as number) + GROUP <= free) odd++;
        care = careFrom(run < runsEnd && (edges[run] as number) < free, nextStop, oddGroups, odd, oddCount);
      }
      // A run still open stands before the edges of the next block.
      if (edgeCount > runsEnd) edges[0] = edges[edgeCount - 1] as number;
      edgeCount -= runsEnd;
    }
    into.text = text;
    into.count = count;
    return into;
  };
}

function careFrom(
  isEntered: boolean,
  nextStop: number,
  oddGroups: Int32Array,
  odd: number,
  oddCount: number,
): number {
  if (isEntered) return 0;
  return odd < oddCount ? Math.min(nextStop + 1, oddGroups[odd] as number) : nextStop + 1;
}

function grow(tokens: Tokens, needed: number): void {
  if (needed <= tokens.start.length) return;
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

/** The words of a short text, folded: how an alias or a cue is read. */
export function foldedWords(text: string): string[] {
  const tokens = tokenize(text, scratch);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++)
    words.push(foldedToken(text, tokens.start[i] as number, tokens.end[i] as number));
  return words;
}
