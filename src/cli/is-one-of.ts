import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Tells whether a path leads to one of these files, some of which may not be there yet, by whatever way it is written. */
export function isOneOf(files: readonly string[]): (path: string) => boolean {
  const places = new Set(files.map(placeOf));
  const names = new Set(files.map((file) => basename(file)));
  return (path) => names.has(basename(path)) && places.has(placeOf(path));
}

function placeOf(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
