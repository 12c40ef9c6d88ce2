import { createRequire } from 'node:module';

/**
 * The only door to `natural`. Its root must never be imported: it prints to stdout, loads the user's `.env` and pulls
 * in database clients. Its parts are loaded by their own paths, and only when first used.
 */
const require = createRequire(import.meta.url);

interface Distance {
  DamerauLevenshteinDistance(a: string, b: string, options: { restricted: boolean }): number;
}

let distance: Distance | null = null;

/** Edits (insert, delete, replace, swap of neighbours) between two short words. */
export function editDistance(a: string, b: string): number {
  distance ??= require('natural/lib/natural/distance/index.js') as Distance;
  return distance.DamerauLevenshteinDistance(a, b, { restricted: true });
}

/** The candidate most like the word, or null when none is near: for "did you mean". */
export function closest(word: string, candidates: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    if (candidate.length > 64 || Math.abs(candidate.length - word.length) > most) continue;
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) [best, bestDistance] = [candidate, edits];
  }
  return best;
}
