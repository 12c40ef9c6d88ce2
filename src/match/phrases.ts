import { numberOf } from './words.js';

/** Where a phrase stands: word positions, first inclusive, last exclusive. */
export interface Place<Name> {
  readonly set: Name;
  readonly from: number;
  readonly to: number;
  /** In folded words. */
  readonly phrase: string;
}

/** The phrases that stand in some words. */
export interface Said<Name> {
  /** Whether any phrase of the set does. */
  has(set: Name): boolean;
  /** In order; the longest of the set at each start. Positions are relative to the first of the words. */
  places(set: Name): readonly Place<Name>[];
}

/**
 * Finds the phrases of all sets in one pass.
 *
 * @param words  by number
 * @param from   index of the first word
 * @param to     index behind the last one
 */
export type FindPhrases<Name> = (words: Uint16Array, from: number, to: number) => Said<Name>;

/** A word behind the words of its parents: what phrases end with it, and what words go on. */
interface Node<Name> {
  next: Map<number, Node<Name>> | null;
  readonly ends: { readonly set: Name; readonly phrase: string }[];
}

/** @param sets  phrases in folded words with a blank between */
export function phraseFinder<Name extends string>(
  sets: Readonly<Record<Name, readonly string[]>>,
): FindPhrases<Name> {
  /** By the number of the first word; most words begin no phrase. */
  const roots: (Node<Name> | undefined)[] = [];
  for (const set of Object.keys(sets) as Name[]) {
    for (const phrase of sets[set]) nodeOf(roots, phrase.split(' ')).ends.push({ set, phrase });
  }
  return (words, from, to) => {
    let places: Place<Name>[] | null = null;
    for (let at = from; at < to; at++) {
      const root = roots[words[at] as number];
      if (root) places = withPlacesAt(at, root, words, from, to, places);
    }
    return places === null ? NOTHING_SAID : saidAt(places);
  };
}

function nodeOf<Name>(roots: (Node<Name> | undefined)[], words: readonly string[]): Node<Name> {
  const [first, ...others] = words.map(numberOf) as [number, ...number[]];
  while (roots.length <= first) roots.push(undefined);
  roots[first] ??= { next: null, ends: [] };
  let node = roots[first];
  for (const word of others) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (!next) {
      next = { next: null, ends: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

function withPlacesAt<Name>(
  at: number,
  root: Node<Name>,
  words: Uint16Array,
  from: number,
  to: number,
  places: Place<Name>[] | null,
): Place<Name>[] | null {
  let found = places;
  let node: Node<Name> | undefined = root;
  for (let end = at + 1; node; end++) {
    for (const { set, phrase } of node.ends) {
      found ??= [];
      const shorter = placeAt(at - from, set, found);
      const place = { set, from: at - from, to: end - from, phrase };
      if (shorter < 0) found.push(place);
      else found[shorter] = place;
    }
    node = end < to ? node.next?.get(words[end] as number) : undefined;
  }
  return found;
}

/** Index of the place of a shorter phrase of the set that begins there too, or -1. */
function placeAt<Name>(from: number, set: Name, places: readonly Place<Name>[]): number {
  let at = places.length - 1;
  while (at >= 0 && places[at]?.from === from && places[at]?.set !== set) at--;
  return places[at]?.from === from ? at : -1;
}

const NOTHING_SAID: Said<never> = { has: () => false, places: () => [] };

function saidAt<Name>(places: readonly Place<Name>[]): Said<Name> {
  return {
    has: (set) => places.some((place) => place.set === set),
    places: (set) => places.filter((place) => place.set === set),
  };
}
