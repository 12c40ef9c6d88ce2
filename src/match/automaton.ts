import { FOLDED, fold, SKIP } from '../segment/fold.js';
import { hashOf, isJoined, type Tokens } from '../segment/tokens.js';
import { unitsOf } from '../segment/units.js';

/** Calls back for every name that stands in the text: token indices, first and last inclusive, and a range of `acceptedNames`. */
export type OnHit = (firstToken: number, lastToken: number, namesFrom: number, namesTo: number) => void;

/**
 * A word-level trie of all names in flat tables, ready to be written to a file and read back as it is. One step is one
 * look-up of (node, word hash) in an open-addressed table; node 0 is the root, so 0 also means "no edge".
 */
export interface AutomatonTables {
  /**
   * Four numbers a slot, side by side so that one look costs one cache line: node, word hash, next node (0: empty), and
   * where the next node's folded word begins in `letters`: equal hashes are no proof.
   */
  readonly slots: Int32Array;
  /**
   * What the low bits of a hash can be: bits of `MAY`. Small enough to stay in the processor's cache, it tells almost all
   * words of a text apart, "to" and "the" among them, which start names but seldom go on as one.
   */
  readonly filter: Uint8Array;
  /** Folded words, each with a 0 behind it. */
  readonly letters: Uint16Array;
  /** For each node the range of its names in `acceptedNames`. */
  readonly acceptedFrom: Int32Array;
  readonly acceptedNames: Int32Array;
}

/** The filter has about sixteen places for each thing it tells, as long as it fits the processor's nearer caches. */
const LEAST_FILTER = 1024;
const MOST_FILTER = 262_144;
const MAY = { start: 1, beName: 2, startPair: 4 } as const;
/** A slot holds 2 to this power numbers. */
const SLOT_SHIFT = 2;
const HASH_SPREAD = 0x9e3779b1;
const AMPERSAND = 0x26;

/** @param names  each name as folded words; their indices are what a scan reports */
export function buildTables(names: readonly (readonly string[])[]): AutomatonTables {
  const edges = new Map<string, number>();
  const accepted: number[][] = [[]];
  const words: string[] = [''];
  for (const [index, name] of names.entries()) {
    let node = 0;
    for (const word of name) {
      const key = `${node} ${word}`;
      let next = edges.get(key);
      if (next === undefined) {
        next = words.length;
        edges.set(key, next);
        accepted.push([]);
        words.push(word);
      }
      node = next;
    }
    (accepted[node] as number[]).push(index);
  }
  return { ...layOutWords(edges, words), ...layOutNames(accepted), filter: filterOf(names) };
}

function layOutWords(edges: ReadonlyMap<string, number>, words: readonly string[]) {
  const lettersFrom: number[] = [];
  let letters = 0;
  for (const word of words) {
    lettersFrom.push(letters);
    letters += word.length + 1;
  }
  let capacity = 1024;
  while (capacity < edges.size * 1.5) capacity *= 2;
  const slots = new Int32Array(capacity << SLOT_SHIFT);
  for (const [key, next] of edges) {
    const gap = key.indexOf(' ');
    const node = Number(key.slice(0, gap));
    const hash = hashOf(key.slice(gap + 1));
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & (capacity - 1);
    while (slots[(slot << SLOT_SHIFT) + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set([node, hash, next, lettersFrom[next] as number], slot << SLOT_SHIFT);
  }
  return { slots, letters: Uint16Array.from(`${words.join('\0')}\0`, (char) => char.charCodeAt(0)) };
}

function filterOf(names: readonly (readonly string[])[]): Uint8Array {
  const may = new Map<number, number>();
  const add = (hash: number, bit: number) => may.set(hash, (may.get(hash) ?? 0) | bit);
  for (const [first, second] of names) {
    if (first === undefined) continue;
    add(hashOf(first), second === undefined ? MAY.beName : MAY.start);
    if (second !== undefined) add(pairHash(hashOf(first), hashOf(second)), MAY.startPair);
  }
  let size = LEAST_FILTER;
  while (size < may.size * 16 && size < MOST_FILTER) size *= 2;
  const filter = new Uint8Array(size);
  for (const [hash, bits] of may) filter[hash & (size - 1)] = (filter[hash & (size - 1)] as number) | bits;
  return filter;
}

function pairHash(first: number, second: number): number {
  return Math.imul(first, HASH_SPREAD) ^ second;
}

function layOutNames(accepted: readonly (readonly number[])[]) {
  const acceptedFrom = new Int32Array(accepted.length + 1);
  for (const [node, names] of accepted.entries())
    acceptedFrom[node + 1] = (acceptedFrom[node] as number) + names.length;
  return { acceptedFrom, acceptedNames: Int32Array.from(accepted.flat()) };
}

/** The names of one word of so many letters, each with its folded word. */
export function* oneWordNames(
  tables: AutomatonTables,
  shortest: number,
  longest: number,
): Iterable<{ readonly word: string; readonly name: number }> {
  const { slots, letters, acceptedFrom, acceptedNames } = tables;
  for (let at = 0; at < slots.length; at += 1 << SLOT_SHIFT) {
    const node = slots[at + 2] as number;
    if (slots[at] !== 0 || node === 0) continue;
    const start = slots[at + 3] as number;
    const end = letters.indexOf(0, start);
    if (end - start < shortest || end - start > longest) continue;
    const word = String.fromCharCode(...letters.subarray(start, end));
    for (let i = acceptedFrom[node] as number; i < (acceptedFrom[node + 1] as number); i++)
      yield { word, name: acceptedNames[i] as number };
  }
}

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
        node = step(tables, node, hashOf(word), unitsOf(word), 0, word.length);
        if (node === 0) return new Int32Array(0);
      }
      const { acceptedFrom, acceptedNames } = tables;
      return acceptedNames.subarray(acceptedFrom[node], acceptedFrom[node + 1]);
    },
  };
}

function scan(tables: AutomatonTables, text: string, tokens: Tokens, onHit: OnHit): void {
  const { filter, acceptedFrom } = tables;
  const { count, hash, start, end } = tokens;
  const units = unitsOf(text);
  const filterMask = filter.length - 1;
  for (let first = 0; first < count; first++) {
    const own = hash[first] as number;
    const may = filter[own & filterMask] as number;
    if ((may & (MAY.start | MAY.beName)) === 0) continue;
    const next = first + 1;
    const goesOn =
      (may & MAY.start) !== 0 &&
      next < count &&
      ((filter[pairHash(own, hash[next] as number) & filterMask] as number) & MAY.startPair) !== 0 &&
      isJoined(tokens, next);
    if (!goesOn && (may & MAY.beName) === 0) continue;
    let node = 0;
    for (let last = first; ; ) {
      node = step(tables, node, hash[last] as number, units, start[last] as number, end[last] as number);
      if (node === 0) break;
      const from = acceptedFrom[node] as number;
      const to = acceptedFrom[node + 1] as number;
      if (from < to) onHit(first, last, from, to);
      if (!goesOn || ++last === count || !isJoined(tokens, last)) break;
    }
  }
}

/** The node one word further, or 0. */
function step(
  { slots, letters }: AutomatonTables,
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

function spells(letters: Uint16Array, word: number, units: Uint16Array, start: number, end: number): boolean {
  let letter = word;
  for (let at = start; at < end; at++)
    if (letters[letter++] !== FOLDED[units[at] as number])
      return spellsOddly(letters, word, units, start, end);
  return letters[letter] === 0;
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
