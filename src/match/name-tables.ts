import { hashOf } from '../segment/word-hash.js';

/**
 * A word-level trie of all names in flat tables, ready to be written to a file and read back as it is. One step is one
 * look-up in an open-addressed table. The first step takes the two first words of a name at once, for a name of two
 * words is the most frequent; further steps take one word each. Node 0 is the root, so 0 also means "no edge".
 */
export interface AutomatonTables {
  /**
   * Four numbers a slot, side by side so that one look costs one cache line: node, hash of the word or of the two words,
   * next node (0: empty; below 0: no name goes on from it), and where the next node's folded words begin in `letters`:
   * equal hashes are no proof.
   */
  readonly slots: Int32Array;
  /**
   * A bit for each step, at the place its node and hash tell: of the root each word that is a name and each two words
   * that begin one. Small enough to stay in the processor's caches, it tells almost all words of a text apart, "to" and "the" among them, which begin
   * names but seldom go on as one.
   */
  readonly filter: Int32Array;
  /** Folded words of a step, a space between them and a 0 behind. */
  readonly letters: Uint16Array;
  /** For each node the range of its names in `acceptedNames`. */
  readonly acceptedFrom: Int32Array;
  readonly acceptedNames: Int32Array;
}

/** The filter has about a hundred places for each thing it tells, as long as it fits the processor's nearer caches. */
const LEAST_FILTER_BITS = 1 << 15;
const MOST_FILTER_BITS = 1 << 21;
/** A slot holds 2 to this power numbers. */
export const SLOT_SHIFT = 2;
export const HASH_SPREAD = 0x9e3779b1 | 0;

/** One step of the trie as it is built. */
interface Edge {
  readonly from: number;
  readonly hash: number;
  readonly letters: string;
}

/** @param names  each name as folded words; their indices are what a scan reports */
export function buildTables(names: readonly (readonly string[])[]): AutomatonTables {
  const nodes = new Map<string, number>();
  const edges: (Edge | null)[] = [null];
  const accepted: number[][] = [[]];
  for (const [index, name] of names.entries()) {
    let node = 0;
    for (const { letters, hash } of stepsOf(name)) {
      const key = `${node} ${letters}`;
      let next = nodes.get(key);
      if (next === undefined) {
        next = edges.length;
        nodes.set(key, next);
        edges.push({ from: node, hash, letters });
        accepted.push([]);
      }
      node = next;
    }
    (accepted[node] as number[]).push(index);
  }
  return { ...layOutEdges(edges), ...layOutNames(accepted), filter: filterOf(edges) };
}

/** How a name is read: its two first words at once, then each word alone. */
export function stepsOf(name: readonly string[]): readonly Pick<Edge, 'letters' | 'hash'>[] {
  const [first, second, ...rest] = name;
  if (first === undefined) return [];
  const start =
    second === undefined
      ? { letters: first, hash: hashOf(first) }
      : { letters: `${first} ${second}`, hash: pairHash(hashOf(first), hashOf(second)) };
  return [start, ...rest.map((word) => ({ letters: word, hash: hashOf(word) }))];
}

export function pairHash(first: number, second: number): number {
  return Math.imul(first, HASH_SPREAD) ^ second;
}

/** Where the search for a step begins, before the table's mask. */
export function slotOf(node: number, hash: number): number {
  return Math.imul(node, HASH_SPREAD) ^ hash;
}

function layOutEdges(edges: readonly (Edge | null)[]) {
  const goesOn = new Set(edges.map((edge) => edge?.from));
  let capacity = 1024;
  while (capacity < edges.length * 1.6) capacity *= 2;
  const slots = new Int32Array(capacity << SLOT_SHIFT);
  let letters = '';
  for (const [node, edge] of edges.entries()) {
    if (edge === null) continue;
    let slot = slotOf(edge.from, edge.hash) & (capacity - 1);
    while (slots[(slot << SLOT_SHIFT) + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set([edge.from, edge.hash, goesOn.has(node) ? node : -node, letters.length], slot << SLOT_SHIFT);
    letters += `${edge.letters}\0`;
  }
  return { slots, letters: Uint16Array.from(letters, (char) => char.charCodeAt(0)) };
}

function filterOf(edges: readonly (Edge | null)[]): Int32Array {
  const told = edges.flatMap((edge) => (edge === null ? [] : [slotOf(edge.from, edge.hash)]));
  let bits = LEAST_FILTER_BITS;
  while (bits < told.length * 96 && bits < MOST_FILTER_BITS) bits *= 2;
  const filter = new Int32Array(bits >> 5);
  const mask = filter.length - 1;
  for (const hash of told)
    filter[(hash >>> 5) & mask] = (filter[(hash >>> 5) & mask] as number) | (1 << hash);
  return filter;
}

function layOutNames(accepted: readonly (readonly number[])[]) {
  const acceptedFrom = new Int32Array(accepted.length + 1);
  for (const [node, names] of accepted.entries())
    acceptedFrom[node + 1] = (acceptedFrom[node] as number) + names.length;
  return { acceptedFrom, acceptedNames: Int32Array.from(accepted.flat()) };
}
