import { AMPERSAND, SPACE } from '../model/characters.js';
import { fold, SKIP } from '../segment/fold.js';
import type { Tokens } from '../segment/tokens.js';
import {
  type AutomatonTables,
  HASH_SPREAD,
  PLACE,
  pairHash,
  RECORD_HEAD,
  WIDE_BYTES,
  WIDE_UNIT,
} from './name-tables.js';

/** Tables of names, and the bytes of their records. */
export interface OpenTables extends AutomatonTables {
  readonly letters: Uint8Array;
}

export function opened(tables: AutomatonTables): OpenTables {
  const { buffer, byteOffset, byteLength } = tables.records;
  return { ...tables, letters: new Uint8Array(buffer, byteOffset, byteLength) };
}

const SPREAD = HASH_SPREAD | 0;
const AND = [0x61, 0x6e, 0x64] as const;

/**
 * The node one step further, with `IS_LAST` where it is the last of its name, or 0. From such a one there is no step.
 *
 * @param start  of the step's words in the text, which are as they are in `letters` but for case
 * @param end    exclusive
 */
export function step(
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

/** As `step`, by a token of a text. */
export function stepAt(
  { slots, letters }: OpenTables,
  node: number,
  units: Uint16Array,
  { hash, start, end }: Tokens,
  token: number,
): number {
  const from = start[token] as number;
  const to = end[token] as number;
  return step(slots, letters, node, hash[token] as number, units, from, to);
}

/** As `step` from the root for two words that are apart by more than a space, or by something else. */
export function stepApart(
  { slots, letters }: OpenTables,
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
