/** Units of nothing behind a text, so that loops may read on in steps of some units. */
const PADDING = 8;

/**
 * The UTF-16 units of a text, and eight 0 behind them.
 *
 * @returns an array that the next call writes over; what lies behind the 0s means nothing
 */
export type UnitsOf = (text: string) => Uint16Array;

/**
 * Makes a reader with an array of its own. Copying units costs a hundredth of what reading them one by one out of a string
 * costs, whichever way the engine holds that string.
 */
export function createUnitsOf(): UnitsOf {
  let units = new Uint16Array(8192);
  let bytes = Buffer.from(units.buffer);
  /** The text they are of. */
  let written = '';
  return (text) => {
    if (text === written) return units;
    const { length } = text;
    const needed = length + PADDING;
    if (needed > units.length) {
      units = new Uint16Array(2 ** Math.ceil(Math.log2(needed)));
      bytes = Buffer.from(units.buffer);
    }
    bytes.write(text, 'utf16le');
    for (let at = length; at < needed; at++) units[at] = 0;
    written = text;
    return units;
  };
}

/** Shared by all that read one text at a time. */
export const unitsOf = createUnitsOf();

let pairs: Int32Array = new Int32Array(0);

/** Units two at once, the first of them in the lower half of a number. */
export function pairsOf(units: Uint16Array): Int32Array {
  if (pairs.buffer !== units.buffer) pairs = new Int32Array(units.buffer);
  return pairs;
}
