import { createUnitsOf } from './units.js';

/** What stands at a mark. From `capital` to `opener` it is a capital; from `bullet` on, it may be a bullet. */
export const MARK = {
  /** One of `.!?`. */
  stop: 1,
  /** A digit that no digit precedes. */
  digit: 2,
  /** A capital that no capital precedes. */
  capital: 3,
  /** Such a capital with which a requirement may open. */
  opener: 4,
  bullet: 5,
  star: 6,
  middleDot: 7,
  lineBreak: 8,
} as const;

/** A text and the places in it where something may begin or end: some hundred of some thousand units. */
export interface MarkedText {
  readonly text: string;
  /** As `UnitsOf` gives them. */
  readonly units: Uint16Array;
  /** Offsets of the first `count` marks, ascending. */
  readonly places: Int32Array;
  /** Their `MARK`. */
  readonly kinds: Uint8Array;
  readonly count: number;
  /** The mark last asked for. */
  near: number;
}

/** For each unit the mark it may be; 0 for nearly all. */
const MARKS = new Uint8Array(65_536);
const give = (units: string, mark: number) => {
  for (let i = 0; i < units.length; i++) MARKS[units.charCodeAt(i)] = mark;
};
give('.!?', MARK.stop);
give('0123456789', MARK.digit);
give('ABCDEFGHIJKLMNOPQRSTUVWXYZ', MARK.capital);
// The first letters of what opens a requirement.
give('EKFPUSCAWMDG', MARK.opener);
give('•●▪◦‣○■□➢➤►✔✓∙', MARK.bullet);
give('*', MARK.star);
give('·', MARK.middleDot);
give('\n', MARK.lineBreak);

/** For the mark of one unit and, times 16, that of the unit before: 1 where the unit is marked. */
const IS_MARKED = new Uint8Array(16 * 16);
for (const mark of Object.values(MARK)) {
  for (const before of [0, ...Object.values(MARK)]) {
    const isSame = before === mark || (isCapitalMark(before) && isCapitalMark(mark));
    IS_MARKED[16 * before + mark] = isSame && mark >= MARK.digit && mark <= MARK.opener ? 0 : 1;
  }
}

function isCapitalMark(mark: number): boolean {
  return mark === MARK.capital || mark === MARK.opener;
}

/** Units read before there must be room for as many marks again. */
const BLOCK = 4096;
/** Units asked together. */
const GROUP = 8;

/** Makes the function that marks a text; what it gives, its next call writes over. */
export function createMarker(): (text: string) => MarkedText {
  const unitsOf = createUnitsOf();
  let places = new Int32Array(2 * BLOCK);
  let kinds = new Uint8Array(2 * BLOCK);
  return (text) => {
    const units = unitsOf(text);
    let count = 0;
    for (let from = 0; from < text.length; from += BLOCK) {
      if (places.length < count + BLOCK + GROUP) {
        places = copied(places, new Int32Array(2 * places.length));
        kinds = copied(kinds, new Uint8Array(2 * kinds.length));
      }
      count = markBlock(units, from, Math.min(from + BLOCK, text.length), places, kinds, count);
    }
    return { text, units, places, kinds, count, near: 0 };
  };
}

/**
 * Most groups of eight hold no mark. In the others nothing branches: each unit is written down, and the next one writes over
 * it unless it was a mark.
 */
function markBlock(
  units: Uint16Array,
  from: number,
  to: number,
  places: Int32Array,
  kinds: Uint8Array,
  marksBefore: number,
): number {
  let count = marksBefore;
  for (let group = from; group < to; group += GROUP) {
    const isNone =
      ((MARKS[units[group] as number] as number) |
        (MARKS[units[group + 1] as number] as number) |
        (MARKS[units[group + 2] as number] as number) |
        (MARKS[units[group + 3] as number] as number) |
        (MARKS[units[group + 4] as number] as number) |
        (MARKS[units[group + 5] as number] as number) |
        (MARKS[units[group + 6] as number] as number) |
        (MARKS[units[group + 7] as number] as number)) ===
      0;
    if (isNone) continue;
    let before = group === 0 ? 0 : (MARKS[units[group - 1] as number] as number);
    for (let at = group; at < group + GROUP; at++) {
      const mark = MARKS[units[at] as number] as number;
      places[count] = at;
      kinds[count] = mark;
      count = (count + (IS_MARKED[(before << 4) | mark] as number)) | 0;
      before = mark;
    }
  }
  return count;
}

function copied<T extends Int32Array | Uint8Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

/**
 * The first mark at `place` or behind it, `count` where there is none. It is looked for from the one last asked for on,
 * for a text is read from its beginning to its end, and what is read again is a line at most.
 */
export function firstMark(marked: MarkedText, place: number): number {
  const { places, count } = marked;
  let mark = marked.near;
  while (mark < count && (places[mark] as number) < place) mark++;
  while (mark > 0 && (places[mark - 1] as number) >= place) mark--;
  marked.near = mark;
  return mark;
}
