import { fold, SKIP } from '../segment/fold.js';
import { isJoined, JOIN, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';
import { findCandidates } from './candidates.js';
import {
  type AutomatonTables,
  HASH_SPREAD,
  IS_LAST,
  MOST_NAMES,
  NAMES_BITS,
  PLACE,
  pairHash,
  RECORD_HEAD,
  stepsOf,
  WIDE_UNIT,
} from './name-tables.js';

/** Places where names stand, in parallel arrays of which only the first `count` hold. */
export interface Places {
  count: number;
  /** Tokens, first and last inclusive. */
  first: Int32Array;
  last: Int32Array;
  /** The names that are spelled there: `to` is exclusive. */
  from: Int32Array;
  to: Int32Array;
}

/** Finds all names in a text, in time linear in its words. */
export interface Automaton {
  /** @returns places by their first token, of these the shorter first; the next call writes over them */
  scan(text: string, tokens: Tokens): Places;
  /** The names spelled by these folded words alone. */
  namesOf(words: readonly string[]): readonly number[];
  /** The names spelled by some tokens of a text and, behind them, others: each range first inclusive, last exclusive. */
  namesAcross(
    text: string,
    tokens: Tokens,
    ranges: readonly (readonly [number, number])[],
  ): readonly number[];
}

/** Tables, and the records' bytes. */
interface Tables extends AutomatonTables {
  readonly letters: Uint8Array;
}

const NO_NAMES: readonly number[] = [];

export function automatonOf(built: AutomatonTables): Automaton {
  const { records } = built;
  const tables = {
    ...built,
    letters: new Uint8Array(records.buffer, records.byteOffset, records.byteLength),
  };
  return {
    scan: (text, tokens) => scan(tables, text, tokens),
    namesOf(words) {
      let node = 0;
      for (const { letters, hash } of stepsOf(words)) {
        node = step(tables.slots, tables.letters, node, hash, unitsOfWords(letters), 0, letters.length);
        if (node === 0) break;
      }
      return namesAt(node, tables);
    },
    namesAcross: (text, tokens, ranges) => namesAt(nodeAcross(tables, unitsOf(text), tokens, ranges), tables),
  };
}

function namesAt(node: number, { records }: Tables): readonly number[] {
  if (node === 0) return NO_NAMES;
  const head = records[node >> 2] as number;
  return Array.from({ length: head & MOST_NAMES }, (_, i) => (head >>> NAMES_BITS) + i);
}

function nodeAcross(
  tables: Tables,
  units: Uint16Array,
  tokens: Tokens,
  ranges: readonly (readonly [number, number])[],
): number {
  let node = 0;
  let before = -1;
  let isFirst = true;
  for (const [from, to] of ranges)
    for (let token = from; token < to; token++) {
      if (before >= 0) {
        node = isFirst
          ? stepApart(tables, units, tokens, before, token)
          : stepAt(tables, node, units, tokens, token);
        if (node === 0) return 0;
        isFirst = false;
      }
      before = token;
    }
  return isFirst && before >= 0 ? stepAt(tables, 0, units, tokens, before) : node;
}

function stepAt(
  { slots, letters }: Tables,
  node: number,
  units: Uint16Array,
  { hash, start, end }: Tokens,
  token: number,
): number {
  const from = start[token] as number;
  const to = end[token] as number;
  return step(slots, letters, node, hash[token] as number, units, from, to);
}

let wordUnits = new Uint16Array(64);

/** The units of some words, beside those of the text they may be asked about. */
function unitsOfWords(words: string): Uint16Array {
  if (words.length > wordUnits.length) wordUnits = new Uint16Array(2 * words.length);
  for (let at = 0; at < words.length; at++) wordUnits[at] = words.charCodeAt(at);
  return wordUnits;
}

const SPREAD = HASH_SPREAD | 0;
/** A join below it is none: `JOIN.loose`. */
const JOINED = JOIN.loose;
const SPACE = 0x20;
const AMPERSAND = 0x26;
/** A unit above 0xff with its sign before it. */
const WIDE_BYTES = 3;
const AND = [0x61, 0x6e, 0x64] as const;

let places = newPlaces(4096);

function newPlaces(capacity: number): Places {
  return {
    count: 0,
    first: new Int32Array(capacity),
    last: new Int32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
  };
}

function scan(tables: Tables, text: string, tokens: Tokens): Places {
  // Once and not in each step: the compiler asks anew for what it reads out of an object.
  const { slots, letters, records, filter } = tables;
  const [namesBits, mostNames, isLast] = [NAMES_BITS, MOST_NAMES, IS_LAST];
  const filterMask = filter.length - 1;
  const { count, hash, start, end, join } = tokens;
  const units = unitsOf(text);
  const { count: found, noted } = findCandidates(filter, tokens);
  const others = SPREAD - 1;
  if (places.first.length < found) places = newPlaces(2 * found);
  let { first: firsts, last: lasts, from: froms, to: tos } = places;
  let n = 0;
  for (let i = 0; i < found; i++) {
    const candidate = noted[i] as number;
    const first = candidate >> 1;
    const isPair = candidate & 1;
    // As `pairHash` for two words, the word's own for one: a branch would be guessed wrong too often.
    const whole = Math.imul(hash[first] as number, 1 + (-isPair & others));
    const key = whole ^ ((hash[first + 1] as number) & -isPair);
    let last = first + isPair;
    let node = 0;
    // With one space between, two words are compared with the letters as if they were one. Nearly all have: asked without
    // a branch, this is guessed right.
    const gap = end[first] as number;
    const isWide = (start[last] as number) - gap - 1;
    const isOther = (units[gap] as number) ^ SPACE;
    const isApart = ((join[last] as number) - JOINED) >> 31;
    if (((isWide | isOther | isApart) & -isPair) === 0)
      node = step(slots, letters, 0, key, units, start[first] as number, end[last] as number);
    else if (isJoined(tokens, last)) node = stepApart(tables, units, tokens, first, last);
    while (node !== 0) {
      const head = records[node >> 2] as number;
      const from = head >>> namesBits;
      const to = from + (head & mostNames);
      firsts[n] = first;
      lasts[n] = last;
      froms[n] = from;
      tos[n] = to;
      n += (from - to) >>> 31;
      // Always set behind one word: names of more are read from two on.
      if ((node & isLast) !== 0 || ++last >= count) break;
      const further = Math.imul(node, SPREAD) ^ (hash[last] as number);
      if (
        (((filter[(further >>> 5) & filterMask] as number) >>> further) & 1) === 0 ||
        !isJoined(tokens, last)
      )
        break;
      // What is noted for this name needs no place of those that come.
      if (n + found - i >= firsts.length) {
        places = grown(places);
        ({ first: firsts, last: lasts, from: froms, to: tos } = places);
      }
      node = step(
        slots,
        letters,
        node,
        hash[last] as number,
        units,
        start[last] as number,
        end[last] as number,
      );
    }
  }
  places.count = n;
  return places;
}

function grown(full: Places): Places {
  const larger = newPlaces(2 * full.first.length);
  larger.first.set(full.first);
  larger.last.set(full.last);
  larger.from.set(full.from);
  larger.to.set(full.to);
  return larger;
}

/**
 * The node one step further, with `IS_LAST` where it is the last of its name, or 0. From such a one there is no step.
 *
 * @param start  of the step's words in the text, which are as they are in `letters` but for case
 * @param end    exclusive
 */
function step(
  slots: Int32Array,
  letters: Uint8Array,
  node: number,
  hash: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const mask = slots.length - 1;
  const [place, head] = [PLACE, RECORD_HEAD];
  const key = Math.imul(node, SPREAD) ^ hash;
  for (let at = (key << 1) & mask; ; at = (at + 2) & mask) {
    const next = slots[at + 1] as number;
    if (next === 0) return 0;
    if (slots[at] === key && spells(letters, (next & place) + head, 0, units, start, end)) return next;
  }
}

/** As `step` from the root for two words that are apart by more than a space, or by something else. */
function stepApart(
  { slots, letters }: Tables,
  units: Uint16Array,
  { hash, start, end }: Tokens,
  first: number,
  second: number,
): number {
  const both = pairHash(hash[first] as number, hash[second] as number);
  const mask = slots.length - 1;
  for (let at = (both << 1) & mask; ; at = (at + 2) & mask) {
    const next = slots[at + 1] as number;
    if (next === 0) return 0;
    if (slots[at] !== both) continue;
    const word = (next & PLACE) + RECORD_HEAD;
    let gap = word;
    while ((letters[gap] as number) > SPACE || letters[gap] === WIDE_UNIT)
      gap += letters[gap] === WIDE_UNIT ? WIDE_BYTES : 1;
    if (
      spells(letters, word, SPACE, units, start[first] as number, end[first] as number) &&
      spells(letters, gap + 1, 0, units, start[second] as number, end[second] as number)
    )
      return next;
  }
}

/** Whether the units are those letters, large or small, up to the one behind them. */
function spells(
  letters: Uint8Array,
  word: number,
  behind: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  let letter = word;
  let seen = 0;
  for (let at = start; at < end; at++, letter++) {
    const unit = units[at] as number;
    // Small letters and digits have this bit, and nearly all units are these or large letters.
    if (letters[letter] !== (unit | 0x20)) return spellsOddly(letters, word, behind, units, start, end);
    seen |= unit;
  }
  return seen < 0x80 ? letters[letter] === behind : spellsOddly(letters, word, behind, units, start, end);
}

/** As the whole rule has it, with units that are passed over and symbols that are part of a word. */
function spellsOddly(
  letters: Uint8Array,
  word: number,
  behind: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  let letter = word;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    const folded = fold(unit);
    if (folded === SKIP) continue;
    // A unit that folds to nothing is part of the word as itself: + # . and a space between two words; but "&" is read as
    // "and".
    if (unit === AMPERSAND) {
      if (!AND.every((one, i) => letters[letter + i] === one)) return false;
      letter += AND.length;
      continue;
    }
    const wanted = folded === 0 ? unit : folded;
    if (wanted <= 0xff) {
      if (letters[letter++] !== wanted) return false;
    } else {
      const isWanted =
        letters[letter] === WIDE_UNIT &&
        letters[letter + 1] === (wanted & 0xff) &&
        letters[letter + 2] === wanted >> 8;
      if (!isWanted) return false;
      letter += WIDE_BYTES;
    }
  }
  return letters[letter] === behind;
}
