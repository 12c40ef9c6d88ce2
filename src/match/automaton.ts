import { fold, SKIP } from '../segment/fold.js';
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
   * Four numbers a slot, side by side so that one look costs one cache line: node, word hash, next node (0: empty; below 0:
   * no name goes on from it), and where the next node's folded word begins in `letters`: equal hashes are no proof.
   */
  readonly slots: Int32Array;
  /**
   * A bit for each word that is a name and for each two words that begin one, at the place their hash tells. Small enough
   * to stay in the processor's caches, it tells almost all words of a text apart, "to" and "the" among them, which begin
   * names but seldom go on as one.
   */
  readonly filter: Int32Array;
  /** Folded words, each with a 0 behind it. */
  readonly letters: Uint16Array;
  /** For each node the range of its names in `acceptedNames`. */
  readonly acceptedFrom: Int32Array;
  readonly acceptedNames: Int32Array;
}

/** The filter has about sixty places for each thing it tells, as long as it fits the processor's nearer caches. */
const LEAST_FILTER_BITS = 1 << 15;
const MOST_FILTER_BITS = 1 << 21;
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
  const inner = new Set(Array.from(edges.keys(), (key) => Number(key.slice(0, key.indexOf(' ')))));
  const isLeaf = (node: number) => !inner.has(node);
  let capacity = 1024;
  while (capacity < edges.size * 1.5) capacity *= 2;
  const slots = new Int32Array(capacity << SLOT_SHIFT);
  for (const [key, next] of edges) {
    const gap = key.indexOf(' ');
    const node = Number(key.slice(0, gap));
    const hash = hashOf(key.slice(gap + 1));
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & (capacity - 1);
    while (slots[(slot << SLOT_SHIFT) + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set([node, hash, isLeaf(next) ? -next : next, lettersFrom[next] as number], slot << SLOT_SHIFT);
  }
  return { slots, letters: Uint16Array.from(`${words.join('\0')}\0`, (char) => char.charCodeAt(0)) };
}

function filterOf(names: readonly (readonly string[])[]): Int32Array {
  const told = new Set<number>();
  for (const [first, second] of names)
    if (first !== undefined) told.add(second === undefined ? hashOf(first) : pairHash(hashOf(first), hashOf(second)));
  let bits = LEAST_FILTER_BITS;
  while (bits < told.size * 40 && bits < MOST_FILTER_BITS) bits *= 2;
  const filter = new Int32Array(bits >> 5);
  const mask = filter.length - 1;
  for (const hash of told) filter[(hash >>> 5) & mask] = (filter[(hash >>> 5) & mask] as number) | (1 << hash);
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
    const node = Math.abs(slots[at + 2] as number);
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
        node = step(tables.slots, tables.letters, Math.abs(node), hashOf(word), unitsOf(word), 0, word.length);
        if (node === 0) return new Int32Array(0);
      }
      node = Math.abs(node);
      const { acceptedFrom, acceptedNames } = tables;
      return acceptedNames.subarray(acceptedFrom[node], acceptedFrom[node + 1]);
    },
  };
}

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
      const stepped = step(slots, letters, node, hash[last] as number, units, start[last] as number, end[last] as number);
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
  if (candidates.length < count + 4) candidates = new Int32Array(count * 2);
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
    found += (((filter[(a >>> 5) & mask] as number) >>> a) | ((filter[(ab >>> 5) & mask] as number) >>> ab)) & 1;
    noted[found] = token + 1;
    found += (((filter[(b >>> 5) & mask] as number) >>> b) | ((filter[(bc >>> 5) & mask] as number) >>> bc)) & 1;
    noted[found] = token + 2;
    found += (((filter[(c >>> 5) & mask] as number) >>> c) | ((filter[(cd >>> 5) & mask] as number) >>> cd)) & 1;
    noted[found] = token + 3;
    found += (((filter[(d >>> 5) & mask] as number) >>> d) | ((filter[(de >>> 5) & mask] as number) >>> de)) & 1;
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
