let units = new Uint16Array(8192);
/** The same bytes. */
let bytes = Buffer.from(units.buffer);
/** The same bytes, two units in each number. */
let pairs = new Int32Array(units.buffer);
/** The text they are of. */
let written = '';

/** Units of nothing behind a text, so that loops may read on in steps of some units. */
const PADDING = 8;

/**
 * The UTF-16 units of a text, and eight 0 behind them. Copying them costs a hundredth of what reading them one by one
 * out of a string costs, whichever way the engine holds that string.
 *
 * @returns an array that the next call writes over; what lies behind the 0s means nothing
 */
export function unitsOf(text: string): Uint16Array {
  if (text === written) return units;
  const { length } = text;
  const needed = length + PADDING;
  if (needed > units.length) {
    units = new Uint16Array(2 ** Math.ceil(Math.log2(needed)));
    bytes = Buffer.from(units.buffer);
    pairs = new Int32Array(units.buffer);
  }
  bytes.write(text, 'utf16le');
  for (let at = length; at < needed; at++) units[at] = 0;
  written = text;
  return units;
}

/** As `unitsOf`, two units at once: the first of them in the lower half of a number. */
export function unitPairsOf(text: string): Int32Array {
  unitsOf(text);
  return pairs;
}
