import { hashOf } from '../segment/word-hash.js';

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
export const SLOT_SHIFT = 2;
export const HASH_SPREAD = 0x9e3779b1 | 0;

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
    if (first !== undefined)
      told.add(second === undefined ? hashOf(first) : pairHash(hashOf(first), hashOf(second)));
  let bits = LEAST_FILTER_BITS;
  while (bits < told.size * 40 && bits < MOST_FILTER_BITS) bits *= 2;
  const filter = new Int32Array(bits >> 5);
  const mask = filter.length - 1;
  for (const hash of told)
    filter[(hash >>> 5) & mask] = (filter[(hash >>> 5) & mask] as number) | (1 << hash);
  return filter;
}

export function pairHash(first: number, second: number): number {
  return Math.imul(first, HASH_SPREAD) ^ second;
}

function layOutNames(accepted: readonly (readonly number[])[]) {
  const acceptedFrom = new Int32Array(accepted.length + 1);
  for (const [node, names] of accepted.entries())
    acceptedFrom[node + 1] = (acceptedFrom[node] as number) + names.length;
  return { acceptedFrom, acceptedNames: Int32Array.from(accepted.flat()) };
}
