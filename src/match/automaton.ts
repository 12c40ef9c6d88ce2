import { fold, SKIP } from '../segment/fold.js';
import { hashOf, JOIN, type Tokens } from '../segment/tokens.js';

/** Calls back for every name that stands in the text: token indices, first and last inclusive, and a range of `acceptedNames`. */
export type OnHit = (firstToken: number, lastToken: number, namesFrom: number, namesTo: number) => void;

/**
 * A word-level trie of all names in flat tables, ready to be written to a file and read back as it is. One step is one
 * look-up of (node, word hash) in an open-addressed table; node 0 is the root, so 0 also means "no edge".
 */
export interface AutomatonTables {
  /** Three numbers a slot, side by side so that one look costs one cache line: node, word hash, next node (0: empty). */
  readonly slots: Int32Array;
  /**
   * What the low bits of a hash can be: bits of `MAY`. Small enough to stay in the processor's cache, it tells almost all
   * words of a text apart, "to" and "the" among them, which start names but seldom go on as one.
   */
  readonly filter: Uint8Array;
  /** For each node the range of its folded word in `letters`: equal hashes are no proof. */
  readonly wordFrom: Int32Array;
  readonly letters: Uint16Array;
  /** For each node the range of its names in `acceptedNames`. */
  readonly acceptedFrom: Int32Array;
  readonly acceptedNames: Int32Array;
}

const FILTER_MASK = 262_143;
const MAY = { start: 1, beName: 2, startPair: 4 } as const;
/** Numbers in one slot. */
const SLOT = 3;
const HASH_SPREAD = 0x9e3779b1;

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
  return { ...layOutEdges(edges), ...layOutNodes(words, accepted), filter: filterOf(names) };
}

function layOutEdges(edges: ReadonlyMap<string, number>) {
  let capacity = 1024;
  while (capacity < edges.size * 1.5) capacity *= 2;
  const slots = new Int32Array(capacity * SLOT);
  for (const [key, next] of edges) {
    const gap = key.indexOf(' ');
    const node = Number(key.slice(0, gap));
    const hash = hashOf(key.slice(gap + 1));
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & (capacity - 1);
    while (slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set([node, hash, next], slot * SLOT);
  }
  return { slots };
}

function filterOf(names: readonly (readonly string[])[]): Uint8Array {
  const filter = new Uint8Array(FILTER_MASK + 1);
  const add = (hash: number, bit: number) => {
    filter[hash & FILTER_MASK] = (filter[hash & FILTER_MASK] as number) | bit;
  };
  for (const [first, second] of names) {
    if (first === undefined) continue;
    add(hashOf(first), second === undefined ? MAY.beName : MAY.start);
    if (second !== undefined) add(pairHash(hashOf(first), hashOf(second)), MAY.startPair);
  }
  return filter;
}

function pairHash(first: number, second: number): number {
  return Math.imul(first, HASH_SPREAD) ^ second;
}

function layOutNodes(words: readonly string[], accepted: readonly (readonly number[])[]) {
  const wordFrom = new Int32Array(words.length + 1);
  const acceptedFrom = new Int32Array(words.length + 1);
  for (const [node, word] of words.entries()) {
    wordFrom[node + 1] = (wordFrom[node] as number) + word.length;
    acceptedFrom[node + 1] = (acceptedFrom[node] as number) + (accepted[node]?.length ?? 0);
  }
  const letters = Uint16Array.from(words.join(''), (char) => char.charCodeAt(0));
  return { wordFrom, letters, acceptedFrom, acceptedNames: Int32Array.from(accepted.flat()) };
}

/** The names of one word of so many letters, each with its folded word. */
export function* oneWordNames(
  tables: AutomatonTables,
  shortest: number,
  longest: number,
): Iterable<{ readonly word: string; readonly name: number }> {
  const { slots, wordFrom, letters, acceptedFrom, acceptedNames } = tables;
  for (let at = 0; at < slots.length; at += SLOT) {
    const node = slots[at + 2] as number;
    if (slots[at] !== 0 || node === 0) continue;
    const length = (wordFrom[node + 1] as number) - (wordFrom[node] as number);
    if (length < shortest || length > longest) continue;
    const word = String.fromCharCode(...letters.subarray(wordFrom[node], wordFrom[node + 1]));
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
  const { slots, filter, wordFrom, letters, acceptedFrom, acceptedNames } = tables;
  const mask = slots.length / SLOT - 1;

  function step(node: number, hash: number, text: string, start: number, end: number): number {
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & mask;
    for (;;) {
      const at = slot * SLOT;
      const next = slots[at + 2] as number;
      if (next === 0) return 0;
      if (slots[at + 1] === hash && slots[at] === node && spells(next, text, start, end)) return next;
      slot = (slot + 1) & mask;
    }
  }

  function spells(node: number, text: string, start: number, end: number): boolean {
    let letter = wordFrom[node] as number;
    const stop = wordFrom[node + 1] as number;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const folded = fold(unit);
      if (folded === SKIP) continue;
      if (letter === stop) return false;
      // A unit that folds to nothing is part of the word as itself: + # . and the "&" that is read as "and".
      if ((folded === 0 ? unit : folded) !== letters[letter]) return unit === 0x26;
      letter++;
    }
    return letter === stop;
  }

  return {
    scan(text, tokens, onHit) {
      const { count, hash, join, start, end } = tokens;
      for (let first = 0; first < count; first++) {
        const own = hash[first] as number;
        const may = filter[own & FILTER_MASK] as number;
        if ((may & (MAY.start | MAY.beName)) === 0) continue;
        if ((may & MAY.beName) === 0) {
          const next = first + 1;
          if (next === count || join[next] === JOIN.none) continue;
          if (((filter[pairHash(own, hash[next] as number) & FILTER_MASK] as number) & MAY.startPair) === 0)
            continue;
        }
        let node = 0;
        for (let last = first; last < count; last++) {
          if (last > first && join[last] === JOIN.none) break;
          node = step(node, hash[last] as number, text, start[last] as number, end[last] as number);
          if (node === 0) break;
          const from = acceptedFrom[node] as number;
          const to = acceptedFrom[node + 1] as number;
          if (from < to) onHit(first, last, from, to);
        }
      }
    },
    namesOf(words) {
      let node = 0;
      for (const word of words) {
        node = step(node, hashOf(word), word, 0, word.length);
        if (node === 0) return new Int32Array(0);
      }
      return acceptedNames.subarray(acceptedFrom[node], acceptedFrom[node + 1]);
    },
  };
}
