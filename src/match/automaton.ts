import { SPACE } from '../model/characters.js';
import { isJoined, JOIN, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';
import { findCandidates } from './candidates.js';
import { type OpenTables, opened, step, stepApart, stepAt } from './name-steps.js';
import {
  type AutomatonTables,
  HASH_SPREAD,
  IS_LAST,
  MOST_NAMES,
  NAMES_BITS,
  stepsOf,
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

const NO_NAMES: readonly number[] = [];

export function automatonOf(built: AutomatonTables): Automaton {
  const tables = opened(built);
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

function namesAt(node: number, { records }: OpenTables): readonly number[] {
  if (node === 0) return NO_NAMES;
  const head = records[node >> 2] as number;
  return Array.from({ length: head & MOST_NAMES }, (_, i) => (head >>> NAMES_BITS) + i);
}

function nodeAcross(
  tables: OpenTables,
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

function scan(tables: OpenTables, text: string, tokens: Tokens): Places {
  // Once and not in each step: the compiler asks anew for what it reads out of an object.
  const { slots, letters, records, filter } = tables;
  const [namesBits, mostNames, isLast, space] = [NAMES_BITS, MOST_NAMES, IS_LAST, SPACE];
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
    const isOther = (units[gap] as number) ^ space;
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
