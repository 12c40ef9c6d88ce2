import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SRC = join(ROOT, 'src');
export const DIST = join(ROOT, 'dist');

/** A source's path below `src`, without its ending: also that of what is made of it below `dist`. */
export function nameOf(path: string): string {
  return relative(SRC, path).replaceAll('\\', '/').replace(/\.ts$/, '');
}
