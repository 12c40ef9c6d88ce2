import { fstatSync } from 'node:fs';
import { AppError } from '../errors.js';

const STDIN = 0;

/** Standard input. @throws AppError NOT_A_FILE where it is a folder, which Node reads as if it were empty */
export function standardInput(): AsyncIterable<Uint8Array> & { readonly isTTY?: boolean } {
  if (fstatSync(STDIN).isDirectory())
    throw new AppError(
      'NOT_A_FILE',
      'Standard input is a folder.',
      'Give the folder as an input, or a file behind "<".',
    );
  return process.stdin;
}
