import { foldedToken, hashOf, JOIN, type Tokens } from '../segment/tokens.js';
import type { Name } from './names.js';

/** Calls back for every name that stands in the text: token indices, first and last inclusive, and the names' indices. */
export type OnHit = (firstToken: number, lastToken: number, names: Int32Array) => void;

/**
 * A word-level trie of all names in open-addressed tables: one step is one look-up of (node, word hash). Finding is
 * linear in the text times the depth of the trie, and no name is ever turned into a regular expression.
 */
export interface Automaton {
  scan(text: string, tokens: Tokens, onHit: OnHit): void;
  readonly bytes: number;
}

/** Words whose hash falls on a clear bit start no name; this skips almost all words at once. */
const FILTER_SLOTS = 65_536;

export function buildAutomaton(names: readonly Name[]): Automaton {
  const edges = new Map<string, number>();
  const claims: number[][] = [[]];
  const spellings: string[] = [''];
  for (const [index, name] of names.entries()) {
    let node = 0;
    for (const word of name.words) {
      const key = `${node} ${word}`;
      let next = edges.get(key);
      if (next === undefined) {
        next = claims.length;
        edges.set(key, next);
        claims.push([]);
        spellings.push(word);
      }
      node = next;
    }
    (claims[node] as number[]).push(index);
  }
  const tables = layOut(edges);
  const accepted = claims.map((list) => (list.length > 0 ? Int32Array.from(list) : null));
  const { slotNode, slotHash, slotNext, mask, filter } = tables;

  function step(node: number, hash: number, text: string, start: number, end: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ hash) & mask;
    while (slotNext[slot] !== 0) {
      if (slotNode[slot] === node && slotHash[slot] === hash) {
        const next = slotNext[slot] as number;
        // Equal hashes are no proof: two words may share one.
        if (spellings[next] === foldedToken(text, start, end)) return next;
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  return {
    bytes: slotNode.byteLength + slotHash.byteLength + slotNext.byteLength + filter.byteLength,
    scan(text, tokens, onHit) {
      const { count, hash, join, start, end } = tokens;
      for (let first = 0; first < count; first++) {
        if (filter[(hash[first] as number) & (FILTER_SLOTS - 1)] === 0) continue;
        let node = 0;
        for (let last = first; last < count; last++) {
          if (last > first && join[last] === JOIN.none) break;
          node = step(node, hash[last] as number, text, start[last] as number, end[last] as number);
          if (node === 0) break;
          const hits = accepted[node];
          if (hits) onHit(first, last, hits);
        }
      }
    },
  };
}

function layOut(edges: ReadonlyMap<string, number>) {
  let capacity = 1024;
  while (capacity < edges.size * 2) capacity *= 2;
  const mask = capacity - 1;
  const slotNode = new Int32Array(capacity);
  const slotHash = new Int32Array(capacity);
  const slotNext = new Int32Array(capacity);
  const filter = new Uint8Array(FILTER_SLOTS);
  for (const [key, next] of edges) {
    const gap = key.indexOf(' ');
    const node = Number(key.slice(0, gap));
    const hash = hashOf(key.slice(gap + 1));
    if (node === 0) filter[hash & (FILTER_SLOTS - 1)] = 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ hash) & mask;
    while (slotNext[slot] !== 0) slot = (slot + 1) & mask;
    slotNode[slot] = node;
    slotHash[slot] = hash;
    slotNext[slot] = next;
  }
  return { slotNode, slotHash, slotNext, mask, filter };
}
