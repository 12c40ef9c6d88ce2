import { lettersHash } from './letters-hash.js';
import type { MarkedText } from './marks.js';

/** As a power of 2; postings share some ten thousand capitalised words. */
const SLOTS = 65_536;
/** With more of them the slots would be searched long. */
const MOST_RUNS = SLOTS / 2;

const NONE: readonly number[] = [];

/** A text and its units. */
type RunsText = Pick<MarkedText, 'text' | 'units'>;

/**
 * Remembers where runs of plain letters, digits and signs are cut, as long as there is room. Finding a run again cuts
 * nothing out of the text and looks at two places in memory; in a `Map` of so many strings it looks at ten.
 *
 * @param find  offsets into a run of less than 256 units
 */
export function rememberedRuns(
  find: (run: string) => readonly number[],
): (marked: RunsText, start: number, end: number) => readonly number[] {
  /** By hash, where a run is written down; 0 where none is. Runs that share a slot use the next that is free. */
  const slots = new Uint32Array(SLOTS);
  /** For each run its length, its letters, how many cuts it has, and these. No run is written at 0. */
  let written = new Uint8Array(65_536);
  let size = 1;
  let runs = 0;

  function isWritten(place: number, units: Uint16Array, start: number, end: number): boolean {
    if (written[place] !== end - start) return false;
    for (let at = start, letter = place + 1; at < end; at++, letter++)
      if (written[letter] !== units[at]) return false;
    return true;
  }

  function cutsAt(place: number): readonly number[] {
    const from = place + 1 + (written[place] as number);
    const count = written[from] as number;
    if (count === 0) return NONE;
    const cuts: number[] = [];
    for (let at = from + 1; at <= from + count; at++) cuts.push(written[at] as number);
    return cuts;
  }

  /** @returns where */
  function write(text: string, start: number, end: number): number {
    const cuts = find(text.slice(start, end));
    const place = size;
    size += end - start + cuts.length + 2;
    if (size > written.length) {
      const larger = new Uint8Array(2 * written.length);
      larger.set(written);
      written = larger;
    }
    let to = place;
    written[to++] = end - start;
    for (let at = start; at < end; at++) written[to++] = text.charCodeAt(at);
    written[to++] = cuts.length;
    for (const cut of cuts) written[to++] = cut;
    return place;
  }

  return ({ text, units }, start, end) => {
    const hash = lettersHash(units, start, end);
    // Its upper bits are mixed better than the lower.
    const first = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    let slot = first;
    for (let place = slots[slot] as number; place !== 0; place = slots[slot] as number) {
      if (isWritten(place, units, start, end)) return cutsAt(place);
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (runs === MOST_RUNS) {
      slots.fill(0);
      size = 1;
      runs = 0;
      slot = first;
    }
    runs++;
    const place = write(text, start, end);
    slots[slot] = place;
    return cutsAt(place);
  };
}
