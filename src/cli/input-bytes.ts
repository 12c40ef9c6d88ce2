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

/** A gzip file ends with the number of bytes it unpacks to, modulo 4 GB. */
function unpackedBytes(path: string): number {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (!path.endsWith('.gz') || size < 18) return size;
    const end = Buffer.alloc(4);
    readSync(file, end, 0, 4, size - 4);
    return end.readUInt32LE(0);
  } finally {
    closeSync(file);
  }
}
