import { isCapital, isDigit, isSmall } from '../../model/characters.js';
import { WANTED } from './pattern.js';
import type { Finds } from './wanted.js';

/** Which of the wanted strings a text holds, and where. */
export class Held implements Finds {
  text = '';
  #count = -1;
  /** By string the last of its places in the text, by place the one before of the same string, or -1. */
  #last = new Int32Array(0);
  #before = new Int32Array(512);
  #at = new Int32Array(512);
  #found = 0;

  isOf(text: string): boolean {
    // Strings that are wanted since are not known of the text.
    return this.text === text && this.#count === WANTED.strings.length;
  }

  /** Forgets the text before. */
  read(text: string): void {
    this.text = text;
    this.#count = WANTED.strings.length;
    if (this.#last.length < this.#count) this.#last = new Int32Array(this.#count);
    this.#last.fill(-1);
    this.#found = 0;
    WANTED.search(text, this);
  }

  add(number: number, at: number): void {
    const found = this.#found++;
    if (found === this.#at.length) {
      this.#at = twiceAsLong(this.#at);
      this.#before = twiceAsLong(this.#before);
    }
    this.#at[found] = at;
    this.#before[found] = this.#last[number] as number;
    this.#last[number] = found;
  }

  /** Whether at least one string of each list stands in a range of the text. */
  meets(needs: readonly (readonly number[])[], start: number, end: number): boolean {
    for (const anyOf of needs) {
      let isMet = false;
      for (let i = 0; i < anyOf.length && !isMet; i++) isMet = this.#holds(anyOf[i] as number, start, end);
      if (!isMet) return false;
    }
    return true;
  }

  #holds(number: number, start: number, end: number): boolean {
    let found = this.#last[number] as number;
    if (found < 0) return false;
    const lastStart = end - (WANTED.strings[number] as string).length;
    while (found >= 0 && (this.#at[found] as number) > lastStart) found = this.#before[found] as number;
    return found >= 0 && (this.#at[found] as number) >= start;
  }

  /** Where any of the strings stands, in order. */
  placesOf(strings: readonly number[]): readonly number[] {
    const places: number[] = [];
    for (let i = 0; i < strings.length; i++)
      for (
        let found = this.#last[strings[i] as number] as number;
        found >= 0;
        found = this.#before[found] as number
      )
        places.push(this.#at[found] as number);
    return places.length < 2 ? places : inOrder(places.reverse());
  }

  /** How often the strings stand in the text, all together. */
  countOf(strings: readonly number[]): number {
    let count = 0;
    for (const number of strings)
      for (let found = this.#last[number] as number; found >= 0; found = this.#before[found] as number)
        count++;
    return count;
  }

  /**
   * Where any of the strings stands, and the places before it, in order.
   *
   * @param reach so many units
   * @param atEdge only where a word begins or ends
   */
  placesBefore(strings: readonly number[], reach: number, atEdge: boolean): number[] {
    const { text } = this;
    const places: number[] = [];
    let next = 0;
    for (const place of this.placesOf(strings)) {
      const first = Math.max(next, place - reach);
      let wasInWord = first > 0 && isInWord(text.charCodeAt(first - 1));
      for (let at = first; at <= place; at++) {
        const isWord = isInWord(text.charCodeAt(at));
        if (!atEdge || isWord !== wasInWord) places.push(at);
        wasInWord = isWord;
      }
      next = place + 1;
    }
    return places;
  }
}

/** Most lists are short, and a sort that asks a function for each two is slow. */
const MOST_INSERTED = 48;

/** @param places quickest where they are in runs that ascend @returns the same array */
function inOrder(places: number[]): number[] {
  if (places.length > MOST_INSERTED) return places.sort((a, b) => a - b);
  for (let at = 1; at < places.length; at++) {
    const place = places[at] as number; // at < length
    let to = at;
    for (; to > 0 && (places[to - 1] as number) > place; to--) places[to] = places[to - 1] as number;
    places[to] = place;
  }
  return places;
}

function twiceAsLong(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}

/** Those of `places` behind which, at most `reach` units further, one of `others` stands; all in order. */
export function followedBy(places: readonly number[], others: readonly number[], reach: number): number[] {
  const found: number[] = [];
  let next = 0;
  for (const place of places) {
    while (next < others.length && (others[next] as number) < place) next++;
    if (next === others.length) break;
    if ((others[next] as number) <= place + reach) found.push(place);
  }
  return found;
}

/** As `\w` has it. */
function isInWord(unit: number): boolean {
  return isSmall(unit) || isCapital(unit) || isDigit(unit) || unit === 0x5f;
}

/** The text, its title and its location are asked for in turn; the last asked for stands first. */
const HELD = [new Held(), new Held(), new Held(), new Held()];

export function heldBy(text: string): Held {
  const first = HELD[0] as Held; // there are four
  if (first.isOf(text)) return first;
  const known = HELD.findIndex((held) => held.isOf(text));
  const [held] = HELD.splice(known < 0 ? HELD.length - 1 : known, 1) as [Held]; // as above
  HELD.unshift(held);
  if (known < 0) held.read(text);
  return held;
}
