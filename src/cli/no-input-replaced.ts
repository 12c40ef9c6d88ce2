import { statSync } from 'node:fs';
import { AppError } from '../errors.js';

/** @throws AppError USAGE where what is written to `output` would take the place of an input, by whatever name */
export function checkNoInputReplaced(
  inputs: readonly (string | undefined)[],
  output: string | undefined,
): void {
  const replaced = output === undefined ? null : fileAt(output);
  const input =
    replaced === null ? undefined : inputs.find((path) => path !== undefined && fileAt(path) === replaced);
  if (input !== undefined)
    throw new AppError(
      'USAGE',
      `"${output}" is what is read: the result would take its place.`,
      'Give another file for the result.',
    );
}

/** What tells a file from all others; null where there is none. */
function fileAt(path: string): string | null {
  try {
    const stat = statSync(path, { bigint: true });
    return stat.isFile() ? `${stat.dev} ${stat.ino}` : null;
  } catch {
    // An address, standard input, or what is said when its turn comes.
    return null;
  }
}
