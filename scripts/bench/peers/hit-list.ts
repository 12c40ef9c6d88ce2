const MOST = 65_536;
/** Longer names do not occur; text offsets and names' numbers have the other bits of a number's 53. */
const LONGEST = 1024;
const NAMES = 2 ** 20;

/** Places of names in one text, in arrays that are used again: what an engine in this process writes costs nothing to keep. */
export class HitList {
  count = 0;
  readonly start = new Int32Array(MOST);
  /** Exclusive. */
  readonly end = new Int32Array(MOST);
  readonly name = new Int32Array(MOST);
  readonly #keys = new Float64Array(MOST);

  add(start: number, end: number, name: number): void {
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.name[at] = name;
  }

  /** Keeps the leftmost, then the longest, none over another; one number a place, so that sorting calls nobody back. */
  leftmostLongest(): void {
    const keys = this.#keys.subarray(0, this.count);
    for (let i = 0; i < keys.length; i++) {
      const start = this.start[i] as number;
      const lack = LONGEST - 1 - ((this.end[i] as number) - start);
      keys[i] = (start * LONGEST + lack) * NAMES + (this.name[i] as number);
    }
    keys.sort();
    this.count = 0;
    let free = 0;
    for (const key of keys) {
      const place = Math.floor(key / NAMES);
      const start = Math.floor(place / LONGEST);
      if (start < free) continue;
      free = start + LONGEST - 1 - (place % LONGEST);
      this.add(start, free, key % NAMES);
    }
  }
}
