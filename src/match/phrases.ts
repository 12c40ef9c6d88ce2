import { giveNumbers, numberOf } from './words.js';

/** Where a phrase stands: word positions, first inclusive, last exclusive. */
export interface Place {
  /** The phrase's set, as a bit. */
  readonly set: number;
  readonly from: number;
  readonly to: number;
  /** In folded words. */
  readonly phrase: string;
}

/** The phrases that stand in some words. Sets are bits, so that several are asked for at once. */
export class Said {
  #sets = 0;

  /** @param found  in order; the longest of a set at each start. Positions are relative to the first of the words. */
  constructor(private readonly found: readonly Place[]) {
    for (const { set } of found) this.#sets |= set;
  }

  /** Whether any phrase of the sets does. */
  has(sets: number): boolean {
    return (this.#sets & sets) !== 0;
  }

  /** Those of the sets, in order. */
  places(sets: number): readonly Place[] {
    return this.has(sets) ? this.found.filter(({ set }) => (set & sets) !== 0) : NOWHERE;
  }
}

const NOWHERE: readonly Place[] = [];
const NOTHING_SAID = new Said(NOWHERE);

/**
 * Finds the phrases of all sets in one pass.
 *
 * @param words  by number
 * @param from   index of the first word
 * @param to     index behind the last one
 */
export type FindPhrases = (words: Uint16Array, from: number, to: number) => Said;

/** A word behind the words of its parents: what phrases end with it, and what words go on. */
interface Node {
  /** A bit for each word that goes on, at its number modulo 32: most words behind "is" and "our" are told from this. */
  nextBits: number;
  next: Map<number, Node> | null;
  readonly ends: End[];
}

interface End {
  readonly set: number;
  readonly phrase: string;
}

/** The phrases that begin with one word. */
interface Opening {
  readonly phrases: End[];
  /** Made when the word is first met: a posting meets few. */
  root: Node | null;
}

/** @param sets  by the bit of the set its phrases, in folded words with a blank between */
export function phraseFinder(sets: ReadonlyMap<number, readonly string[]>): FindPhrases {
  const openings = openingsOf(sets);
  const mayFollow = followersOf(openings);
  const mask = mayFollow.length - 1;
  return (words, from, to) => {
    let places: Place[] | null = null;
    for (let at = from; at < to; at++) {
      const first = words[at] as number;
      if ((((mayFollow[first & mask] as number) >>> (words[at + 1] as number)) & 1) === 0) continue;
      const opening = openings[first];
      if (opening === undefined) continue;
      opening.root ??= rootOf(opening);
      const { root } = opening;
      if (root.ends.length === 0) mayFollow[first & mask] = root.nextBits;
      places = withPlacesAt(at, root, words, from, to, places);
    }
    return places === null ? NOTHING_SAID : new Said(places);
  };
}

/**
 * By the number of a word what may stand behind it where it begins a phrase, as `Node.nextBits` tells it: all words until it
 * is first met, and where it is a phrase alone. In one look most words are told from it.
 */
function followersOf(openings: readonly (Opening | undefined)[]): Int32Array {
  const followers = new Int32Array(2 ** Math.ceil(Math.log2(openings.length + 1)));
  for (let number = 0; number < openings.length; number++)
    if (openings[number]) followers[number] = ALL_WORDS;
  return followers;
}

const ALL_WORDS = -1;

/** By the number of the first word; most words begin no phrase. */
function openingsOf(sets: ReadonlyMap<number, readonly string[]>): readonly (Opening | undefined)[] {
  const byWord = new Map<string, Opening>();
  for (const [set, phrases] of sets) {
    for (const phrase of phrases) {
      giveNumbers(phrase);
      const first = phrase.split(' ', 1)[0] as string;
      const opening = byWord.get(first);
      if (opening) opening.phrases.push({ set, phrase });
      else byWord.set(first, { phrases: [{ set, phrase }], root: null });
    }
  }
  const openings: (Opening | undefined)[] = [];
  for (const [word, opening] of byWord) {
    const number = numberOf(word);
    while (openings.length <= number) openings.push(undefined);
    openings[number] = opening;
  }
  return openings;
}

function rootOf({ phrases }: Opening): Node {
  const root: Node = { nextBits: 0, next: null, ends: [] };
  for (const end of phrases) {
    let node = root;
    for (const word of end.phrase.split(' ').slice(1)) node = nodeBehind(node, numberOf(word));
    node.ends.push(end);
  }
  return root;
}

function nodeBehind(node: Node, word: number): Node {
  node.next ??= new Map();
  node.nextBits |= 1 << (word & 31);
  const known = node.next.get(word);
  if (known) return known;
  const made: Node = { nextBits: 0, next: null, ends: [] };
  node.next.set(word, made);
  return made;
}

function mayGoOn({ nextBits }: Node, word: number): boolean {
  return ((nextBits >>> (word & 31)) & 1) !== 0;
}

function withPlacesAt(
  at: number,
  root: Node,
  words: Uint16Array,
  from: number,
  to: number,
  places: Place[] | null,
): Place[] | null {
  let found = places;
  let node: Node | undefined = root;
  for (let end = at + 1; node; end++) {
    for (let i = 0; i < node.ends.length; i++) {
      const { set, phrase } = node.ends[i] as End;
      found ??= [];
      const place = { set, from: at - from, to: end - from, phrase };
      const shorter = placeAt(place.from, set, found);
      if (shorter < 0) found.push(place);
      else found[shorter] = place;
    }
    if (end === to || !mayGoOn(node, words[end] as number)) break;
    node = node.next?.get(words[end] as number);
  }
  return found;
}

/** Index of the place of a shorter phrase of the set that begins there too, or -1. */
function placeAt(from: number, set: number, places: readonly Place[]): number {
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at] as Place;
    if (place.from !== from) break;
    if (place.set === set) return at;
  }
  return -1;
}
