import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Limits } from '../model/limits.js';
import { filesAt } from '../read/files.js';
import { isUrl } from '../read/targets.js';

/** Bytes of all inputs, unpacked, or null where that cannot be known before they are read. For a guess at the time left. */
export function inputBytes(inputs: readonly string[], limits: Limits): number | null {
  if (inputs.some((input) => input === '-' || isUrl(input))) return null;
  try {
    let bytes = 0;
    for (const input of inputs) for (const path of filesAt(input, limits)) bytes += unpackedBytes(path);
    return bytes;
  } catch {
    // What is wrong with an input is said when it is its turn.
    return null;
  }
}

/** Text packs to about a quarter. */
const USUAL_RATIO = 4;
const MOST_RATIO = 100;

/**
 * A gzip file ends with the number of bytes it unpacks to, modulo 4 GB. One that was cut off ends with any number, and
 * one put together of several with that of the last.
 */
function unpackedBytes(path: string): number {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (!path.endsWith('.gz') || size < 18) return size;
    const end = Buffer.alloc(4);
    readSync(file, end, 0, 4, size - 4);
    const said = end.readUInt32LE(0);
    return said < size || said > size * MOST_RATIO ? size * USUAL_RATIO : said;
  } finally {
    closeSync(file);
  }
}
