import { fold, SKIP } from '../segment/fold.js';
import { isJoined, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';
import { hashOf } from '../segment/word-hash.js';
import { type AutomatonTables, HASH_SPREAD, pairHash, SLOT_SHIFT } from './name-tables.js';

/** Calls back for every name that stands in the text: token indices, first and last inclusive, and a range of `acceptedNames`. */
export type OnHit = (firstToken: number, lastToken: number, namesFrom: number, namesTo: number) => void;

/** Finds all names in a text, in time linear in its words. */
export interface Automaton {
  scan(text: string, tokens: Tokens, onHit: OnHit): void;
  /** The names spelled by these folded words alone. */
  namesOf(words: readonly string[]): Int32Array;
}

export function automatonOf(tables: AutomatonTables): Automaton {
  return {
    scan: (text, tokens, onHit) => scan(tables, text, tokens, onHit),
    namesOf(words) {
      let node = 0;
      for (const word of words) {
        node = step(
          tables.slots,
          tables.letters,
          Math.abs(node),
          hashOf(word),
          unitsOf(word),
          0,
          word.length,
        );
        if (node === 0) return new Int32Array(0);
      }
      node = Math.abs(node);
      const { acceptedFrom, acceptedNames } = tables;
      return acceptedNames.subarray(acceptedFrom[node], acceptedFrom[node + 1]);
    },
  };
}

const AMPERSAND = 0x26;

/** Tokens that may begin a name. */
let candidates = new Int32Array(4096);

function scan(tables: AutomatonTables, text: string, tokens: Tokens, onHit: OnHit): void {
  // Once and not in each step: the compiler asks anew for what it reads out of an object.
  const { slots, letters, acceptedFrom, filter } = tables;
  const { count, hash, start, end } = tokens;
  const units = unitsOf(text);
  const found = findCandidates(filter, tokens);
  const starting = candidates;
  const mask = filter.length - 1;
  for (let i = 0; i < found; i++) {
    const first = starting[i] as number;
    const next = first + 1;
    const pair = pairHash(hash[first] as number, hash[next] as number);
    const goesOn =
      ((filter[(pair >>> 5) & mask] as number) & (1 << pair)) !== 0 && next < count && isJoined(tokens, next);
    let node = 0;
    for (let last = first; ; ) {
      const stepped = step(
        slots,
        letters,
        node,
        hash[last] as number,
        units,
        start[last] as number,
        end[last] as number,
      );
      if (stepped === 0) break;
      node = stepped < 0 ? -stepped : stepped;
      const from = acceptedFrom[node] as number;
      const to = acceptedFrom[node + 1] as number;
      if (from < to) onHit(first, last, from, to);
      if (!goesOn || stepped < 0 || ++last === count || !isJoined(tokens, last)) break;
    }
  }
}

/** Without a branch at each word, which the processor would guess wrong for one in four. @returns how many */
function findCandidates(filter: Int32Array, { hash, count }: Tokens): number {
  if (candidates.length < count + 4) candidates = new Int32Array(2 * (count + 4));
  const noted = candidates;
  const mask = filter.length - 1;
  const spread = -0x61c8864f;
  let found = 0;
  let a = hash[0] as number;
  // Four at once, for the loop itself costs as much as a word. Behind the last word the columns hold something.
  for (let token = 0; token < count; token += 4) {
    const b = hash[token + 1] as number;
    const c = hash[token + 2] as number;
    const d = hash[token + 3] as number;
    const e = hash[token + 4] as number;
    const ab = Math.imul(a, spread) ^ b;
    const bc = Math.imul(b, spread) ^ c;
    const cd = Math.imul(c, spread) ^ d;
    const de = Math.imul(d, spread) ^ e;
    noted[found] = token;
    found +=
      (((filter[(a >>> 5) & mask] as number) >>> a) | ((filter[(ab >>> 5) & mask] as number) >>> ab)) & 1;
    noted[found] = token + 1;
    found +=
      (((filter[(b >>> 5) & mask] as number) >>> b) | ((filter[(bc >>> 5) & mask] as number) >>> bc)) & 1;
    noted[found] = token + 2;
    found +=
      (((filter[(c >>> 5) & mask] as number) >>> c) | ((filter[(cd >>> 5) & mask] as number) >>> cd)) & 1;
    noted[found] = token + 3;
    found +=
      (((filter[(d >>> 5) & mask] as number) >>> d) | ((filter[(de >>> 5) & mask] as number) >>> de)) & 1;
    a = e;
  }
  while (found > 0 && (noted[found - 1] as number) >= count) found--;
  return found;
}

/** The node one word further, below 0 where it is the last of its name, or 0. */
function step(
  slots: Int32Array,
  letters: Uint16Array,
  node: number,
  hash: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const mask = (slots.length >> SLOT_SHIFT) - 1;
  let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & mask;
  for (;;) {
    const at = slot << SLOT_SHIFT;
    const next = slots[at + 2] as number;
    if (next === 0) return 0;
    if (slots[at + 1] === hash && slots[at] === node) {
      if (spells(letters, slots[at + 3] as number, units, start, end)) return next;
    }
    slot = (slot + 1) & mask;
  }
}

/** Whether the units are those letters, large or small. */
function spells(letters: Uint16Array, word: number, units: Uint16Array, start: number, end: number): boolean {
  let letter = word;
  let seen = 0;
  for (let at = start; at < end; at++, letter++) {
    const unit = units[at] as number;
    // Small letters and digits have this bit, and nearly all units are these or large letters.
    if (letters[letter] !== (unit | 0x20)) return spellsOddly(letters, word, units, start, end);
    seen |= unit;
  }
  return seen < 0x80 ? letters[letter] === 0 : spellsOddly(letters, word, units, start, end);
}

/** As the whole rule has it, with units that are passed over and symbols that are part of a word. */
function spellsOddly(
  letters: Uint16Array,
  word: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  let letter = word;
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    const folded = fold(unit);
    if (folded === SKIP) continue;
    // A unit that folds to nothing is part of the word as itself: + # . and the "&" that is read as "and".
    if ((folded === 0 ? unit : folded) !== letters[letter]) return unit === AMPERSAND;
    letter++;
  }
  return letters[letter] === 0;
}
