import { hashOf } from '../segment/word-hash.js';

/**
 * A word-level trie of all names in flat tables, ready to be written to a file and read back as it is. One step is one
 * look-up in an open-addressed table. The first step takes the two first words of a name at once, for a name of two
 * words is the most frequent; further steps take one word each.
 *
 * A node is the place of its record, and `IS_LAST` where no name goes on from it. Node 0 is the root, which has no record,
 * so 0 also means "no edge".
 */
export interface AutomatonTables {
  /**
   * Two numbers a slot: `stepKey` of a step, and the node it leads to (0: empty). Equal keys are no proof; with the
   * letters of the record they are.
   */
  readonly slots: Int32Array;
  /**
   * A bit for each step, at the place its key tells: of the root each word that is a name and each two words that begin
   * one. Small enough to stay in the processor's caches, it tells almost all words of a text apart, "to" and "the" among
   * them, which begin names but seldom go on as one.
   */
  readonly filter: Int32Array;
  /**
   * By node what is read of it, side by side so that one look costs one cache line: a number of four bytes with
   * `NAMES_BITS` bits of how many names end here, and above them the first of these; then the folded words of the step,
   * a space between two and a 0 behind. A unit above 0xff is `WIDE_UNIT` and its two bytes.
   */
  readonly records: Int32Array;
}

export const NAMES_BITS = 10;
export const MOST_NAMES = (1 << NAMES_BITS) - 1;
/** Bytes of a record before its letters. */
export const RECORD_HEAD = 4;
export const WIDE_UNIT = 1;
export const WIDE_BYTES = 3;
/** Records lie at multiples of four, which leaves two bits. */
export const PLACE = ~3;
export const IS_LAST = 1;

/** The filter has about a hundred places for each thing it tells, as long as it fits the processor's nearer caches. */
const LEAST_FILTER_BITS = 1 << 15;
const MOST_FILTER_BITS = 1 << 21;
export const HASH_SPREAD = 0x9e3779b1 | 0;

/** One step, with what its record holds. */
interface Step {
  readonly letters: string;
  readonly hash: number;
}

interface Node extends Step {
  /** 0 for the root. */
  readonly from: number;
  readonly place: number;
  goesOn: boolean;
  firstName: number;
  names: number;
}

/**
 * @param names  each name as folded words, equal ones one behind the other; their indices are what a scan reports
 * @throws Error where equal names lie apart or are more than `MOST_NAMES`
 */
export function buildTables(names: readonly (readonly string[])[]): AutomatonTables {
  const nodes = new Map<string, Node>();
  // Behind the root, so that no place is 0.
  let end = RECORD_HEAD;
  for (const [index, name] of names.entries()) {
    let node: Node | null = null;
    for (const { letters, hash } of stepsOf(name)) {
      const from: number = node?.place ?? 0;
      const key = `${from} ${letters}`;
      if (node) node.goesOn = true;
      node = nodes.get(key) ?? { letters, hash, from, place: end, goesOn: false, firstName: index, names: 0 };
      if (node.place === end) end += recordBytes(letters).length;
      nodes.set(key, node);
    }
    if (node) takeName(node, index, name);
  }
  const all = [...nodes.values()];
  return { slots: slotsOf(all), filter: filterOf(all), records: recordsOf(all, end) };
}

function takeName(node: Node, index: number, name: readonly string[]): void {
  if (node.names === 0) node.firstName = index;
  if (index !== node.firstName + node.names || node.names === MOST_NAMES)
    throw new Error(
      `"${name.join(' ')}" lies apart from its like, or more than ${MOST_NAMES} are spelled so.`,
    );
  node.names++;
}

/** How a name is read: its two first words at once, then each word alone. */
export function stepsOf(name: readonly string[]): readonly Step[] {
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

/** Of one node's steps, each with other letters, no two have the same key unless their hashes are the same. */
function stepKey(node: number, hash: number): number {
  return Math.imul(node, HASH_SPREAD) ^ hash;
}

function slotsOf(nodes: readonly Node[]): Int32Array {
  let capacity = 1024;
  while (capacity < nodes.length * 1.6) capacity *= 2;
  const slots = new Int32Array(2 * capacity);
  for (const { from, hash, place, goesOn } of nodes) {
    const key = stepKey(from, hash);
    let slot = key & (capacity - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set([key, goesOn ? place : place | IS_LAST], 2 * slot);
  }
  return slots;
}

function filterOf(nodes: readonly Node[]): Int32Array {
  let bits = LEAST_FILTER_BITS;
  while (bits < nodes.length * 96 && bits < MOST_FILTER_BITS) bits *= 2;
  const filter = new Int32Array(bits >> 5);
  const mask = filter.length - 1;
  for (const { from, hash } of nodes) {
    const key = stepKey(from, hash);
    filter[(key >>> 5) & mask] = (filter[(key >>> 5) & mask] as number) | (1 << key);
  }
  return filter;
}

function recordsOf(nodes: readonly Node[], end: number): Int32Array {
  const records = new Int32Array(end / RECORD_HEAD);
  const bytes = new Uint8Array(records.buffer);
  for (const { place, letters, firstName, names } of nodes) {
    bytes.set(recordBytes(letters), place);
    records[place / RECORD_HEAD] = (firstName << NAMES_BITS) | names;
  }
  return records;
}

/** A record with an empty head, as long as a multiple of it. */
function recordBytes(letters: string): number[] {
  const bytes: number[] = new Array(RECORD_HEAD).fill(0);
  for (let at = 0; at < letters.length; at++) {
    const unit = letters.charCodeAt(at);
    if (unit <= 0xff) bytes.push(unit);
    else bytes.push(WIDE_UNIT, unit & 0xff, unit >> 8);
  }
  do bytes.push(0);
  while (bytes.length % RECORD_HEAD !== 0);
  return bytes;
}
