import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Tells whether a path leads to one of these files, some of which may not be there yet, by whatever way it is written; of
 * a link also whether it leads to what the link leads to.
 */
export function isOneOf(files: readonly string[]): (path: string) => boolean {
  const places = new Set(files.flatMap((file) => [placeOf(file), realPathOf(file) ?? placeOf(file)]));
  const names = new Set([...places].map((place) => basename(place)));
  return (path) => names.has(basename(path)) && places.has(placeOf(path));
}

function placeOf(file: string): string {
  const folder = realPathOf(dirname(file));
  return folder === null ? file : join(folder, basename(file));
}

/** Links resolved; null where nothing is there. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
