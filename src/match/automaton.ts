import { fold, SKIP } from '../segment/fold.js';
import { hashOf, JOIN, type Tokens } from '../segment/tokens.js';

/** Calls back for every name that stands in the text: token indices, first and last inclusive, and a range of `acceptedNames`. */
export type OnHit = (firstToken: number, lastToken: number, namesFrom: number, namesTo: number) => void;

/**
 * A word-level trie of all names in flat tables, ready to be written to a file and read back as it is. One step is one
 * look-up of (node, word hash) in an open-addressed table; node 0 is the root, so 0 also means "no edge".
 */
export interface AutomatonTables {
  readonly slotNode: Int32Array;
  readonly slotHash: Int32Array;
  readonly slotNext: Int32Array;
  /** 1 for each low half of a word hash that starts a name: almost all words of a text end here. */
  readonly starts: Uint8Array;
  /** For each node the range of its folded word in `letters`: equal hashes are no proof. */
  readonly wordFrom: Int32Array;
  readonly letters: Uint16Array;
  /** For each node the range of its names in `acceptedNames`. */
  readonly acceptedFrom: Int32Array;
  readonly acceptedNames: Int32Array;
}

const START_SLOTS = 65_536;
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
  return { ...layOutEdges(edges), ...layOutNodes(words, accepted) };
}

function layOutEdges(edges: ReadonlyMap<string, number>) {
  let capacity = 1024;
  while (capacity < edges.size * 2) capacity *= 2;
  const slotNode = new Int32Array(capacity);
  const slotHash = new Int32Array(capacity);
  const slotNext = new Int32Array(capacity);
  const starts = new Uint8Array(START_SLOTS);
  for (const [key, next] of edges) {
    const gap = key.indexOf(' ');
    const node = Number(key.slice(0, gap));
    const hash = hashOf(key.slice(gap + 1));
    if (node === 0) starts[hash & (START_SLOTS - 1)] = 1;
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & (capacity - 1);
    while (slotNext[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slotNode[slot] = node;
    slotHash[slot] = hash;
    slotNext[slot] = next;
  }
  return { slotNode, slotHash, slotNext, starts };
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

/** The names of one word, each with its folded word. */
export function* oneWordNames(
  tables: AutomatonTables,
): Iterable<{ readonly word: string; readonly name: number }> {
  const { slotNode, slotNext, wordFrom, letters, acceptedFrom, acceptedNames } = tables;
  for (let slot = 0; slot < slotNode.length; slot++) {
    const node = slotNext[slot] as number;
    if (slotNode[slot] !== 0 || node === 0) continue;
    const word = String.fromCharCode(...letters.subarray(wordFrom[node], wordFrom[node + 1]));
    for (let at = acceptedFrom[node] as number; at < (acceptedFrom[node + 1] as number); at++)
      yield { word, name: acceptedNames[at] as number };
  }
}

/** Finds all names in a text, in time linear in its words. */
export interface Automaton {
  scan(text: string, tokens: Tokens, onHit: OnHit): void;
  /** The names spelled by these folded words alone. */
  namesOf(words: readonly string[]): Int32Array;
}

export function automatonOf(tables: AutomatonTables): Automaton {
  const { slotNode, slotHash, slotNext, starts, wordFrom, letters, acceptedFrom, acceptedNames } = tables;
  const mask = slotNode.length - 1;

  function step(node: number, hash: number, text: string, start: number, end: number): number {
    let slot = (Math.imul(node, HASH_SPREAD) ^ hash) & mask;
    for (;;) {
      const next = slotNext[slot] as number;
      if (next === 0) return 0;
      if (slotNode[slot] === node && slotHash[slot] === hash && spells(next, text, start, end)) return next;
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
        if (starts[(hash[first] as number) & (START_SLOTS - 1)] === 0) continue;
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
